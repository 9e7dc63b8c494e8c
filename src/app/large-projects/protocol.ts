/** What the page asks of the worker that writes and reads large projects, and its answers. */

import type { FileResult } from '../../core/project/by-hand/read-by-hand'
import type { Project } from '../../core/project/project'
import type { WriteResult } from '../../core/project/write'

export type Wish =
  | { readonly wants: 'text'; readonly project: Project }
  | { readonly wants: 'project'; readonly text: string | Blob }

export type Order = Wish & { readonly number: number }

export type Reply =
  | { readonly kind: 'here' }
  | { readonly kind: 'written'; readonly number: number; readonly result: WriteResult }
  | { readonly kind: 'read'; readonly number: number; readonly result: FileResult }
  /** A mistake of ours, or a file that could not be read. */
  | { readonly kind: 'failed'; readonly number: number }
