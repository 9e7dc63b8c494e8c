/**
 * How training time grows with the number of images, of hidden neurons and of pixels: in turbo, on the examples'
 * programs. Linear growth is a time for each weight and image that does not grow.
 */
// biome-ignore-all lint/style/noNonNullAssertion: there is a time for each load and each round, and a growth has at least two points
import type { ImageSource } from '../../src/core/language/op'
import { imageSource } from '../../src/data/image-source'
import type { Digits } from '../../src/data/mnist/digits'
import { readDigits } from '../folders'
import { Blocks } from '../networks/blocks'
import { EXAMPLE_NAMES } from '../networks/example'
import { imagesOfLength } from '../networks/images'
import { EXAMPLE, type NetworkSize } from '../networks/size'
import { median } from './median'

export interface ScalingPoint {
  readonly size: number
  /** For a pass. */
  readonly milliseconds: number
  /** For each of w1's weights and each image. */
  readonly nanosecondsPerWeight: number
}

export interface Scaling {
  readonly id: string
  readonly what: string
  readonly points: readonly ScalingPoint[]
  /** Between the two largest sizes, time grew as size to this power: 1 is linear. */
  readonly exponent: number
}

interface Load {
  readonly size: number
  readonly network: NetworkSize
  readonly images: number
}

interface Series {
  readonly what: string
  readonly source: (digits: Digits, load: Load) => ImageSource
  readonly loads: readonly Load[]
}

const ROUNDS = 5
const FEW = 1_000

const SERIES: readonly Series[] = [
  {
    what: 'images',
    source: (digits, { images }) => imageSource([digits], images),
    loads: [1_250, 2_500, 5_000, 10_000].map((size) => ({ size, network: EXAMPLE, images: size })),
  },
  {
    what: 'hidden neurons',
    source: (digits, { images }) => imageSource([digits], images),
    loads: [10, 20, 40, 80, 160].map((size) => ({
      size,
      network: { ...EXAMPLE, hidden: size },
      images: FEW,
    })),
  },
  {
    what: 'pixels',
    source: (digits, { network, images }) => imagesOfLength(digits, network.pixels, images),
    loads: [100, 200, 400, 800, 1_600].map((size) => ({
      size,
      network: { ...EXAMPLE, pixels: size },
      images: FEW,
    })),
  },
]

export async function scaling(root: string): Promise<readonly Scaling[]> {
  const digits = await readDigits(root, EXAMPLE)
  return SERIES.flatMap(({ what, source, loads }) =>
    EXAMPLE_NAMES.map((example): Scaling => {
      const passes = loads.map((load) => {
        const blocks = new Blocks(root, example, load.network)
        const machine = blocks.machine(source(digits, load))
        return () => blocks.pass(machine, 'turbo').nanoseconds
      })
      const times = medians(passes)
      const points = loads.map(({ size, network, images }, i) => ({
        size,
        milliseconds: times[i]! / 1e6,
        nanosecondsPerWeight: times[i]! / (images * network.pixels * network.hidden),
      }))
      return { id: `${what.replace(' ', '-')}-${example}`, what, points, exponent: exponent(points) }
    }),
  )
}

/** In rounds that take turns, after two to warm up. */
function medians(passes: readonly (() => number)[]): readonly number[] {
  const rounds = Array.from({ length: 2 + ROUNDS }, () => passes.map((pass) => pass())).slice(2)
  return passes.map((_, i) => median(rounds.map((round) => round[i]!)))
}

function exponent(points: readonly ScalingPoint[]): number {
  const [less, more] = points.slice(-2)
  return Math.log(more!.milliseconds / less!.milliseconds) / Math.log(more!.size / less!.size)
}
