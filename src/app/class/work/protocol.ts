/** The messages between the page and a worker that looks at a class's files. Plain data. */
import type { Message } from '../../../core/message'
import type { Assignment, OpenedFile } from '../../../lessons/grading/index'
import type { Row } from '../../../lessons/grading/rows/index'
import type { ImageAddresses } from '../../../worker/protocol'

/** What a worker is told once. */
export interface Job {
  readonly assignment: Assignment
  /** For one file. */
  readonly seconds: number
  /** Where the packed images are. */
  readonly images: ImageAddresses
  /** Images of somebody's own, packed at 28x28, that the task learns from; null where it has none, or they are elsewhere. */
  readonly own: { readonly fingerprint: string; readonly packed: Blob } | null
}

export type Order =
  | { readonly kind: 'begin'; readonly job: Job }
  /** Looks at one file; the next one comes after the answer. */
  | { readonly kind: 'grade'; readonly file: OpenedFile }

export type Answer =
  /** All that the file needs has come: from now on its time counts. */
  | { readonly kind: 'begun' }
  | { readonly kind: 'row'; readonly row: Row }
  /** Nothing can be looked at at all. */
  | { readonly kind: 'failed'; readonly message: Message }
