/** All that is known of a turn once it is on tape, for the weights in question. */
import { type Answers, answersOf } from './comparison/answers'
import type { TurnStudy } from './comparison/decide'
import { differencesOf } from './comparison/differences'
import { rateValues } from './comparison/rates'
import type { TapedMemory } from './tape/taped-memory'
import { withoutThoseBeside } from './turn/beside-weights'
import type { Turn } from './turn/turn'
import { weightsOfTurn } from './turn/weights'

export function study(turn: Turn, groups: readonly number[]): TurnStudy {
  const { state } = turn.run
  const answers = answersAt(state, groups)
  const nodes = [...answers.values()].flatMap((answer) => answer.nodes.flat())
  return {
    state,
    tape: state.tape,
    images: state.images,
    answers,
    weights: withoutThoseBeside(state, weightsOfTurn(turn, groups), nodes),
    rates: rateValues(state, nodes),
  }
}

/** Numbers that come from all weights, and what targets are taken from. */
export const answersAt = (state: TapedMemory, groups: readonly number[]): Answers =>
  new Map([...answersOf(state, groups), ...differencesOf(state, groups)])
