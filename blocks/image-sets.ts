/** The sets of images as blocks offer them in a menu, and what every block that takes an image by number checks. */
import type { OpMachine } from '../src/core/language/op'
import { choice } from '../src/core/language/slots'
import { counted, showNumber } from '../src/core/language/words'
import type { ImageSetName } from '../src/core/program/ir'

const WORDS = {
  training: 'training',
  development: 'development',
  test: 'test',
  all: 'whole training',
} as const

export const imageSet = () =>
  choice(
    ['training', WORDS.training],
    ['development', WORDS.development],
    ['test', WORDS.test],
    ['all', WORDS.all],
  )

/** Stops unless the set has an image `n`. */
export function checkImage(machine: OpMachine, set: ImageSetName, n: number): void {
  const count = machine.images.count(set)
  if (!Number.isInteger(n) || n < 1 || n > count)
    machine.stop(
      `There is no image ${showNumber(n)} in the ${WORDS[set]} set: it has ${counted(count, 'image')}. Images count from 1.`,
    )
}
