/** The sets of images as blocks offer them in a menu, and what every block that takes an image by number checks. */
import type { OpMachine } from '../src/core/language/op'
import { choice } from '../src/core/language/slots'
import { message } from '../src/core/message'
import type { ImageSetName } from '../src/core/program/ir'

/** The sets of images, as in “the test set”. */
const SETS: Readonly<Record<ImageSetName, string>> = {
  training: 'training',
  development: 'development',
  test: 'test',
  all: 'whole training',
}

/** A menu of the sets. `first` stands at its top, and on a new block. */
export const imageSet = (first: ImageSetName = 'training') => {
  const options = Object.entries(SETS) as [ImageSetName, string][]
  return choice(...options.sort(([a], [b]) => Number(b === first) - Number(a === first)))
}

/** Stops unless the set has an image `n`. */
export function checkImage(machine: OpMachine, set: ImageSetName, n: number): void {
  const count = machine.images.count(set)
  if (!Number.isInteger(n) || n < 1 || n > count) machine.stop(message('no-such-image', { n, set, count }))
}
