/** Holds every list of weights against its true gradient, over all turns. */
// biome-ignore-all lint/style/noNonNullAssertion: a gradient has a slope for each weight, and there is a rate for each turn
import { follows, isFlat, largest, steepestOf } from './comparison/compare'
import type { Decision, TurnStudy } from './comparison/decide'
import { type Gradient, gradientBy, seedsOf } from './comparison/true-gradient'

/** What one list did in one turn. */
export interface ListInTurn {
  readonly turn: number
  readonly truth: Float64Array
  /** The gradient that the learner's blocks stand for: −moved ÷ rate. */
  readonly implied: Float64Array
  readonly isTrue: boolean
  readonly isFlat: boolean
  /** Not as it should be, but there was a bend in the way, where there is no slope. */
  readonly isKink: boolean
}

export interface ListJudgement {
  readonly group: number
  readonly isRight: boolean
  /** False where every turn that could have said something had a bend in the way. */
  readonly isJudged: boolean
  /** Turns that say something: neither flat nor with a bend in the way. */
  readonly turns: readonly ListInTurn[]
  readonly hasKinks: boolean
  readonly isFlat: boolean
}

/** A decision, and what it makes of every list. */
export interface Judged {
  readonly studies: readonly TurnStudy[]
  readonly decision: Decision
  readonly judgements: readonly ListJudgement[]
}

/** By turn: the gradients of all lists. */
export function gradientsOf(turns: readonly TurnStudy[], { key, goal }: Decision): readonly Gradient[] {
  return turns.map(({ tape, images, answers, weights }) => {
    const seeds = seedsOf(tape, answers.get(key)!, images, goal) ?? []
    return gradientBy(tape, seeds, weights)
  })
}

export const isAllTrue = ({ judgements }: Judged): boolean => judgements.every(({ isRight }) => isRight)

export function judgedBy(studies: readonly TurnStudy[], decision: Decision): Judged {
  return { studies, decision, judgements: judge(studies, decision, gradientsOf(studies, decision)) }
}

export function judge(
  turns: readonly TurnStudy[],
  { rate }: Decision,
  gradients: readonly Gradient[],
): readonly ListJudgement[] {
  return turns[0]!.weights.map(({ group }, list) => {
    const all = turns.map((study, turn) => inTurn(study, turn, list, rate.byTurn[turn]!, gradients[turn]!))
    const telling = all.filter((each) => !each.isFlat && !each.isKink)
    return {
      group,
      isRight: telling.every(({ isTrue }) => isTrue),
      isJudged: telling.length > 0 || !all.some(({ isKink }) => isKink),
      turns: telling,
      hasKinks: all.some(({ isKink }) => isKink),
      isFlat: all.every((each) => each.isFlat),
    }
  })
}

function inTurn(
  { weights, tape }: TurnStudy,
  turn: number,
  list: number,
  rate: number,
  gradient: Gradient,
): ListInTurn {
  const { moved, before } = weights[list]!
  const truth = gradient[list]!
  const steepest = steepestOf(gradient)
  const isTrue = follows(moved, truth, before, rate, steepest)
  return {
    turn,
    truth,
    implied: moved.map((by) => -by / rate),
    isTrue,
    isFlat: isFlat(moved, truth, before, Math.abs(rate), steepest),
    isKink: !isTrue && tape.ties > 0,
  }
}

/** The largest distance of implied and true, relative to the largest true one. */
export function largestError({ turns }: ListJudgement): number {
  let most = 0
  for (const { truth, implied } of turns) {
    const scale = largest(truth) || largest(implied) || 1
    for (const [i, slope] of truth.entries()) most = Math.max(most, Math.abs(implied[i]! - slope) / scale)
  }
  return most
}
