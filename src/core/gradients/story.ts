/**
 * Tells of one weight of each list: the turn once more with that weight nudged, and what became of the loss. The tape gives
 * slopes without any nudge; this is what they mean.
 */
// biome-ignore-all lint/style/noNonNullAssertion: there is a report for each judgement, and a turn and a rate for each study
import { targetsOf } from './comparison/true-gradient'
import type { Judged, ListJudgement } from './judge'
import type { GradientReport, Progress, Story } from './report'
import { answersAt } from './study'
import type { Places } from './tape/places'
import type { TapedMemory } from './tape/taped-memory'
import { type Circumstances, machineWith } from './turn/copy-machine'
import type { NumberedTurn } from './turn/numbered-turn'
import { slices, type Training } from './turn/training'
import { tapeTurn } from './turn/turn'

const NUDGE = 0.001
/** Lists that are told of, and numbers on their tapes: each costs a turn. Wrong lists come first. */
const MOST_STORIES = 12
const MOST_NODES = 300_000

export function* withStories(
  report: GradientReport,
  judged: Judged,
  turns: readonly NumberedTurn[],
  training: Training,
  circumstances: Circumstances,
  places: Places,
): Generator<Progress, GradientReport> {
  const weights = [...report.weights]
  const order = [...judged.judgements.entries()].sort(([, a], [, b]) => Number(a.isRight) - Number(b.isRight))
  let nodes = 0
  for (const [list, judgement] of order.slice(0, MOST_STORIES)) {
    const chosen = chosenOf(judgement)
    if (!chosen) continue
    nodes += turns[chosen.turn]!.run.state.tape.length
    if (nodes > MOST_NODES) break
    const nudged = yield* withNudge(turns[chosen.turn]!, judgement.group, chosen.index)
    const { studies, decision } = judged
    const { before, moved } = studies[chosen.turn]!.weights[list]!
    const lossBefore = lossOf(turns[chosen.turn]!.run.state, judged)
    const lossAfter = nudged && lossOf(nudged, judged)
    if (lossBefore === null || lossAfter === null) continue
    const rate = decision.rate.byTurn[chosen.turn]!
    const story: Story = {
      image: turns[chosen.turn]!.image,
      index: chosen.index + 1,
      weight: before[chosen.index]!,
      nudge: NUDGE,
      lossBefore,
      lossAfter,
      slope: chosen.slope,
      rate,
      shouldMove: -rate * chosen.slope,
      moved: moved[chosen.index]!,
    }
    weights[list] = { ...weights[list]!, story }
  }
  return { ...report, weights }

  function* withNudge(
    { starts, loads }: NumberedTurn,
    group: number,
    index: number,
  ): Generator<Progress, TapedMemory | null> {
    const lists = circumstances.lowered.program.lists.length
    const machine = machineWith(circumstances, training.begin, starts, (memory) => {
      const place = group < lists ? memory.start(group) + index : memory.variables + group - lists
      memory.f64[place]! += NUDGE
    })
    const end = yield* slices(tapeTurn(machine, circumstances, places, training.loading, loads))
    return end.kind === 'turn' ? end.turn.run.state : null
  }
}

/** Of all images of the turn; null where the answer is made elsewhere, with such weights. */
function lossOf(state: TapedMemory, { studies, decision }: Judged): number | null {
  const groups = studies[0]!.weights.filter(({ isMoved }) => isMoved).map(({ group }) => group)
  const answer = answersAt(state, groups).get(decision.key)
  if (!answer) return null
  return answer.nodes.reduce((sum, nodes, image) => {
    const outputs = nodes.map((node) => state.tape.value[node]!)
    return sum + decision.goal.loss.value(outputs, targetsOf(answer, state.images, decision.goal, image))
  }, 0)
}

/** Of a wrong list the weight that is off the most, of a true one that with the steepest slope. */
function chosenOf({ turns }: ListJudgement) {
  const told = turns.find(({ isTrue }) => !isTrue) ?? turns[0]
  if (!told) return null
  const { truth, implied, isTrue, turn } = told
  const size = (i: number) => Math.abs(isTrue ? truth[i]! : implied[i]! - truth[i]!)
  let index = 0
  for (let i = 1; i < truth.length; i++) if (size(i) > size(index)) index = i
  return { turn, index, slope: truth[index]! }
}
