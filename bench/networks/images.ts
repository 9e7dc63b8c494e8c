/** Images of any number of pixels, to see how cost grows with the length of lists. Not for learning anything. */
// biome-ignore-all lint/style/noNonNullAssertion: a set is asked for its own positions only, and a remainder is within the image
import type { ImageSource } from '../../src/core/language/op'
import type { Digits } from '../../src/data/mnist/digits'

/** The first `count` training images; each one's pixels come again and again until there are `pixels` of them. */
export function imagesOfLength({ training, width }: Digits, pixels: number, count: number): ImageSource {
  const kept = Array.from({ length: count }, (_, n) => {
    const image = training.pixels.subarray(n * width ** 2, (n + 1) * width ** 2)
    return Uint8Array.from({ length: pixels }, (_, i) => image[i % image.length]!)
  })
  return {
    count: () => count,
    label: (_, position) => training.labels[position - 1]!,
    pixels: (_width, _set, position) => kept[position - 1]!,
  }
}
