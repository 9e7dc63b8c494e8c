/** The messages between the page and the worker that writes programs. Plain data, both ways, numbered. */
import type { Project } from '../../core/project/project'
import type { ListedLanguage } from '../../exporters/index'
import type { PaintedLine } from '../../panels/code/painted'
import type { ImageAddresses } from '../../worker/protocol'

export type LanguageName = ListedLanguage['name']

export interface WriteRequest {
  readonly number: number
  /** The lines for the panel, or all files to take away. */
  readonly wants: 'lines' | 'files'
  readonly to: LanguageName
  readonly project: Project
  /** Where the packed images are. */
  readonly images: ImageAddresses
  /** The project's own images, packed at 28x28, as far as they are needed and on this computer. */
  readonly own: Blob | null
}

export interface WrittenLines {
  readonly lines: readonly PaintedLine[]
  /** Of the file that they stand in. */
  readonly file: string
  /** What lies beside the program in its README. */
  readonly readme: string
}

export interface PackedFiles {
  /** A zip, or the one file that opens by itself. */
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export type WriteReply =
  /** The first one: its program has come. */
  | { readonly kind: 'here' }
  | { readonly number: number; readonly kind: 'lines'; readonly written: WrittenLines }
  | { readonly number: number; readonly kind: 'files'; readonly packed: PackedFiles }
  /** A mistake of ours, or images that can't be had; the console says more. */
  | { readonly number: number; readonly kind: 'failed' }
