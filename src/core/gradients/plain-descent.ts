/** A training held to plain gradient descent, with all weights that there are. */
// biome-ignore-all lint/style/noNonNullAssertion: there is a turn at least, and an answer where one was decided on
import { type Decision, decide, type TurnStudy } from './comparison/decide'
import { leftOut, withItemsLeftOut } from './comparison/left-out'
import { runningMeansIn } from './comparison/terms'
import { type Judged, judgedBy } from './judge'
import { study } from './study'
import { fedGroups, isReadAlike, restingGroups } from './turn/fed-groups'
import type { NumberedTurn } from './turn/numbered-turn'

/** In slices. Null where no list follows it. */
export function* plainly(
  turns: readonly NumberedTurn[],
  studies: readonly TurnStudy[],
  typed: readonly number[],
  moving: readonly number[],
): Generator<void, Judged | null> {
  const { state } = turns[0]!.run
  const resting = new Map<string, number>()
  const restingAt = (key: string): number => {
    const known = resting.get(key)
    if (known !== undefined) return known
    const count = restingGroups(state, studies[0]!.answers.get(key)!.nodes.flat(), moving).length
    resting.set(key, count)
    return count
  }
  const decision = yield* decide(studies, typed, restingAt)
  if (!decision) return null
  yield
  return heldTo(turns, studies, decision, moving)
}

/** With weights that never move, and those that no answer is made with. */
export function heldTo(
  turns: readonly NumberedTurn[],
  studies: readonly TurnStudy[],
  decision: Decision,
  moving: readonly number[],
): Judged {
  const all = withAllWeights(turns, studies, decision, moving)
  return judgedBy(withItemsLeftOut(turns, all, decision), decision)
}

function withAllWeights(
  turns: readonly NumberedTurn[],
  studies: readonly TurnStudy[],
  decision: Decision,
  moving: readonly number[],
): readonly TurnStudy[] {
  const states = turns.map(({ run }) => run.state)
  const means = runningMeansIn(states[0]!)
  const isUsed = (group: number) =>
    moving.includes(group) ||
    (states[0]!.images.length > 0 ? !means.includes(group) : isReadAlike(states, group))
  let fed = [...moving]
  // Without images, what is a bias shows only once the weights beside it are known.
  for (let known = 0; known !== fed.length; ) {
    known = fed.length
    const before = fed
    const more = states.flatMap((state, i) =>
      fedGroups(state, studies[i]!.answers.get(decision.key)!.nodes.flat(), before),
    )
    fed = [...new Set([...before, ...more])].filter(isUsed)
    if (states[0]!.images.length > 0) break
  }
  const groups = [...new Set([...fed, ...leftOut(turns, studies, decision, fed).filter(isUsed)])]
  if (groups.length === moving.length) return studies
  const all = groups.sort((a, b) => a - b)
  return turns.map((turn, i) => ({ ...study(turn, all), answers: studies[i]!.answers }))
}
