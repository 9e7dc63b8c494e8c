/**
 * Lowers a project's blocks to a program. It never fails: what makes no sense becomes a `missing` node that says
 * so, in a learner's words, where the run reaches it; `problems` lists the same before the run.
 */

import type { Diagnostic } from '../../diagnostic'
import type { BlockDefinition, Inside, InsideContext, LoweringContext } from '../../language/block'
import type { Language } from '../../language/language'
import type { Slot, VariableReference } from '../../language/slots'
import { type Message, message } from '../../message'
import type { Argument, BlockNode, Project, Signature } from '../../project/project'
import { constant, length, local, missing } from '../build'
import type {
  BooleanExpression,
  ListExpression,
  NamedSlot,
  NumberExpression,
  Procedure,
  Program,
  Script,
  Statement,
} from '../ir'
import { liftCalls } from '../passes/lift-calls'
import { imagesOf, problemsOf } from '../program-scan'
import { InsideNames, insideContext, nodesInside } from './inside'
import { withSourceIds } from './source-ids'

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
  /** Engines want calls of own blocks taken out of expressions; a language that can call inside one may keep them. */
  readonly calls?: 'lifted' | 'in place'
  /** Makes a script that is to run instead of the project's own. */
  readonly alone?: (shared: Shared) => Script
}

export function lower(
  project: Source,
  language: Language,
  { calls = 'lifted', alone }: LowerOptions = {},
): LoweredProject {
  const variables = new InsideNames(project.variables)
  const lists = new InsideNames(project.lists)
  const names = nameTable(project, variables, lists)
  const inside = insideContext(project, language, variables, lists)
  const composites = new Set<string>()
  const scripts: Script[] = []
  const procedures: Procedure[] = []
  const blockTypes = new Map<string, string>()
  const shared: Shared = { names, language, blockTypes, inside, composites, calls }
  for (const stack of readingOrder(project)) {
    const [hat, ...rest] = stack.blocks
    const definition = hat && language.blocks.get(hat.type)
    if (!hat || definition?.gives !== 'hat') continue
    const lowering = new StackLowering(shared, hat.signature ?? null)
    blockTypes.set(hat.id, hat.type)
    const body = lowering.statements(rest)
    const shape = { locals: lowering.locals, body, at: hat.id }
    if (!hat.signature) scripts.push({ event: hat.type, ...shape })
    else {
      const { id, name, inputs, returns } = hat.signature
      procedures.push({ id, name, inputs: inputs.map((input) => input.name), returns, ...shape })
    }
  }
  const started = alone ? withAlone(alone(shared), scripts) : scripts
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

interface NameTable {
  readonly variables: InsideNames
  readonly lists: InsideNames
  readonly procedures: ReadonlyMap<string, { readonly number: number; readonly signature: Signature }>
}

function nameTable(project: Source, variables: InsideNames, lists: InsideNames): NameTable {
  const signatures = readingOrder(project).flatMap((stack) => stack.blocks[0]?.signature ?? [])
  return {
    variables,
    lists,
    procedures: new Map(signatures.map((signature, number) => [signature.id, { number, signature }])),
  }
}

/** What the stacks of a project share while they are lowered. */
export interface Shared {
  readonly names: NameTable
  readonly language: Language
  readonly blockTypes: Map<string, string>
  readonly inside: InsideContext
  readonly composites: Set<string>
  readonly calls: LowerOptions['calls']
}

/** Lowers the blocks of one stack; its locals are counted here. */
export class StackLowering {
  locals: number

  constructor(
    private readonly shared: Shared,
    private readonly signature: Signature | null,
    /** What to say of the own block's inputs where they have no numbers. */
    private readonly noInputs: Message | null = null,
  ) {
    this.locals = signature?.inputs.length ?? 0
  }

  statements(blocks: readonly BlockNode[]): readonly Statement[] {
    const statements = this.sequence(blocks)
    return this.shared.calls === 'lifted' ? liftCalls(statements, this.newLocal) : statements
  }

  /** Works out a value block and leaves it at that. */
  value(block: BlockNode): readonly Statement[] {
    const { id: at } = block
    const gives = this.shared.language.blocks.get(block.type)?.gives ?? 'number'
    const value = this.block(block, [gives])
    const into = this.newLocal()
    const statement = (): Statement => {
      if (gives === 'boolean')
        return { kind: 'if', condition: value as BooleanExpression, then: [], else: [], at }
      const number =
        gives === 'list' ? { ...length(value as ListExpression), at } : (value as NumberExpression)
      return { kind: 'setLocal', local: into, value: number, at }
    }
    return liftCalls([statement()], this.newLocal)
  }

  private readonly newLocal = () => this.locals++

  private sequence(blocks: readonly BlockNode[]): readonly Statement[] {
    return blocks.flatMap(
      (block) => this.block(block, ['statement', 'last']) as Statement | readonly Statement[],
    )
  }

  /** Every node that the block makes carries its id. `fits` says what the place at hand takes. */
  private block(block: BlockNode, fits: readonly string[]): unknown {
    const { blockTypes, language } = this.shared
    // Blocks inside another carry its id, and the type that a learner sees is the outer one's.
    if (!blockTypes.has(block.id)) blockTypes.set(block.id, block.type)
    const definition = language.blocks.get(block.type)
    const lowered =
      definition && fits.includes(definition.gives)
        ? this.fitting(block, definition)
        : missing(message('block-does-not-fit'))
    return withSourceIds(lowered, block.id)
  }

  private fitting(block: BlockNode, definition: BlockDefinition): unknown {
    if (definition.inside) return this.whole(block, definition.inside(block.args ?? {}, this.shared.inside))
    const slots = Object.entries(definition.slots).map(([name, slot]) => [
      name,
      this.slot(slot, argument(block, name)),
    ])
    return definition.lower(Object.fromEntries(slots), this.context(block))
  }

  private whole(block: BlockNode, inside: Inside): unknown {
    this.shared.composites.add(block.id)
    return 'code' in inside ? missing(inside) : this.sequence(nodesInside(inside, () => block.id))
  }

  private slot(slot: Slot, given: Argument | undefined): unknown {
    switch (slot.kind) {
      case 'number':
        return this.number(given)
      case 'boolean':
        return isBlock(given) ? this.block(given, ['boolean']) : missing(message('hole-for-question'))
      case 'text':
        return {
          kind: 'text',
          parts: [isBlock(given) ? this.block(given, ['number']) : String(given ?? '')],
        }
      case 'list':
        return isBlock(given) ? this.block(given, ['list']) : this.list(given)
      case 'listMenu':
        return this.list(given)
      case 'variableMenu':
        return this.variable(given)
      case 'inputMenu':
        return this.input(given)
      case 'choice':
        return slot.options.some(([value]) => value === given) ? given : slot.options[0]![0]
      case 'body':
        return this.sequence((given ?? []) as readonly BlockNode[])
    }
  }

  private number(given: Argument | undefined): NumberExpression {
    if (isBlock(given)) return this.block(given, ['number']) as NumberExpression
    if (typeof given === 'number') return constant(given)
    return missing(message('hole-for-number'))
  }

  private list(given: Argument | undefined): ListExpression {
    const list = this.shared.names.lists.numberOf(given as string)
    return list === undefined ? missing(message('no-list-chosen')) : { kind: 'list', list, at: '' }
  }

  private variable(given: Argument | undefined): VariableReference {
    const variable = this.shared.names.variables.numberOf(given as string)
    return variable === undefined
      ? { kind: 'missing', message: message('no-variable-chosen') }
      : { kind: 'chosen', variable }
  }

  private input(given: Argument | undefined): NumberExpression {
    const input = this.signature?.inputs.findIndex(({ id }) => id === given) ?? -1
    if (input < 0) return missing(message('input-of-another-block'))
    return this.noInputs === null ? local(input) : missing(this.noInputs)
  }

  private context(block: BlockNode): LoweringContext {
    const called = this.shared.names.procedures.get(block.procedure ?? '')
    return {
      newLocal: this.newLocal,
      calledProcedure: () =>
        called
          ? {
              kind: 'chosen',
              procedure: called.number,
              name: called.signature.name,
              returns: called.signature.returns,
            }
          : { kind: 'missing', message: message('definition-is-gone') },
      inputs: () => (called?.signature.inputs ?? []).map(({ id }) => this.number(argument(block, id))),
      enclosing: () => this.signature,
    }
  }
}

const argument = (block: BlockNode, name: string): Argument | undefined =>
  block.args && Object.hasOwn(block.args, name) ? block.args[name] : undefined

const isBlock = (given: Argument | undefined): given is BlockNode =>
  typeof given === 'object' && !Array.isArray(given)
