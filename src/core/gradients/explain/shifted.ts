/** Gradients that went to another item of the list than their own. */
// biome-ignore-all lint/style/noNonNullAssertion: implied and true are equally long
import { largest, TOLERANCE } from '../comparison/compare'
import type { ListInTurn } from '../judge'

const isLike = ({ truth, implied }: ListInTurn, from: (i: number) => number): boolean => {
  const slack = TOLERANCE * largest(truth)
  return implied.every((value, i) => {
    const source = from(i)
    const wanted = source >= 0 && source < truth.length ? truth[source]! : 0
    return Math.abs(value - wanted) <= slack
  })
}

/** By how many items all are off: 1 where each got the gradient of the item before. Null where that is not it. */
export function shiftOf(turns: readonly ListInTurn[]): number | null {
  const shifts = [1, -1]
  return shifts.find((shift) => turns.every((turn) => isLike(turn, (i) => i - shift))) ?? null
}

/** The one neuron, from 1, of so many, whose gradient all got. */
export function onlyNeuron(turns: readonly ListInTurn[], neurons: number): number | null {
  const length = turns[0]?.truth.length ?? 0
  if (neurons < 2 || length % neurons !== 0) return null
  const width = length / neurons
  for (let neuron = 0; neuron < neurons; neuron++)
    if (turns.every((turn) => isLike(turn, (i) => neuron * width + (i % width)))) return neuron + 1
  return null
}
