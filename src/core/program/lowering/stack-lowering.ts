/**
 * Lowers the blocks of one stack to statements and expressions. What a block's file lowers to is as its `gives` says,
 * and that was held against the place at hand: hence the casts.
 */
import type { BlockDefinition, Inside, InsideContext, LoweringContext } from '../../language/block'
import type { Language } from '../../language/language'
import type { Slot, VariableReference } from '../../language/slots'
import { type Message, message } from '../../message'
import type { Argument, BlockNode, Signature } from '../../project/project'
import { constant, length, local, missing } from '../build'
import type { BooleanExpression, ListExpression, NumberExpression, Statement } from '../ir'
import { liftCalls } from '../passes/lift-calls'
import { nodesInside } from './inside'
import { withSourceIds } from './source-ids'
import type { SymbolTable } from './symbol-table'

/** Engines want calls of own blocks taken out of expressions; a language that can call inside one may keep them. */
export type CallLowering = 'lifted' | 'in place'

/** What the stacks of a project share while they are lowered. */
export interface LoweringScope {
  readonly symbols: SymbolTable
  readonly language: Language
  readonly blockTypes: Map<string, string>
  readonly inside: InsideContext
  readonly composites: Set<string>
  readonly calls: CallLowering
}

/** Lowers the blocks of one stack; its locals are counted here. */
export class StackLowering {
  locals: number

  constructor(
    private readonly scope: LoweringScope,
    private readonly signature: Signature | null,
    /** What to say of the own block's inputs where they have no numbers. */
    private readonly noInputs: Message | null = null,
  ) {
    this.locals = signature?.inputs.length ?? 0
  }

  statements(blocks: readonly BlockNode[]): readonly Statement[] {
    const statements = this.sequence(blocks)
    return this.scope.calls === 'lifted' ? liftCalls(statements, this.newLocal) : statements
  }

  /** Works out a value block and leaves it at that. */
  value(block: BlockNode): readonly Statement[] {
    const { id: at } = block
    const gives = this.scope.language.blocks.get(block.type)?.gives ?? 'number'
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
    const { blockTypes, language } = this.scope
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
    if (definition.inside)
      return this.composite(block, definition.inside(block.args ?? {}, this.scope.inside))
    const slots = Object.entries(definition.slots).map(([name, slot]) => [
      name,
      this.slot(slot, argument(block, name)),
    ])
    return definition.lower(Object.fromEntries(slots), this.context(block))
  }

  private composite(block: BlockNode, inside: Inside): unknown {
    this.scope.composites.add(block.id)
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
        // biome-ignore lint/style/noNonNullAssertion: a menu has at least one option
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
    const list = this.scope.symbols.lists.numberOf(given as string)
    return list === undefined ? missing(message('no-list-chosen')) : { kind: 'list', list, at: '' }
  }

  private variable(given: Argument | undefined): VariableReference {
    const variable = this.scope.symbols.variables.numberOf(given as string)
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
    const called = this.scope.symbols.procedures.get(block.procedure ?? '')
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
