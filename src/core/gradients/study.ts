/** All that is known of a turn once it is on tape, for the weights in question. */
import { type Answers, answersOf } from './comparison/answers'
import type { TurnStudy } from './comparison/decide'
import { differencesOf } from './comparison/differences'
import { rateValues } from './comparison/rates'
import type { TapedMemory } from './tape/taped-memory'
import type { Turn } from './turn/turn'
import { weightsOfTurn } from './turn/weights'

export function study(turn: Turn, groups: readonly number[]): TurnStudy {
  const { state } = turn.run
  return {
    state,
    tape: state.tape,
    images: state.images,
    answers: answersAt(state, groups),
    weights: weightsOfTurn(turn, groups),
    rates: rateValues(state),
  }
}

/** Numbers that come from all weights, or else what targets are taken from. */
export function answersAt(state: TapedMemory, groups: readonly number[]): Answers {
  const answers = answersOf(state, groups)
  return answers.size > 0 ? answers : differencesOf(state, groups)
}
