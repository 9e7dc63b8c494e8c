/** The formats in which labelled images can be read. */
import { idx } from '../idx/idx-format'
import type { ImageFormat, OpenedFiles } from './image-format'

/** The last one takes any files, and says what is wrong with them. */
const IMAGE_FORMATS: readonly ImageFormat[] = [idx]

/** @throws Fault, the first thing that is wrong with the files */
export async function openFiles(files: readonly File[], formats = IMAGE_FORMATS): Promise<OpenedFiles> {
  for (const format of formats) if (await format.recognises(files)) return format.open(files)
  throw new Error('The last format of images leaves files to nobody.')
}
