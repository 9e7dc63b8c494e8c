/** The images beside a Python program: NumPy files of bytes, and the lines that read them. */
import type { ImageSource } from '../../../core/language/op'
import type { ImageSetName } from '../../../core/program/ir'
import { say } from '../../../words'
import type { ExportedFile } from '../../exporter'
import { type ImagesNeeded, labelBytes, partsOf, pixelBytes, type StoredSet } from '../../images'
import type { Lines } from '../../lines'
import { comment } from '../code/literals'
import type { Arrays } from '../spellings/arrays'
import type { Used } from '../spellings/helpers'
import type { DataNames } from './data-names'
import { npyOfBytes } from './npy'

/** Their bytes are put together only when somebody asks for them: the level panel does not. */
export function imageFiles(
  { labels, pixels }: ImagesNeeded,
  names: DataNames,
  images: ImageSource,
): readonly ExportedFile[] {
  return [
    ...pixels.map(({ set, width }) => ({
      path: `${names.pixels(set, width)}.npy`,
      get content() {
        return npyOfBytes(pixelBytes(images, set, width), [images.count(set), width * width])
      },
    })),
    ...labels.map((set) => ({
      path: `${names.labels(set)}.npy`,
      get content() {
        return npyOfBytes(labelBytes(images, set), [images.count(set)])
      },
    })),
  ]
}

export function imageLines(
  lines: Lines,
  { named, labels, pixels }: ImagesNeeded,
  names: DataNames,
  arrays: Arrays,
  used: Used,
): void {
  const file = (name: string) => {
    used.import('import numpy as np')
    used.import('from pathlib import Path')
    return `np.load(folder / "${name}.npy")`
  }
  lines.add(comment(say('export-images')))
  lines.add('folder = Path(__file__).parent')
  const widths = new Set(pixels.map(({ width }) => width))
  const together = (join: (parts: readonly string[]) => string, nameOf: (set: ImageSetName) => string) => {
    if (named.has('all')) lines.add(`${nameOf('all')} = ${join(partsOf('all').map(nameOf))}`)
  }
  for (const width of widths) {
    const sets = pixels.filter((each) => each.width === width).map(({ set }) => set)
    for (const set of sets) {
      const name = names.pixels(set, width)
      lines.add(`${name} = ${arrays.loadPixels(file(name))}`)
    }
    const hasAll = partsOf('all').every((part: StoredSet) => sets.includes(part))
    if (hasAll) together(arrays.join, (set) => names.pixels(set, width))
  }
  for (const set of labels) lines.add(`${names.labels(set)} = ${file(names.labels(set))}.tolist()`)
  together((parts) => parts.join(' + '), names.labels)
}
