/** How many numbers there are, in words, and as which table they stood in a file. */
import { grouped } from '../../panels/common/numbers'

export function shapeWords(shape: readonly number[]): string {
  const count = shape.reduce((product, size) => product * size, 1)
  const numbers = `${grouped(String(count))} ${count === 1 ? 'number' : 'numbers'}`
  return shape.length < 2 || count === 0
    ? numbers
    : `${numbers} (${shape.map(String).map(grouped).join(' × ')})`
}
