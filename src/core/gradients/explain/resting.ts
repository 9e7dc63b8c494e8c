/** Says what is used as weights are and never moves, where nobody can say whether it should. */
// biome-ignore-all lint/style/noNonNullAssertion: there is a study for each turn, and a turn at least
import type { Judged } from '../judge'
import { note } from '../notes'
import type { Note } from '../report'
import { readersOf } from '../slice'
import { restingGroups } from '../turn/fed-groups'
import type { NumberedTurn } from '../turn/numbered-turn'
import { unsureWeights } from '../turn/unsure-weights'
import { type Facts, named } from '../write-report'

/** Lists and variables that are named. */
const MOST_UNSURE = 4

/** What looks like weights and is never written: with a rule of its own, a program may leave them out. */
export function restingIn(
  turns: readonly NumberedTurn[],
  { studies, decision }: Judged,
  moving: readonly number[],
): readonly number[] {
  const { state } = turns[0]!.run
  if (state.images.length === 0) return []
  const nodes = studies[0]!.answers.get(decision.key)!.nodes.flat()
  const isWritten = (group: number) => turns.some(({ run }) => run.state.writers[group]!.size > 0)
  return restingGroups(state, nodes, moving).filter((group) => !isWritten(group))
}

/** What may be weights that never move, in every turn. */
export function unsureIn(
  turns: readonly NumberedTurn[],
  { studies, decision: { key }, judgements }: Judged,
): readonly number[] {
  const weights = judgements.map(({ group }) => group)
  const [first, ...others] = turns.map(({ run }, turn) =>
    unsureWeights(run.state, studies[turn]!.answers.get(key)!.nodes.flat(), weights),
  )
  return [...first!].filter((group) => others.every((unsure) => unsure.has(group)))
}

/** Names them, and where they are used. */
export const notesOn = (
  groups: readonly number[],
  turns: readonly NumberedTurn[],
  { program, code }: Omit<Facts, 'turns'>,
): readonly Note[] =>
  [...groups]
    .sort((a, b) => a - b)
    .slice(0, MOST_UNSURE)
    .map((group) =>
      note(
        'may-be-weights',
        { list: named(program, group).name },
        readersOf(turns[0]!.run.state, code, group),
      ),
    )
