/** What a thread is told once, and what it says of each file: plain data. */
import type { Message } from '../../core/message'
import type { Assignment, Row } from '../../lessons/grading/index'

export interface Job {
  readonly assignment: Assignment
  /** For one file, of a processor's time: others may be busy on this computer, too. */
  readonly seconds: number
  /** How many threads are at work. */
  readonly threads: number
}

export type Answer =
  | { readonly kind: 'row'; readonly row: Row }
  /** Nothing can be graded at all. */
  | { readonly kind: 'failed'; readonly message: Message }
