/**
 * Lowers a project's blocks to a program. It never fails: what makes no sense becomes a `missing` node that says
 * so, in a learner's words, where the run reaches it; `problems` lists the same before the run.
 */

import type { Diagnostic } from '../../diagnostic'
import type { Language } from '../../language/language'
import type { Project } from '../../project/project'
import type { NamedSlot, Procedure, Program, Script } from '../ir'
import { problemsOf } from '../problems'
import { imagesOf } from '../program-uses'
import { insideContext } from './inside'
import { type CallLowering, type LoweringScope, StackLowering } from './stack-lowering'
import { Symbols, symbolTable } from './symbol-table'

export interface LoweredProject {
  readonly program: Program
  readonly problems: readonly Diagnostic[]
  /** The type of each block that is in the program, by block id. */
  readonly blockTypes: ReadonlyMap<string, string>
  /** The ids of blocks that stand for others: what is inside runs as one step. */
  readonly composites: ReadonlySet<string>
  /** Variables and lists that blocks bring along, and that the project does not have yet. */
  readonly broughtAlong: { readonly variables: readonly NamedSlot[]; readonly lists: readonly NamedSlot[] }
}

/** What of a project says what its program is. */
export type Source = Pick<Project, 'stacks'> & {
  readonly variables: readonly NamedSlot[]
  readonly lists: readonly NamedSlot[]
}

export interface LowerOptions {
  readonly calls?: CallLowering
  /** Makes a script that is to run instead of the project's own. */
  readonly alone?: (scope: LoweringScope) => Script
}

export function lower(
  project: Source,
  language: Language,
  { calls = 'lifted', alone }: LowerOptions = {},
): LoweredProject {
  const variables = new Symbols(project.variables)
  const lists = new Symbols(project.lists)
  const stacks = readingOrder(project)
  const symbols = symbolTable(stacks, variables, lists)
  const inside = insideContext(project, language, variables, lists)
  const composites = new Set<string>()
  const scripts: Script[] = []
  const procedures: Procedure[] = []
  const blockTypes = new Map<string, string>()
  const scope: LoweringScope = { symbols, language, blockTypes, inside, composites, calls }
  for (const stack of stacks) {
    const [hat, ...rest] = stack.blocks
    const definition = hat && language.blocks.get(hat.type)
    if (!hat || definition?.gives !== 'hat') continue
    const lowering = new StackLowering(scope, hat.signature ?? null)
    blockTypes.set(hat.id, hat.type)
    const body = lowering.statements(rest)
    const shape = { locals: lowering.locals, body, at: hat.id }
    if (!hat.signature) scripts.push({ event: hat.type, ...shape })
    else {
      const { id, name, inputs, returns } = hat.signature
      procedures.push({ id, name, inputs: inputs.map((input) => input.name), returns, ...shape })
    }
  }
  const started = alone ? withAlone(alone(scope), scripts) : scripts
  const program: Program = {
    variables: variables.all,
    lists: lists.all,
    procedures,
    scripts: started,
    images: imagesOf({ scripts: started, procedures }, language),
  }
  const problems = problemsOf({ scripts: alone ? [...scripts, ...started] : scripts, procedures }, blockTypes)
  const broughtAlong = { variables: variables.broughtAlong, lists: lists.broughtAlong }
  return { program, problems, blockTypes, composites, broughtAlong }
}

/** What other events start goes on to be started by them. */
const withAlone = (script: Script, scripts: readonly Script[]): readonly Script[] => [
  script,
  ...scripts.filter(({ event }) => event !== script.event),
]

/** Top to bottom, then left to right: the order in which hats of one kind run. */
const readingOrder = (project: Source) => project.stacks.toSorted((a, b) => a.y - b.y || a.x - b.x)
