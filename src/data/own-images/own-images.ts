/**
 * Images of a learner's own in place of the built-in ones: two classes of the chosen files as the three sets that every
 * program knows. The split is MNIST's own, by the same seed: who opens MNIST's files and
 * picks 0 and 1 gets the built-in images, in their order.
 */

import { sha256 } from '../../core/files/sha256'
import { type Message, message } from '../../core/message'
import type { OwnImages } from '../../core/project/project'
import { Fault } from '../fault'
import { type DigitSet, type Digits, encode } from '../mnist/digits'
import { pick, SPLIT_SEED, shuffledOrder } from '../mnist/mnist'
import { turned } from '../turned'
import type { FoundClass, FoundImages, Heard, ReadableImages } from './found-images'
import { type LabelledImages, nameOf, PIXELS } from './image-format'

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

/** Of one class in one file; fewer would tell nothing. */
export const LEAST_OF_A_CLASS = 20
/** Of one class in one set of files: all of MNIST and of EMNIST's digits, and no more than a tablet can hold. */
export const MOST_OF_A_CLASS = 30_000
const MOST_FOR_TESTING = 2_000
const MOST_FOR_DEVELOPMENT = 1_000

/** How many images of two classes each set has; a message where there are too few. */
export function splitOf(
  { classes, testFile }: FoundImages,
  labels: ImageChoice['labels'],
): Counts | { readonly message: Message } {
  const chosen: FoundClass[] = []
  for (const label of labels) {
    const each = classes.find((every) => every.label === label)
    if (!each) return { message: message('own-images-no-class', { label }) }
    chosen.push(each)
    const { name, training: count } = each
    if (count < LEAST_OF_A_CLASS)
      return { message: message('own-images-too-few', { count, name, least: LEAST_OF_A_CLASS }) }
    if (testFile !== null && each.test === 0)
      return { message: message('own-images-none-for-testing', { name, file: nameOf({ name: testFile }) }) }
  }
  const sum = (of: 'training' | 'test') =>
    chosen.reduce((all, each) => all + Math.min(each[of], MOST_OF_A_CLASS), 0)
  return countsFrom(sum('training'), testFile === null ? null : sum('test'))
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
 * @throws Fault where the choice can't be met, or the files have changed meanwhile
 */
export async function chooseImages(
  { found, training: forTraining, test: forTesting }: ReadableImages,
  choice: ImageChoice,
  heard: Heard,
): Promise<ChosenImages> {
  const counts = splitOf(found, choice.labels)
  if ('message' in counts) throw new Fault(counts.message)
  const all = forTraining.count + (forTesting?.count ?? 0)
  const first = await keptOf(forTraining, choice, (count) => heard(count / all))
  const second =
    forTesting && (await keptOf(forTesting, choice, (count) => heard((forTraining.count + count) / all)))
  const order = shuffledOrder(first.count, SPLIT_SEED)
  const { training, development } = counts
  const digits: Digits = {
    width: 28,
    training: pick(first, order.slice(0, training)),
    development: pick(first, order.slice(training, training + development)),
    test: second ?? pick(first, order.slice(training + development)),
  }
  const packed = encode(digits)
  const classOf = (label: number) => {
    const known = found.classes.find((each) => each.label === label)
    return { label, name: known?.name ?? String(label) }
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

/** The images of two classes in their order in the files, labelled 0 and 1. */
async function keptOf(
  from: LabelledImages,
  choice: ImageChoice,
  heard: (count: number) => void,
): Promise<DigitSet> {
  const labels = await from.labels()
  const left = new Map(choice.labels.map((label) => [label, MOST_OF_A_CLASS]))
  const kept = new Uint8Array(labels.length)
  let count = 0
  for (const [i, label] of labels.entries()) {
    const more = left.get(label) ?? 0
    if (more === 0) continue
    left.set(label, more - 1)
    kept[i] = choice.labels.indexOf(label) + 1
    count++
  }
  const set = { count, labels: new Uint8Array(count), pixels: new Uint8Array(count * PIXELS) }
  let to = 0
  const take = (items: Uint8Array, first: number) => {
    for (let i = 0; i * PIXELS < items.length; i++) {
      const as = kept[first + i]
      if (!as) continue
      const image = items.subarray(i * PIXELS, (i + 1) * PIXELS)
      set.labels[to] = as - 1
      set.pixels.set(choice.turned ? turned(image) : image, to * PIXELS)
      to++
    }
  }
  await from.images(take, heard)
  return set
}
