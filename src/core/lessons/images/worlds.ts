/** The images that a program gets while it is looked through. Its test set holds the development images, which it has not seen. */
import type { ImageSource } from '../../language/op'
import { type Exchange, exchanged, type Labels } from './exchanged'

export interface World {
  /** All images, or the first few: enough to clear somebody, and soon done. */
  readonly size: 'whole' | 'small'
  /** Of training and development images. */
  readonly training: Labels
  readonly test: Labels
}

const FEW = { training: 600, development: 200, test: 600 } as const

/** Made once for all learners who get these images. */
const made = new WeakMap<ImageSource, Map<string, ImageSource>>()

export function worldOf(images: ImageSource, world: World): ImageSource {
  const known = made.get(images) ?? new Map<string, ImageSource>()
  made.set(images, known)
  const key = Object.values(world).join(' ')
  const source = known.get(key) ?? exchanged(images, exchangeFor(images, world))
  known.set(key, source)
  return source
}

function exchangeFor(images: ImageSource, { size, training, test }: World): Exchange {
  const counted = (set: keyof typeof FEW) =>
    size === 'small' ? Math.min(FEW[set], images.count(set)) : images.count(set)
  // Images of somebody's own may have none for development.
  const [unseen, other] =
    images.count('development') > 0 ? (['development', 'test'] as const) : (['test', 'development'] as const)
  return {
    training: { from: 'training', count: counted('training'), labels: training },
    development: { from: other, count: counted('development'), labels: training },
    test: { from: unseen, count: counted('test'), labels: test },
  }
}
