/** What is known of a region before any of it is written. */
import type { Effects } from '../analysis/effects'

export const BYTES = 8

export interface RegionShape {
  readonly effects: Effects
  /** How many locals a frame has. */
  readonly frameLocals: number
  /** Locals that hold something when the region begins. */
  readonly live: (local: number) => boolean
}
