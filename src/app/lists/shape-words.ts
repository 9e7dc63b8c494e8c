/** How many numbers there are, in words, and as which table they stood in a file. */
import { grouped } from '../../panels/common/numbers'
import { say } from '../../words'

export function shapeWords(shape: readonly number[]): string {
  const count = shape.reduce((product, size) => product * size, 1)
  return shape.length < 2 || count === 0
    ? say('lists-numbers', { count })
    : say('lists-table', { count, sizes: shape.map(String).map(grouped).join(' × ') })
}
