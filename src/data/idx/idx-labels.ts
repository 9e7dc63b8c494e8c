/** The labels in a file: whatever its name tells of its classes, each label must be one of them. */
import { message } from '../../core/message'
import { nameOf } from '../own-images/image-format'
import { classesOf } from './emnist'
import { IdxError } from './idx'
import { type IdxFile, MOST_IMAGES, readItems } from './idx-file'

/** @throws IdxError where the file is damaged, or has a label that there is not */
export async function labelsOf(file: IdxFile): Promise<Uint8Array> {
  const labels = new Uint8Array(Math.min(file.count, MOST_IMAGES))
  await readItems(file, (items, first) => labels.set(items, first))
  const names = classesOf(file.file.name)
  if (!names) return labels
  for (const [i, label] of labels.entries()) {
    if (names[label]) continue
    const byte = file.start + i
    const first = names[0] === '' ? 1 : 0
    const last = names.length - 1
    throw new IdxError(message('idx-odd-label', { file: nameOf(file.file), label, byte, first, last }))
  }
  return labels
}
