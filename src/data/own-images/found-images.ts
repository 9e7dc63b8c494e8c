/** What is in files with images that somebody has chosen: which classes, how many images of each, and some of them. */
import { LONGEST_NAME } from '../../core/project/limits'
import { UNFIT_FOR_A_LINE } from '../../core/project/names'
import { type ImageFormat, type LabelledImages, PIXELS } from './image-format'
import { openFiles } from './image-formats'

/** A class that occurs in the files. */
export interface FoundClass {
  readonly label: number
  /** "8", "A". */
  readonly name: string
  /** How many images of it there are to learn from, and for testing where there are such files. */
  readonly training: number
  readonly test: number
  /** Some of them as they are stored, 28 × 28 bytes each, one after the other. */
  readonly samples: Uint8Array
}

/** What is in the files: plain data, to be shown. */
export interface FoundImages {
  /** What the set is called. */
  readonly name: string
  readonly files: readonly string[]
  /** The one with the images for testing; null where some of the others are taken for that. */
  readonly testFile: string | null
  readonly classes: readonly FoundClass[]
  /** Whether they have to be turned upright, as far as the names tell. */
  readonly isOnItsSide: boolean
}

/** The same, and the way to the images themselves. */
export interface ReadableImages {
  readonly found: FoundImages
  readonly training: LabelledImages
  readonly test: LabelledImages | null
}

/** What part of the work is done, 0 … 1. */
export type Heard = (part: number) => void

const SAMPLES = 8

/**
 * Reads all files from end to end.
 *
 * @throws Fault, the first thing that is wrong with them
 */
export async function findImages(
  files: readonly File[],
  heard: Heard,
  formats?: readonly ImageFormat[],
): Promise<ReadableImages> {
  const { training, test, ...opened } = await openFiles(files, formats)
  const both = test ? [training, test] : [training]
  const all = both.reduce((sum, { count }) => sum + count, 0)
  const labels = await Promise.all(both.map((each) => each.labels()))
  const samples = new Map<number, Uint8Array[]>()
  let before = 0
  for (const [i, { count, images }] of both.entries()) {
    const own = labels[i] ?? new Uint8Array()
    await images(
      (pixels, first) => sample(pixels, own.subarray(first, first + pixels.length / PIXELS), samples),
      (read) => heard((before + read) / all),
    )
    before += count
  }
  const [trainingCounts, testCounts] = labels.map(countsOf)
  const classes = [...samples]
    .sort(([a], [b]) => a - b)
    .map(([label, some]) => ({
      label,
      name: opened.classes?.[label] || String(label),
      training: trainingCounts?.[label] ?? 0,
      test: testCounts?.[label] ?? 0,
      samples: flat(some),
    }))
  const found = {
    name: asName(opened.name),
    files: opened.files.map(asName),
    testFile: test?.file ?? null,
    classes,
    isOnItsSide: opened.isOnItsSide,
  }
  return { found, training, test }
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
