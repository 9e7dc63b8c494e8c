/**
 * Images exchanged behind a program's back: a set for images that it has not seen, fewer of them, or other labels. It finds as
 * many as it counts, under the numbers that it counts with.
 */
import type { ImageSource } from '../../language/op'
import { next, stateFromSeed } from '../../maths/random'
import type { ImageSetName, ImageWidth } from '../../program/ir'

type StoredSet = Exclude<ImageSetName, 'all'>

/** What becomes of the labels of a set: as they are, each the other one, or drawn by lot. */
export type Labels = 'true' | 'turned' | 'lot'

/** For each set that a program can ask for: the images that it gets. */
export type Exchange = Readonly<
  Record<StoredSet, { readonly from: StoredSet; readonly count: number; readonly labels: Labels }>
>

export function exchanged(images: ImageSource, exchange: Exchange): ImageSource {
  const lots = new Map<StoredSet, Uint8Array>()
  const bytes = new Map<string, { readonly labels: Uint8Array; readonly pixels: Uint8Array }>()
  const locate = (set: ImageSetName, position: number): readonly [StoredSet, number] => {
    if (set !== 'all') return [set, position]
    const { count } = exchange.training
    return position <= count ? ['training', position] : ['development', position - count]
  }
  /** Where there are fewer than it counts, they begin anew. */
  const original = (set: StoredSet, position: number): readonly [StoredSet, number] => {
    const { from } = exchange[set]
    return [from, ((position - 1) % images.count(from)) + 1]
  }
  const lotsOf = (set: StoredSet): Uint8Array => {
    const drawn = lots.get(set) ?? byLot(exchange[set].count)
    lots.set(set, drawn)
    return drawn
  }
  const label = (set: StoredSet, position: number): number => {
    const { labels } = exchange[set]
    if (labels === 'lot') return lotsOf(set)[position - 1] ?? 0
    const truth = images.label(...original(set, position))
    return labels === 'turned' ? 1 - truth : truth
  }
  const pixels = (width: ImageWidth, set: StoredSet, position: number) =>
    images.pixels(width, ...original(set, position))
  return {
    count: (set) =>
      set === 'all' ? exchange.training.count + exchange.development.count : exchange[set].count,
    label: (set, position) => label(...locate(set, position)),
    pixels: (width, set, position) => pixels(width, ...locate(set, position)),
    bytesOf(width, set) {
      const key = `${width} ${set}`
      const known = bytes.get(key)
      if (known) return known
      const { count } = exchange[set]
      const made = { labels: new Uint8Array(count), pixels: new Uint8Array(count * width * width) }
      for (let i = 0; i < count; i++) {
        made.labels[i] = label(set, i + 1)
        made.pixels.set(pixels(width, set, i + 1), i * width * width)
      }
      bytes.set(key, made)
      return made
    },
  }
}

const SEED = 77

/** As many zeros as ones, or one more, in any order: what an honest program can't know. */
function byLot(count: number): Uint8Array {
  const lot = Uint8Array.from({ length: count }, (_, i) => i % 2)
  let state = stateFromSeed(SEED)
  for (let i = count - 1; i > 0; i--) {
    state = next(state)
    const other = state % (i + 1)
    const kept = lot[i] ?? 0
    lot[i] = lot[other] ?? 0
    lot[other] = kept
  }
  return lot
}
