/** The sets of images as blocks offer them in a menu, and what every block that takes an image by number checks. */
import type { OpMachine } from '../src/core/language/op'
import { choice } from '../src/core/language/slots'
import { counted, SET_WORDS, showNumber } from '../src/core/language/words'
import type { ImageSetName } from '../src/core/program/ir'

/** A menu of the sets. `first` stands at its top, and on a new block. */
export const imageSet = (first: ImageSetName = 'training') => {
  const options = Object.entries(SET_WORDS) as [ImageSetName, string][]
  return choice(...options.sort(([a], [b]) => Number(b === first) - Number(a === first)))
}

/** Stops unless the set has an image `n`. */
export function checkImage(machine: OpMachine, set: ImageSetName, n: number): void {
  const count = machine.images.count(set)
  if (!Number.isInteger(n) || n < 1 || n > count)
    machine.stop(
      `There is no image ${showNumber(n)} in the ${SET_WORDS[set]} set: it has ${counted(count, 'image')}. Images count from 1.`,
    )
}
