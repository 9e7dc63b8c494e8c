/** What may be said of a right program, the oracle's verdict first. */
import type { Verdict } from '../design.test-support'

export const RIGHT: readonly Verdict[] = ['right']
/** Where every gradient is too small to be seen. */
export const FLAT: readonly Verdict[] = ['right', 'cannot-judge']
/** A rule of its own may be named, or not be judged. */
export const OTHER: readonly Verdict[] = ['other-rule', 'cannot-judge']
