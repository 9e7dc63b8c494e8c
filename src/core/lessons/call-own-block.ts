/** Calls an own block of a project with numbers of one's choice, and tells what it gave back and left behind. */
import type { BlockNode, Project } from '../project/project'
import type { HiddenNumbers } from './hidden-numbers'
import { listNamed, type OwnBlock, variableNamed } from './names'
import type { CheckOutcome } from './outcome'
import type { CheckParts } from './parts'
import { itemsIn, type Runner, runnerOf, runToEnd, variableIn } from './run'

const RESULT = 'check-result'
const inputId = (index: number) => `check-input-${index}`

export interface Called {
  readonly result: number
  list(name: string): Float64Array
  variable(name: string): number
}

export class Caller {
  private readonly runner: Runner

  constructor(
    private readonly project: Project,
    { signature }: OwnBlock,
    private readonly parts: Pick<CheckParts, 'language' | 'images' | 'host' | 'fuel'>,
  ) {
    this.runner = runnerOf(withCall(project, signature), parts)
  }

  /** Everything starts anew for each call. */
  *call({ inputs, lists, variables }: HiddenNumbers): Generator<void, Called | CheckOutcome> {
    const { project, runner } = this
    const starting = {
      variables: [
        ...project.variables.map((variable) => ({
          ...variable,
          value: valueFor(variables, variable.name, project) ?? variable.value,
        })),
        ...inputs.map((value, i) => ({ id: inputId(i), name: inputId(i), value, shown: false })),
      ],
      lists: project.lists.map((list) => ({
        ...list,
        values: listFor(lists, list.name, project) ?? list.values,
      })),
    }
    const trouble = yield* runToEnd(runner, this.parts, starting)
    if (trouble) return trouble
    // The machine goes on to the next call; what is asked for afterwards would be of that one.
    const found = new Map(project.lists.map(({ id }) => [id, itemsIn(runner, id)]))
    const numbers = new Map(project.variables.map(({ id }) => [id, variableIn(runner, id)]))
    return {
      result: variableIn(runner, RESULT),
      list: (name) => found.get(listNamed(project, name)?.id ?? '') ?? new Float64Array(0),
      variable: (name) => numbers.get(variableNamed(project, name)?.id ?? '') ?? 0,
    }
  }
}

export const isOutcome = (called: Called | CheckOutcome): called is CheckOutcome => 'passed' in called

/** The names of the check are found as forgivingly as those of the project. */
const valueFor = (given: HiddenNumbers['variables'], name: string, project: Project): number | undefined =>
  Object.entries(given).find(([asked]) => variableNamed(project, asked)?.name === name)?.[1]

const listFor = (
  given: HiddenNumbers['lists'],
  name: string,
  project: Project,
): readonly number[] | undefined =>
  Object.entries(given).find(([asked]) => listNamed(project, asked)?.name === name)?.[1]

/** The project's own blocks, and under the flag nothing but the call. */
function withCall(project: Project, signature: OwnBlock['signature']): Project {
  const args = Object.fromEntries(
    signature.inputs.map(({ id }, i): [string, BlockNode] => [
      id,
      { type: 'variables_get', id: `check-get-${i}`, args: { variable: inputId(i) } },
    ]),
  )
  const call = { id: 'check-call', procedure: signature.id, args }
  const statement: BlockNode = signature.returns
    ? {
        type: 'variables_set',
        id: 'check-set',
        args: { variable: RESULT, value: { type: 'my_call_value', ...call } },
      }
    : { type: 'my_call', ...call }
  const flag: BlockNode = { type: 'events_flag', id: 'check-flag' }
  return {
    ...project,
    variables: [
      ...project.variables,
      ...[RESULT, ...signature.inputs.map((_, i) => inputId(i))].map((id) => ({
        id,
        name: id,
        value: 0,
        shown: false,
      })),
    ],
    stacks: [
      ...project.stacks.filter(({ blocks }) => blocks[0]?.signature),
      { x: 0, y: 0, blocks: [flag, statement] },
    ],
  }
}
