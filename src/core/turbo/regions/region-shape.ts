/** A region's shape: what is known of it before any of it is written. */
import type { Effects } from '../analysis/effects'

/** Bytes in a memory slot, a float64. */
export const BYTES = 8

export interface RegionShape {
  readonly effects: Effects
  /** How many locals a frame has. */
  readonly frameLocals: number
  /** Live-in locals: those that hold something when the region begins. */
  readonly live: (local: number) => boolean
}
