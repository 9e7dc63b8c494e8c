/** All that is known of a turn once it is on tape, for the weights in question. */
import { answersOf } from './answers'
import type { TurnStudy } from './decide'
import { rateValues } from './rates'
import type { Turn } from './turn'
import { weightsOfTurn } from './weights'

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
