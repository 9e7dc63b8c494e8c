/** A training held to rules that go beyond plain gradient descent: momentum, decay, clipping. */
// biome-ignore-all lint/style/noNonNullAssertion: there is a turn for each study
import { unclipped } from './comparison/clipping'
import { decide, type TurnStudy } from './comparison/decide'
import { type Adjusted, adjusted } from './comparison/step-without'
import { isAllTrue, type Judged, judgedBy } from './judge'
import { note } from './notes'
import type { Note } from './report'
import type { NumberedTurn } from './turn/numbered-turn'

/** Whether all is true once what such a rule makes of it is taken out; `unknown` for a rule that is not known here. */
export function* otherRule(
  turns: readonly NumberedTurn[],
  studies: readonly TurnStudy[],
  typed: readonly number[],
  moving: readonly number[],
): Generator<void, { readonly judged: Judged; readonly notes: readonly Note[] } | 'unknown' | null> {
  const all: Adjusted[] = []
  const without: TurnStudy[] = []
  for (const [i, each] of studies.entries()) {
    yield
    const own = each.weights.map((weights) => adjusted(turns[i]!.run.state, weights, moving))
    all.push(...own)
    without.push({ ...each, weights: own.map(({ weights }) => weights) })
  }
  const speeds = all.flatMap(({ carried }) => carried ?? [])
  const faded = all.find(({ keeps }) => keeps !== 1)
  // What keeps all of itself is a sum that was never set back.
  const isPlain = speeds.length === 0 && !faded
  if (!isPlain && !speeds.some(({ keeps }) => keeps === 1)) {
    const decision = yield* decide(without, typed)
    const judged = decision && judgedBy(without, decision)
    const notes = [
      ...(speeds[0] ? [note('momentum', { keeps: speeds[0].keeps })] : []),
      ...(faded ? [note('decay', { keeps: faded.keeps })] : []),
    ]
    if (judged && isAllTrue(judged)) return { judged, notes }
    // Numbers that go on from turn to turn: a rule of which nobody here can say whether it is followed.
    if (speeds.length > 0) return 'unknown'
  }
  const cut = yield* unclipped(studies, typed)
  const judged = cut && judgedBy(cut.studies, cut.decision)
  return judged && isAllTrue(judged) ? { judged, notes: [note('clipping', { most: cut.most })] } : null
}
