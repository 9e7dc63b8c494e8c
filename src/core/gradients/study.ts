/** All that is known of a turn once it is on tape, for the weights in question. */
import { answersOf } from './comparison/answers'
import type { TurnStudy } from './comparison/decide'
import { rateValues } from './comparison/rates'
import type { Turn } from './turn/turn'
import { weightsOfTurn } from './turn/weights'

export function study(turn: Turn, groups: readonly number[]): TurnStudy {
  const { state } = turn.run
  return {
    tape: state.tape,
    images: state.images,
    answers: answersOf(state, groups),
    weights: weightsOfTurn(turn, groups),
    rates: rateValues(state),
  }
}
