/**
 * What a file format of labelled images is to the rest of the house. A format is one folder, as idx/ is, and one line in
 * image-formats.ts.
 */
import { type Message, message } from '../../core/message'

/** Images are 28 pixels wide and high. */
export const WIDTH = 28
export const PIXELS = WIDTH * WIDTH

/** Images in their order, and what each of them shows. Each call goes through the files anew. */
export interface LabelledImages {
  readonly count: number
  /** The name of the file with the images, for messages. */
  readonly file: string
  /** @throws Fault where there is a label that can't be, or not one for each image */
  labels(): Promise<Uint8Array>
  /**
   * @param take is given whole images of PIXELS bytes each, 0 (paper) to 255 (ink), and the position of the first,
   *   counted from 0; the bytes are gone when the next ones come
   * @param heard is told how many images were taken so far
   * @throws Fault where the files are damaged
   */
  images(take: (images: Uint8Array, first: number) => void, heard: (count: number) => void): Promise<void>
}

/** Chosen files, opened and not yet read through. */
export interface OpenedFiles {
  /** What they are called together. */
  readonly name: string
  /** Their names in the order in which a project keeps them, whatever order they were chosen in: two or four. */
  readonly files: readonly string[]
  readonly training: LabelledImages
  /** Null where none of the files is for testing. */
  readonly test: LabelledImages | null
  /** By label; null where the files do not tell, '' where there is no such class. */
  readonly classes: readonly string[] | null
  /** Whether the images have to be turned upright, as far as the files tell. */
  readonly isOnItsSide: boolean
}

export interface ImageFormat {
  /** Whether these look like files of this format. */
  recognises(files: readonly File[]): boolean | Promise<boolean>
  /** @throws Fault, the first thing that is wrong with them */
  open(files: readonly File[]): Promise<OpenedFiles>
}

/** A file in a sentence. */
export const nameOf = ({ name }: Pick<File, 'name'>): Message => message('image-file-called', { name })
