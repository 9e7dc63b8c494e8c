/** Which of the chosen files belong together: images with their labels, and the larger set before the one for testing. */
import { type Message, message } from '../../core/message'
import { nameOf } from '../own-images/image-format'
import { isForTesting } from './emnist'
import { IdxError } from './idx'
import { type IdxFile, itemsOf, openIdx } from './idx-file'

export interface ImagePair {
  readonly images: IdxFile
  readonly labels: IdxFile
}

export interface ImagePairs {
  readonly training: ImagePair
  /** Null where only one pair was chosen. */
  readonly test: ImagePair | null
}

/**
 * The files may come in any order; what they hold stands in them.
 *
 * @throws IdxError where a file is no such file, or has no partner of the same count
 */
export async function pairUp(files: readonly File[]): Promise<ImagePairs> {
  if (files.length > 4) throw new IdxError(message('idx-too-many-files', { count: files.length }))
  const opened: IdxFile[] = []
  for (const file of files) opened.push(await openIdx(file))
  const images = opened.filter(({ holds }) => holds === 'images').sort(largestFirst)
  const labels = opened.filter(({ holds }) => holds === 'labels').sort(largestFirst)
  const pairs = images.flatMap((each, i): readonly ImagePair[] => {
    const own = labels[i]
    return own ? [{ images: each, labels: own }] : []
  })
  const [larger, smaller = null] = pairs
  if (images.length !== labels.length || !larger || pairs.length > 2) throw new IdxError(noPairs(opened))
  for (const pair of pairs)
    if (pair.images.count !== pair.labels.count)
      throw new IdxError(
        message('idx-other-count', {
          images: nameOf(pair.images.file),
          imageCount: itemsOf(pair.images),
          labels: nameOf(pair.labels.file),
          labelCount: itemsOf(pair.labels),
        }),
      )
  const isSwapped =
    smaller && isForTesting(larger.images.file.name) && !isForTesting(smaller.images.file.name)
  return isSwapped ? { training: smaller, test: larger } : { training: larger, test: smaller }
}

/** Of two with the same count, the one for testing comes last. */
const largestFirst = (a: IdxFile, b: IdxFile) =>
  b.count - a.count || Number(isForTesting(a.file.name)) - Number(isForTesting(b.file.name))

function noPairs(files: readonly IdxFile[]): Message {
  const [only] = files
  if (files.length === 1 && only) {
    const file = nameOf(only.file)
    return only.holds === 'images'
      ? message('idx-only-images', { file })
      : message('idx-only-labels', { file })
  }
  const images = files.filter(({ holds }) => holds === 'images').length
  return message('idx-no-pairs', { images, labels: files.length - images })
}
