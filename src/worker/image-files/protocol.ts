/** The messages between the page and the worker that reads files with images. Plain data, both ways. */
import type { Message } from '../../core/message'
import type { OwnImages } from '../../core/project/project'
import type { FoundImages } from '../../data/own-images/found-images'
import type { ImageChoice } from '../../data/own-images/own-images'

export type FilesRequest =
  | { readonly kind: 'find'; readonly files: readonly File[] }
  /** Two classes of what was found last. */
  | { readonly kind: 'choose'; readonly choice: ImageChoice }

export type AnyReply =
  /** The first one: its program has come. */
  | { readonly kind: 'here' }
  /** How much is done, 0 … 1. */
  | { readonly kind: 'part'; readonly part: number }
  | { readonly kind: 'found'; readonly found: FoundImages }
  /** `packed` at 28x28. */
  | { readonly kind: 'chosen'; readonly images: OwnImages; readonly packed: Blob }
  /** The message is for the learner. */
  | { readonly kind: 'refused'; readonly message: Message }

export type Chosen = Extract<AnyReply, { kind: 'chosen' }>
