/**
 * Puts a copy of blocks from another project beside what is there: a piece from a lesson, an example from the help. What
 * they name is found here by its name, since ids differ from project to project; lists and variables that are missing are
 * made. A call of an own block that is not here is left out.
 */
import * as B from 'blockly/core'
import type { Argument, BlockNode, Signature } from '../../core/project/project'
import type { Shapes } from '../blocks/shapes'
import { definitionsOf } from '../blocks/signature'
import { addVariable, type VariableKind, variablesOf } from '../blocks/variables'
import { readStacks } from './from-workspace'
import type { Piece } from './piece'
import { buildSequence } from './to-workspace'
import { asOneStep } from './undo-step'

/** As one step. Gives the first block, or null where nothing of the piece can stand here. */
export function put(
  workspace: B.Workspace,
  shapes: Shapes,
  piece: Piece,
  place: (block: B.Block) => B.utils.Coordinate,
): B.Block | null {
  return asOneStep(() => {
    const nodes = new Translation(workspace, shapes, piece.from).all(piece.blocks)
    const { first } = buildSequence(nodes, readStacks(workspace, shapes), workspace, shapes)
    if (!first) return null
    const { x, y } = place(first)
    first.moveBy(x, y)
    return first
  })
}

class Translation {
  private readonly there: readonly Signature[]
  private readonly here: readonly Signature[]

  constructor(
    private readonly workspace: B.Workspace,
    private readonly shapes: Shapes,
    private readonly from: Piece['from'],
  ) {
    this.there = from.stacks.flatMap(({ blocks }) => blocks.flatMap(({ signature }) => signature ?? []))
    this.here = definitionsOf(workspace).map(({ signature }) => signature)
  }

  all(nodes: readonly BlockNode[]): BlockNode[] {
    return nodes.flatMap((node) => this.one(node) ?? [])
  }

  private one({ comment: _, args = {}, procedure, ...node }: BlockNode): BlockNode | null {
    const called = this.there.find(({ id }) => id === procedure)
    const own = called && this.here.find(({ name }) => name === called.name)
    if (procedure !== undefined && !own) return null
    const translated = Object.entries(args).flatMap(([name, value]) => {
      const key = called ? sameInput(called, own, name) : name
      const argument = this.argument(node.type, name, value)
      return key === undefined || argument === undefined ? [] : [[key, argument] as const]
    })
    return {
      ...node,
      id: B.utils.idGenerator.genUid(),
      ...(translated.length > 0 && { args: Object.fromEntries(translated) }),
      ...(own && { procedure: own.id }),
    }
  }

  private argument(type: string, name: string, value: Argument): Argument | undefined {
    if (isList(value)) return this.all(value)
    if (typeof value === 'object') return this.one(value) ?? undefined
    const kind = this.shapes.byType.get(type)?.definition.slots[name]?.kind
    if (typeof value !== 'string') return value
    if (kind === 'variableMenu') return this.named('variable', value, this.from.variables)
    if (kind === 'list' || kind === 'listMenu') return this.named('list', value, this.from.lists)
    return kind === 'inputMenu' ? this.input(value) : value
  }

  private named(
    kind: VariableKind,
    id: string,
    names: readonly { readonly id: string; readonly name: string }[],
  ): string | undefined {
    const name = names.find((each) => each.id === id)?.name
    if (name === undefined) return undefined
    const known = variablesOf(this.workspace, kind).find((each) => each.name === name)
    if (known) return known.id
    const made = B.utils.idGenerator.genUid()
    addVariable(this.workspace, kind, name, made)
    return made
  }

  /** The input of the own block of the same name, else of any that has one called so. */
  private input(id: string): string | undefined {
    const owner = this.there.find(({ inputs }) => inputs.some((each) => each.id === id))
    if (!owner) return undefined
    const owners = [...this.here].sort(
      (a, b) => Number(b.name === owner.name) - Number(a.name === owner.name),
    )
    for (const each of owners) {
      const found = sameInput(owner, each, id)
      if (found !== undefined) return found
    }
    return undefined
  }
}

const isList = (value: Argument): value is readonly BlockNode[] => Array.isArray(value)

/** The id of the input that bears the same name in another block. */
function sameInput(of: Signature, other: Signature | undefined, id: string): string | undefined {
  const name = of.inputs.find((each) => each.id === id)?.name
  return other?.inputs.find((each) => each.name === name)?.id
}
