/** The values of variables and lists, by id: as they start, or as they stand in another program's memory. */
// biome-ignore-all lint/style/noNonNullAssertion: both memories were made with the registers and for their variables
import { stateFromSeed } from '../../maths/random'
import { type Memory, REGISTER } from '../../memory/memory'
import type { NamedSlot, Program } from '../../program/ir'
import type { Project } from '../../project/project'
import { StageRecord } from '../stage/stage-record'

/** What the flag sets everything to. Variables and lists by id; what is not named stays 0 or empty. */
export type StartingValues = Pick<Project, 'variables' | 'lists' | 'seed'>

type Named = Pick<Program, 'variables' | 'lists'>

/** Gives the stage as it starts. */
export function setStartingValues(memory: Memory, program: Named, starting: StartingValues): StageRecord {
  const { variables, lists } = program
  const variableOf = new Map(starting.variables.map((variable) => [variable.id, variable]))
  const listOf = new Map(starting.lists.map((list) => [list.id, list]))
  memory.clear()
  memory.f64[REGISTER.random] = stateFromSeed(starting.seed)
  for (const [i, { id }] of variables.entries())
    memory.f64[memory.variables + i] = variableOf.get(id)?.value ?? 0
  for (const [i, { id }] of lists.entries()) memory.assign(i, listOf.get(id)?.values ?? [])
  return new StageRecord({
    variables: variables.map(({ id }) => variableOf.get(id)?.shown ?? false),
    lists: lists.map(({ id }) => listOf.get(id)?.shown ?? false),
  })
}

/** A program's values and what it has shown. */
export interface Standing {
  readonly program: Named
  readonly memory: Memory
  readonly stage: StageRecord
}

/**
 * Copies all that both programs know, with the random state and the drawing; what only `to` has stays as it is. Gives
 * the stage with what `from` has shown.
 */
export function copyValues(from: Standing, to: Standing): StageRecord {
  const { memory } = to
  const theirs = from.memory
  const variables = numbersById(from.program.variables)
  const lists = numbersById(from.program.lists)
  memory.f64[REGISTER.random] = theirs.f64[REGISTER.random]!
  memory.f64[REGISTER.drawing] = theirs.f64[REGISTER.drawing]!
  memory.assign(memory.drawing, theirs.items(theirs.drawing))
  for (const [i, { id }] of to.program.variables.entries()) {
    const variable = variables.get(id)
    if (variable !== undefined) memory.f64[memory.variables + i] = theirs.f64[theirs.variables + variable]!
  }
  for (const [i, { id }] of to.program.lists.entries()) {
    const list = lists.get(id)
    if (list !== undefined) memory.assign(i, theirs.items(list))
  }
  const was = to.stage.view()
  const view = from.stage.view()
  const shown = (
    slots: readonly NamedSlot[],
    numbers: ReadonlyMap<string, number>,
    theirShown: readonly boolean[],
    ownShown: readonly boolean[],
  ) => slots.map(({ id }, i) => theirShown[numbers.get(id) ?? -1] ?? ownShown[i] ?? false)
  return from.stage.copy({
    variables: shown(to.program.variables, variables, view.shownVariables, was.shownVariables),
    lists: shown(to.program.lists, lists, view.shownLists, was.shownLists),
  })
}

const numbersById = (slots: readonly NamedSlot[]) => new Map(slots.map(({ id }, i) => [id, i]))
