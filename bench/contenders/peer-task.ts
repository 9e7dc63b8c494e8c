/** What a contender that is a program of its own is given to do. */
import type { NetworkSize } from '../networks/size'

export interface PeerTask {
  /** What the ids of this size's rows end in. */
  readonly suffix: string
  readonly size: NetworkSize
  /** As bench/standard/task.ts writes it. */
  readonly file: string
  /** In its order. */
  readonly images: number
}
