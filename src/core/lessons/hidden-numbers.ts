/** What an own block is tried with: numbers that the learner has not seen, the same for the same seed. */
import { next, STATES, stateFromSeed } from '../maths/random'
import type { NumberRange, OwnBlockCheck } from './check'

export interface HiddenNumbers {
  readonly inputs: readonly number[]
  /** By the names of the check. */
  readonly lists: Readonly<Record<string, readonly number[]>>
  readonly variables: Readonly<Record<string, number>>
}

/** As many as the check has trials, drawn in the order in which the check names things. */
export function hiddenNumbers(
  { given, trials }: Pick<OwnBlockCheck, 'given' | 'trials'>,
  seed: number,
): readonly HiddenNumbers[] {
  let state = stateFromSeed(seed)
  const draw = ({ from, to, whole }: NumberRange): number => {
    state = next(state)
    const share = (state - 1) / STATES
    return whole ? from + Math.floor(share * (to - from + 1)) : from + share * (to - from)
  }
  const each = <T, R>(named: Readonly<Record<string, T>>, make: (range: T) => R) =>
    Object.fromEntries(Object.entries(named).map(([name, range]) => [name, make(range)]))
  return Array.from({ length: trials }, () => ({
    inputs: given.inputs.map(draw),
    lists: each(given.lists, (range) => Array.from({ length: range.length }, () => draw(range))),
    variables: each(given.variables, draw),
  }))
}
