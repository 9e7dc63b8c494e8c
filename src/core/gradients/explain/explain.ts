/** Tries the family of explanations on a wrong list, the simplest first. */
// biome-ignore-all lint/style/noNonNullAssertion: there is a judgement, a gradient and a rate for each turn and list
import { follows, largest } from '../comparison/compare'
import type { Decision, TurnStudy } from '../comparison/decide'
import { LOSSES } from '../comparison/losses'
import { goalsFor, gradientBy, seedsOf } from '../comparison/true-gradient'
import type { ListJudgement } from '../judge'
import type { Explanation } from '../report'
import type { Partials } from '../tape/backward'
import { functionPlaces, withOtherWeights, withoutInputs, withoutSlopes } from './altered-partials'
import { commonFactor, explainFactor } from './factors'
import { movedBy, runningSums } from './left-over'
import { onlyNeuron, shiftOf } from './shifted'

export interface Explained {
  readonly explanation: Explanation
  readonly factor: number | null
  /** Names and numbers for the sentence: `list`, `loss`, `factor`, `neuron`. */
  readonly values: Readonly<Record<string, number | string>>
}

const because = (
  explanation: Explanation,
  values: Explained['values'] = {},
  factor: number | null = null,
): Explained => ({ explanation, factor, values })

/** `list` is its number among the weights; `nameOf` says what a group is called. */
export function explain(
  turns: readonly TurnStudy[],
  decision: Decision,
  judgement: ListJudgement,
  list: number,
  nameOf: (group: number) => string,
): Explained {
  const telling = judgement.turns
  const [rate] = decision.rate.byTurn
  if (telling.every(({ turn }) => !turns[turn]!.weights[list]!.isMoved)) return because('never-moves', {}, 0)
  if (telling.every(({ truth }) => largest(truth) === 0)) return because('not-used')
  const factor = commonFactor(telling)
  if (factor !== null) return because(explainFactor(factor, rate!), { factor }, factor)
  /** Whether it would have come out like this with such partials, or such a decision. */
  const comesOut = (partialsOf: (turn: TurnStudy) => Partials | undefined, other = decision) =>
    telling.every(({ turn }) => {
      const study = turns[turn]!
      const answer = study.answers.get(other.key)
      if (!answer) return false
      const seeds = seedsOf(study.tape, answer, study.images, other.goal)
      const weights = study.weights[list]!
      if (!seeds) return false
      const [gradient] = gradientBy(study.tape, seeds, [weights], partialsOf(study))
      return follows(weights.moved, gradient!, weights.before, decision.rate.byTurn[turn]!, 0)
    })
  const groups = turns[0]!.weights.map(({ group }) => group)
  const isLeftOver = (sum: number) =>
    telling.every(({ turn, truth }) => {
      const { state, weights } = turns[turn]!
      const { group, moved, before } = weights[list]!
      const part = movedBy(state, sum, group)
      return follows(
        moved.map((by, i) => by - part[i]!),
        truth,
        before,
        decision.rate.byTurn[turn]!,
        0,
      )
    })
  const sum = runningSums(turns.at(-1)!.state, groups).find(isLeftOver)
  if (sum !== undefined) return because('not-reset', { list: nameOf(sum) })
  for (const [number, { group, isMoved }] of turns[0]!.weights.entries()) {
    if (number === list) continue
    const values = { list: nameOf(group) }
    if (
      isMoved &&
      comesOut(({ tape, weights }) =>
        withOtherWeights(tape, weights[number]!, (i) => weights[number]!.after[i]!),
      )
    )
      return because('moved-too-early', values)
    if (comesOut(({ tape, weights }) => withOtherWeights(tape, weights[number]!, () => 1)))
      return because('weights-missing', values)
  }
  const places = turns[0] ? functionPlaces(turns[0].tape) : []
  for (const place of [null, ...(places.length <= 12 ? places : [])])
    if (comesOut(({ tape }) => withoutSlopes(tape, place))) return because('slope-missing')
  if (comesOut(({ tape, weights }) => withoutInputs(tape, weights[list]!))) return because('input-missing')
  const shift = shiftOf(telling)
  if (shift !== null) return because('wrong-item', { by: shift })
  const sizes = new Set(turns[0]!.weights.map(({ leaves }) => leaves.length))
  for (const size of sizes) {
    const neuron = onlyNeuron(telling, size)
    if (neuron !== null) return because('wrong-neuron', { neuron })
  }
  const outputs = turns[0]!.answers.get(decision.key)!.place.outputs
  for (const [key, answer] of turns[0]!.answers)
    if (answer.place.outputs === outputs)
      for (const goal of goalsFor(answer, LOSSES))
        if (goal.loss.name && comesOut(() => undefined, { ...decision, key, goal }))
          return because('other-loss', { loss: goal.loss.name })
  return because('unknown')
}
