/** Which of the chosen files belong together: images with their labels, and the larger set before the one for testing. */
import { isForTesting } from './emnist'
import { IdxError } from './idx'
import { countOf, type IdxFile, openIdx, quoted } from './idx-file'

export interface ImagePair {
  readonly images: IdxFile
  readonly labels: IdxFile
}

export interface ImagePairs {
  readonly training: ImagePair
  /** Null where only one pair was chosen. */
  readonly test: ImagePair | null
}

const WHAT_TO_CHOOSE =
  'Choose two files, one with images and one with their labels, or four, with those for testing.'

/**
 * The files may come in any order; what they hold stands in them.
 *
 * @throws IdxError where a file is no such file, or has no partner of the same count
 */
export async function pairUp(files: readonly File[]): Promise<ImagePairs> {
  if (files.length > 4) throw new IdxError(`These are ${files.length} files. ${WHAT_TO_CHOOSE}`)
  const opened: IdxFile[] = []
  for (const file of files) opened.push(await openIdx(file))
  const images = opened.filter(({ holds }) => holds === 'images').sort(largestFirst)
  const labels = opened.filter(({ holds }) => holds === 'labels').sort(largestFirst)
  if (images.length !== labels.length || images.length === 0 || images.length > 2)
    throw new IdxError(`${whatTheyAre(opened)} ${WHAT_TO_CHOOSE}`)
  const pairs = images.map((each, i): ImagePair => ({ images: each, labels: labels[i]! }))
  for (const pair of pairs)
    if (pair.images.count !== pair.labels.count)
      throw new IdxError(
        `${quoted(pair.images.file)} holds ${countOf(pair.images)}, but ${quoted(pair.labels.file)} holds ${countOf(pair.labels)}. They do not belong together.`,
      )
  const [larger, smaller = null] = pairs as [ImagePair, ImagePair?]
  const isSwapped =
    smaller && isForTesting(larger.images.file.name) && !isForTesting(smaller.images.file.name)
  return isSwapped ? { training: smaller, test: larger } : { training: larger, test: smaller }
}

/** Of two with the same count, the one for testing comes last. */
const largestFirst = (a: IdxFile, b: IdxFile) =>
  b.count - a.count || Number(isForTesting(a.file.name)) - Number(isForTesting(b.file.name))

function whatTheyAre(files: readonly IdxFile[]): string {
  const [only] = files
  if (files.length === 1 && only) return `${quoted(only.file)} holds ${only.holds} only.`
  const images = files.filter(({ holds }) => holds === 'images').length
  const of = (count: number, what: string) => `${count} ${count === 1 ? 'file' : 'files'} of ${what}`
  return `These are ${of(images, 'images')} and ${of(files.length - images, 'labels')}.`
}
