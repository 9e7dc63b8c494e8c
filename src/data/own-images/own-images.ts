/**
 * Images of a learner's own in place of the built-in ones: what is in the chosen files, and then two of their classes as
 * the three sets that every program knows. The split is MNIST's own, by the same seed: who opens MNIST's files and
 * picks 0 and 1 gets the built-in images, in their order.
 */
import { type Message, message } from '../../core/message'
import { LONGEST_NAME } from '../../core/project/limits'
import { UNFIT_FOR_A_LINE } from '../../core/project/names'
import type { OwnImages } from '../../core/project/project'
import { classesOf, isOnItsSide, setName, turned } from '../idx/emnist'
import { IdxError } from '../idx/idx'
import { type IdxFile, MOST_IMAGES, nameOf, PIXELS, readItems } from '../idx/idx-file'
import { type ImagePair, type ImagePairs, pairUp } from '../idx/idx-pairs'
import { type DigitSet, type Digits, encode } from '../mnist/digits'
import { pick, SPLIT_SEED, shuffledOrder } from '../mnist/mnist'
import { sha256 } from '../sha256'

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

export interface ImageChoice {
  /** The labels of what takes the place of the zeros and of the ones. */
  readonly labels: readonly [number, number]
  readonly turned: boolean
}

export interface Counts {
  readonly training: number
  readonly development: number
  readonly test: number
}

/** What part of the work is done, 0 … 1. */
export type Heard = (part: number) => void

const SAMPLES = 8
/** Of one class in one file; fewer would tell nothing. */
export const LEAST_OF_A_CLASS = 20
/** Of one class in one pair of files: all of MNIST and of EMNIST's digits, and no more than a tablet can hold. */
export const MOST_OF_A_CLASS = 30_000
const MOST_FOR_TESTING = 2_000
const MOST_FOR_DEVELOPMENT = 1_000

/**
 * Reads all files from end to end.
 *
 * @throws IdxError, the first thing that is wrong with them
 */
export async function findImages(files: readonly File[], heard: Heard): Promise<FoundImages> {
  const pairs = await pairUp(files)
  const both = pairs.test ? [pairs.training, pairs.test] : [pairs.training]
  const all = both.reduce((sum, { images }) => sum + images.count, 0)
  const labels = await Promise.all(both.map((pair) => labelsOf(pair.labels)))
  const samples = new Map<number, Uint8Array[]>()
  let before = 0
  for (const [i, { images }] of both.entries()) {
    await readItems(
      images,
      (pixels, first) => sample(pixels, labels[i]!.subarray(first), samples),
      (count) => heard((before + count) / all),
    )
    before += images.count
  }
  const names = classesOf(pairs.training.labels.file.name)
  const counts = labels.map(countsOf)
  const classes = [...samples.keys()]
    .sort((a, b) => a - b)
    .map((label) => ({
      label,
      name: names?.[label] || String(label),
      training: counts[0]![label]!,
      test: counts[1]?.[label] ?? 0,
      samples: flat(samples.get(label)!),
    }))
  return {
    name: asName(setName(pairs.training.images.file.name)),
    files: both.flatMap((pair) => [asName(pair.images.file.name), asName(pair.labels.file.name)]),
    pairs,
    classes,
    isOnItsSide: isOnItsSide(pairs.training.images.file.name),
  }
}

/** How many images of two classes each set has; a message where there are too few. */
export function splitOf(
  { classes, pairs }: FoundImages,
  labels: ImageChoice['labels'],
): Counts | { readonly message: Message } {
  const chosen = labels.map((label) => classes.find((each) => each.label === label))
  for (const [i, each] of chosen.entries()) {
    if (!each) return { message: message('own-images-no-class', { label: labels[i]! }) }
    const { name, training: count } = each
    if (count < LEAST_OF_A_CLASS)
      return { message: message('own-images-too-few', { count, name, least: LEAST_OF_A_CLASS }) }
    if (pairs.test && each.test === 0)
      return {
        message: message('own-images-none-for-testing', { name, file: nameOf(pairs.test.images.file) }),
      }
  }
  const sum = (of: 'training' | 'test') =>
    chosen.reduce((all, each) => all + Math.min(each![of], MOST_OF_A_CLASS), 0)
  return countsFrom(sum('training'), pairs.test ? sum('test') : null)
}

/** Of the images of both classes: those to learn from, and those for testing or null where there are none of their own. */
function countsFrom(all: number, ownTest: number | null): Counts {
  const test = ownTest ?? Math.min(MOST_FOR_TESTING, Math.floor(all / 6))
  const rest = ownTest === null ? all - test : all
  const development = Math.min(MOST_FOR_DEVELOPMENT, Math.floor(rest / 10))
  return { training: rest - development, development, test }
}

/** Two classes as a program's images, and what a project keeps of them. */
export interface ChosenImages {
  readonly images: OwnImages
  /** At 28x28, as `encode` packs them; what `images.fingerprint` is taken of. */
  readonly packed: Uint8Array<ArrayBuffer>
}

/**
 * Goes through the files once more and keeps two of their classes.
 *
 * @throws IdxError where the choice can't be met, or the files have changed meanwhile
 */
export async function chooseImages(
  found: FoundImages,
  choice: ImageChoice,
  heard: Heard,
): Promise<ChosenImages> {
  const { pairs } = found
  const counts = splitOf(found, choice.labels)
  if ('message' in counts) throw new IdxError(counts.message)
  const all = pairs.training.images.count + (pairs.test?.images.count ?? 0)
  const first = await keptOf(pairs.training, choice, (count) => heard(count / all))
  const second =
    pairs.test &&
    (await keptOf(pairs.test, choice, (count) => heard((pairs.training.images.count + count) / all)))
  const order = shuffledOrder(first.count, SPLIT_SEED)
  const { training, development } = counts
  const digits: Digits = {
    width: 28,
    training: pick(first, order.slice(0, training)),
    development: pick(first, order.slice(training, training + development)),
    test: second ?? pick(first, order.slice(training + development)),
  }
  const packed = encode(digits) as Uint8Array<ArrayBuffer>
  const classOf = (label: number) => {
    const { name } = found.classes.find((each) => each.label === label)!
    return { label, name }
  }
  const [zero, one] = choice.labels
  return {
    packed,
    images: {
      name: found.name,
      files: found.files,
      classes: [classOf(zero), classOf(one)],
      turned: choice.turned,
      ...counts,
      fingerprint: sha256(packed),
    },
  }
}

/** The images of two classes in their order in the file, labelled 0 and 1. */
async function keptOf(
  pair: ImagePair,
  choice: ImageChoice,
  heard: (count: number) => void,
): Promise<DigitSet> {
  const labels = await labelsOf(pair.labels)
  const left = choice.labels.map(() => MOST_OF_A_CLASS)
  const kept = new Uint8Array(labels.length)
  let count = 0
  for (const [i, label] of labels.entries()) {
    const as = choice.labels.indexOf(label)
    if (as < 0 || left[as]!-- <= 0) continue
    kept[i] = as + 1
    count++
  }
  const set = { count, labels: new Uint8Array(count), pixels: new Uint8Array(count * PIXELS) }
  let to = 0
  const take = (items: Uint8Array, first: number) => {
    for (let i = 0; i * PIXELS < items.length; i++) {
      if (!kept[first + i]) continue
      const image = items.subarray(i * PIXELS, (i + 1) * PIXELS)
      set.labels[to] = kept[first + i]! - 1
      set.pixels.set(choice.turned ? turned(image) : image, to * PIXELS)
      to++
    }
  }
  await readItems(pair.images, take, heard)
  return set
}

async function labelsOf(file: IdxFile): Promise<Uint8Array> {
  const labels = new Uint8Array(Math.min(file.count, MOST_IMAGES))
  await readItems(file, (items, first) => labels.set(items, first))
  const names = classesOf(file.file.name)
  const odd = names ? labels.findIndex((label) => !names[label]) : -1
  if (names && odd >= 0)
    throw new IdxError(
      message('own-images-odd-label', {
        file: nameOf(file.file),
        label: labels[odd]!,
        byte: file.start + odd,
        first: names[0] === '' ? 1 : 0,
        last: names.length - 1,
      }),
    )
  return labels
}

function countsOf(labels: Uint8Array): Uint32Array {
  const counts = new Uint32Array(256)
  for (const label of labels) counts[label]!++
  return counts
}

function sample(pixels: Uint8Array, labels: Uint8Array, samples: Map<number, Uint8Array[]>): void {
  for (let i = 0; i * PIXELS < pixels.length; i++) {
    const some = samples.get(labels[i]!) ?? []
    if (some.length >= SAMPLES) continue
    samples.set(labels[i]!, [...some, pixels.slice(i * PIXELS, (i + 1) * PIXELS)])
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
