/** A training held to rules that go beyond plain gradient descent: momentum, decay, clipping. */
// biome-ignore-all lint/style/noNonNullAssertion: there is a turn for each study
import { unclipped } from './comparison/clipping'
import { decide, type TurnStudy } from './comparison/decide'
import { isAlmost } from './comparison/rates'
import { type Adjusted, adjusted } from './comparison/step-without'
import { isAllTrue, type Judged, judgedBy } from './judge'
import { note } from './notes'
import type { Note } from './report'
import type { NumberedTurn } from './turn/numbered-turn'

/** What keeps less of itself from turn to turn is a speed, rather, as with momentum. */
const LEAST_OF_DECAY = 0.95

export interface OtherRule {
  readonly judged: Judged
  readonly notes: readonly Note[]
}

/**
 * In slices: all lists held to such a rule, taken out of their steps, where more of them are true then than without
 * (`right`); `unknown` for a rule that is not known here, and null where there is none to be seen.
 */
export function* otherRule(
  turns: readonly NumberedTurn[],
  studies: readonly TurnStudy[],
  typed: readonly number[],
  moving: readonly number[],
  right: number,
): Generator<void, OtherRule | 'unknown' | null> {
  const all: (readonly Adjusted[])[] = []
  for (const [i, { weights, answers }] of studies.entries()) {
    yield
    const nodes = new Set([...answers.values()].flatMap((answer) => answer.nodes.flat()))
    const { state } = turns[i]!.run
    all.push(weights.map((each) => adjusted(state, each, moving, nodes)))
  }
  const speeds = all.flat().flatMap(({ carried }) => carried ?? [])
  // What fades by another share in each turn is no decay.
  const isSteady = (list: number) => all.every((own) => isAlmost(own[list]!.keeps, all[0]![list]!.keeps))
  const faded = all[0]!.find(({ keeps }, list) => keeps !== 1 && isSteady(list))
  // What keeps all of itself is a sum that was never set back.
  const isPlain = speeds.length === 0 && !faded
  if (!isPlain && !speeds.some(({ keeps }) => keeps === 1)) {
    const notes = [
      ...(speeds[0] ? [note('momentum', { keeps: speeds[0].keeps })] : []),
      ...(faded ? [note('decay', { keeps: faded.keeps })] : []),
    ]
    const isDecay = speeds.length === 0 && faded !== undefined && faded.keeps > LEAST_OF_DECAY
    // Weights may fade before the step, or with it.
    for (const isAfter of [false, true]) {
      const without = studies.map((study, turn) => ({
        ...study,
        weights: study.weights.map((own, list) => {
          if (!isSteady(list)) return own
          const { weights, keeps } = all[turn]![list]!
          return isAfter ? { ...weights, moved: weights.moved.map((by) => by / keeps) } : weights
        }),
      }))
      const decision = yield* decide(without, typed)
      const judged = decision && judgedBy(without, decision)
      const found = judged ? judged.judgements.filter(({ isRight }) => isRight).length : 0
      if (judged && (isAllTrue(judged) || (found > right && isDecay))) return { judged, notes }
    }
    // Numbers that go on from turn to turn: a rule of which nobody here can say whether it is followed.
    if (speeds.length > 0 || right === 0 || !isDecay) return 'unknown'
  }
  const cut = yield* unclipped(studies, typed)
  const judged = cut && judgedBy(cut.studies, cut.decision)
  if (!judged) return null
  const found = judged.judgements.filter(({ isRight }) => isRight).length
  return isAllTrue(judged) || found > right ? { judged, notes: [note('clipping', { most: cut.most })] } : null
}
