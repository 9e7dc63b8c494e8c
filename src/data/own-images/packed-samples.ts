/** A few images out of a packed file, to show what is in it, without reading the rest: it may have fifty megabytes. */
import { type DigitSet, HEADER, headerOf } from '../mnist/digits'

/** Some images of each label, 28 × 28 bytes each, one after the other. */
export type ImageSamples = readonly [zeros: DigitSet['pixels'], ones: DigitSet['pixels']]

const EACH = 6

/** @throws Error when this is no packed file, or can't be read */
export async function samplesOf(packed: Blob): Promise<ImageSamples> {
  const bytes = async (from: number, to: number) => new Uint8Array(await packed.slice(from, to).arrayBuffer())
  const { width, counts } = headerOf(await bytes(0, HEADER), packed.size)
  const [count] = counts
  const size = width * width
  const labels = await bytes(HEADER, HEADER + count)
  const of = async (label: number): Promise<Uint8Array> => {
    const places = [...labels.keys()].filter((i) => labels[i] === label).slice(0, EACH)
    const pixels = new Uint8Array(places.length * size)
    for (const [to, place] of places.entries()) {
      const from = HEADER + count + place * size
      pixels.set(await bytes(from, from + size), to * size)
    }
    return pixels
  }
  return [await of(0), await of(1)]
}
