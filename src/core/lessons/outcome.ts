/** What came of a check: plain data that can go through a worker. */
import type { Verdict } from '../gradients/index'
import type { Message } from '../message'

export interface CheckOutcome {
  readonly passed: boolean
  /** What was seen, what was expected, where to look; null where there is nothing to say but “right”. */
  readonly message: Message | null
  /** The lesson's own words on a slip that was recognised. */
  readonly says: string | null
  /** The learner's blocks that it is about. */
  readonly blockIds: readonly string[]
  /** Why it could not be looked at as it should, for whoever counts: the program itself is the reason. */
  readonly trouble: Trouble | null
  /** What was measured on the way, passed or not. */
  readonly measured?: Measured
}

export interface Measured {
  readonly gradients?: Verdict
  /** Per cent, on images that the program has not seen. */
  readonly accuracy?: number
  /** The only pixel that the answers go by, and where it is in the image, all counted from 1. */
  readonly decidingPixel?: { readonly pixel: number; readonly row: number; readonly column: number }
}

export type Trouble =
  /** It ran longer than its budget. */
  | 'endless'
  /** It wanted more memory than its budget. */
  | 'too-big'
  /** A block stopped the run with an error. */
  | 'stops'
  /** The answer was made from the label. */
  | 'peeks'
  /** It answers well, but nothing in it learns from the images. That alone lets no check fail. */
  | 'learns-nothing'
  /** The same, and a single pixel decides. */
  | 'one-pixel'
  /** The own block, list or variable is not there. */
  | 'not-there'

export const PASSED: CheckOutcome = {
  passed: true,
  message: null,
  says: null,
  blockIds: [],
  trouble: null,
}

export const failed = (
  message: Message | null,
  more: Partial<Pick<CheckOutcome, 'says' | 'blockIds' | 'trouble'>> = {},
): CheckOutcome => ({ ...PASSED, passed: false, message, ...more })
