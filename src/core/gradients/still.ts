/** Turns in which nothing moved though there was something to learn: a rule other than plain gradient descent. */
// biome-ignore-all lint/style/noNonNullAssertion: an image has outputs and as many targets
import type { Decision, TurnStudy } from './comparison/decide'
import { targetsOf } from './comparison/true-gradient'
import { gradientsOf, judge } from './judge'
import type { NoteKind } from './report'

/** Null where nothing should have moved, either. `moved` are turns in which something did. */
export function stillness(
  still: readonly TurnStudy[],
  moved: readonly TurnStudy[],
  decision: Decision,
): Extract<NoteKind, 'only-when-wrong' | 'only-sometimes'> | null {
  const answered = still.filter(({ answers }) => answers.has(decision.key))
  const idle = answered.filter((study) => !isAtRest(study, decision))
  if (idle.length === 0) return null
  // Between the two answers of one output: of a chance, or of a sum before the sigmoid.
  const isByAnswer = [0.5, 0].some((middle) => {
    const isRight = (study: TurnStudy) => isAnsweredRightly(study, decision, middle)
    return idle.every(isRight) && !moved.some(isRight)
  })
  return isByAnswer ? 'only-when-wrong' : 'only-sometimes'
}

function isAtRest(study: TurnStudy, decision: Decision): boolean {
  const { from } = decision.rate
  // As in a warm-up.
  if (from !== null && study.rates.worked().get(from) === 0) return true
  const alone = { ...decision, rate: { ...decision.rate, byTurn: decision.rate.byTurn.slice(0, 1) } }
  const judgements = judge([study], alone, gradientsOf([study], alone))
  return judgements.every(({ isRight }) => isRight)
}

function isAnsweredRightly(study: TurnStudy, { key, goal }: Decision, middle: number): boolean {
  const { tape, images, answers } = study
  const answer = answers.get(key)!
  return answer.nodes.every((nodes, image) => {
    const outputs = nodes.map((node) => tape.value[node]!)
    const targets = targetsOf(answer, images, goal, image)
    if (outputs.length > 1) return largestAt(outputs) === largestAt(targets)
    return outputs[0] === middle || outputs[0]! > middle === targets[0]! > 0.5
  })
}

const largestAt = (values: readonly number[]) => values.indexOf(Math.max(...values))
