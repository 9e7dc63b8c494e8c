/** What is in files with images that somebody has chosen: which classes, how many images of each, and some of them. */
import { LONGEST_NAME } from '../../core/project/limits'
import { UNFIT_FOR_A_LINE } from '../../core/project/names'
import { classesOf, isOnItsSide, setName } from '../idx/emnist'
import { PIXELS, readItems } from '../idx/idx-file'
import { labelsOf } from '../idx/idx-labels'
import { type ImagePairs, pairUp } from '../idx/idx-pairs'

/** A class that occurs in the files. */
export interface FoundClass {
  readonly label: number
  /** "8", "A". */
  readonly name: string
  /** How many images of it there are to learn from, and for testing where there is such a pair. */
  readonly training: number
  readonly test: number
  /** Some of them as they are stored, 28 × 28 bytes each, one after the other. */
  readonly samples: Uint8Array
}

/** What is in the files. */
export interface FoundImages {
  /** What the set is called. */
  readonly name: string
  readonly files: readonly string[]
  readonly pairs: ImagePairs
  readonly classes: readonly FoundClass[]
  /** Whether they have to be turned upright, as far as the names tell. */
  readonly isOnItsSide: boolean
}

/** What part of the work is done, 0 … 1. */
export type Heard = (part: number) => void

const SAMPLES = 8

/**
 * Reads all files from end to end.
 *
 * @throws IdxError, the first thing that is wrong with them
 */
export async function findImages(files: readonly File[], heard: Heard): Promise<FoundImages> {
  const pairs = await pairUp(files)
  const both = pairs.test ? [pairs.training, pairs.test] : [pairs.training]
  const all = both.reduce((sum, { images }) => sum + images.count, 0)
  const sets = await Promise.all(
    both.map(async ({ images, labels }) => ({ images, labels: await labelsOf(labels) })),
  )
  const samples = new Map<number, Uint8Array[]>()
  let before = 0
  for (const { images, labels } of sets) {
    await readItems(
      images,
      (pixels, first) => sample(pixels, labels.subarray(first, first + pixels.length / PIXELS), samples),
      (count) => heard((before + count) / all),
    )
    before += images.count
  }
  const names = classesOf(pairs.training.labels.file.name)
  const [training, test] = sets.map(({ labels }) => countsOf(labels))
  const classes = [...samples]
    .sort(([a], [b]) => a - b)
    .map(([label, some]) => ({
      label,
      name: names?.[label] || String(label),
      training: training?.[label] ?? 0,
      test: test?.[label] ?? 0,
      samples: flat(some),
    }))
  return {
    name: asName(setName(pairs.training.images.file.name)),
    files: both.flatMap((pair) => [asName(pair.images.file.name), asName(pair.labels.file.name)]),
    pairs,
    classes,
    isOnItsSide: isOnItsSide(pairs.training.images.file.name),
  }
}

function countsOf(labels: Uint8Array): Uint32Array {
  const counts = new Uint32Array(256)
  // biome-ignore lint/style/noNonNullAssertion: a label is a byte
  for (const label of labels) counts[label]!++
  return counts
}

function sample(pixels: Uint8Array, labels: Uint8Array, samples: Map<number, Uint8Array[]>): void {
  for (const [i, label] of labels.entries()) {
    const some = samples.get(label) ?? []
    if (some.length >= SAMPLES) continue
    samples.set(label, [...some, pixels.slice(i * PIXELS, (i + 1) * PIXELS)])
  }
}

function flat(images: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(images.length * PIXELS)
  for (const [i, image] of images.entries()) all.set(image, i * PIXELS)
  return all
}

/** A name as a project may hold it. */
const asName = (name: string): string =>
  name.replaceAll(UNFIT_FOR_A_LINE, ' ').slice(0, LONGEST_NAME).trim() || 'images'
