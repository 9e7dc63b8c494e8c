/**
 * Checks a project's blocks against the language: known types, holes that exist, things that fit into them, ids
 * used once, menus that point at something, own blocks defined once. What is wrong is refused with its place.
 */
import * as v from 'valibot'
import type { BlockDefinition, Gives } from '../language/block'
import type { Language } from '../language/language'
import type { Slot } from '../language/slots'
import { fromJsonNumber } from './json-numbers'
import { DEEPEST_NESTING, LONGEST_STACK, LONGEST_TEXT, MOST_BLOCKS } from './limits'
import { found, type Path, short } from './place'
import type { Argument, BlockNode, Signature, Stack } from './project'
import { Refusal, refuseAt, refuseIssue } from './refusal'
import { blockSchema } from './schema'

interface Unchecked {
  readonly variables: readonly { readonly id: string }[]
  readonly lists: readonly { readonly id: string }[]
  readonly stacks: readonly { readonly x: number; readonly y: number; readonly blocks: readonly unknown[] }[]
}

/** The stacks with their blocks, every one of them checked. */
export function checkBlocks(project: Unchecked, language: Language): readonly Stack[] {
  const checker = new Checker(project, language)
  return project.stacks.map(({ x, y, blocks }, i) => ({
    x,
    y,
    blocks: checker.stack(blocks, ['stacks', i, 'blocks']),
  }))
}

const IN_A_STACK: readonly Gives[] = ['statement', 'last']
const HOLDS: Readonly<Partial<Record<Slot['kind'], readonly Gives[]>>> = {
  number: ['number'],
  boolean: ['boolean'],
  text: ['number'],
  list: ['list'],
}

class Checker {
  private readonly ids = new Set<string>()
  private readonly variables: ReadonlySet<string>
  private readonly lists: ReadonlySet<string>
  private readonly signatures: ReadonlyMap<string, Signature>
  private readonly inputs: ReadonlySet<string>
  private depth = 0

  constructor(
    project: Unchecked,
    private readonly language: Language,
  ) {
    this.variables = new Set(project.variables.map(({ id }) => id))
    this.lists = new Set(project.lists.map(({ id }) => id))
    this.signatures = signaturesOf(project)
    this.inputs = new Set([...this.signatures.values()].flatMap(({ inputs }) => inputs.map(({ id }) => id)))
  }

  /** A stack on the workspace: it may start with a hat, and a value may lie there by itself. */
  stack(blocks: readonly unknown[], path: Path): readonly BlockNode[] {
    if (blocks.length === 0) refuseAt(path, 'a stack has at least one block')
    if (blocks.length === 1) return [this.block(blocks[0], [...path, 0], null)]
    return this.sequence(blocks, path, ['hat', ...IN_A_STACK])
  }

  private sequence(blocks: readonly unknown[], path: Path, first: readonly Gives[]): readonly BlockNode[] {
    if (blocks.length > LONGEST_STACK)
      refuseAt(path, `one stack has ${blocks.length} blocks; at most ${LONGEST_STACK} fit`)
    return blocks.map((block, i) => {
      const fits = i === 0 ? first : IN_A_STACK
      const checked = this.block(block, [...path, i], fits)
      const isLast = this.definition(checked, path).gives === 'last'
      if (isLast && i < blocks.length - 1) refuseAt([...path, i], 'nothing can stand below this block')
      return checked
    })
  }

  /** `fits` says what the place takes; null is the open workspace, which takes everything. */
  private block(given: unknown, path: Path, fits: readonly Gives[] | null): BlockNode {
    if (++this.depth > DEEPEST_NESTING)
      throw new Refusal(`Blocks stand inside one another more than ${DEEPEST_NESTING} deep in this file.`)
    const outside = v.safeParse(blockSchema, given, { abortEarly: true })
    if (!outside.success) refuseIssue(outside.issues[0], path)
    const { id } = outside.output
    if (this.ids.has(id)) refuseAt(path, `the id “${short(id)}” is used by another block`)
    this.ids.add(id)
    if (this.ids.size > MOST_BLOCKS) throw new Refusal(`This file has more than ${MOST_BLOCKS} blocks.`)
    const definition = this.definition(outside.output, path)
    if (fits && !fits.includes(definition.gives))
      refuseAt(path, `the block ${definition.type} does not fit there`)
    const checked = this.inside(outside.output as BlockNode, definition, path)
    this.depth--
    return checked
  }

  private definition({ type }: { readonly type: string }, path: Path): BlockDefinition {
    return (
      this.language.blocks.get(type) ?? refuseAt(path, `Blockgrad has no block of the type “${short(type)}”`)
    )
  }

  private inside(block: BlockNode, definition: BlockDefinition, path: Path): BlockNode {
    if ((definition.signature === 'defines') !== (block.signature !== undefined))
      refuseAt(path, 'a definition of an own block has a “signature”, and no other block has one')
    if ((definition.signature === 'calls') !== (block.procedure !== undefined))
      refuseAt(path, 'a call of an own block has a “procedure”, and no other block has one')
    const slots = this.slotsOf(block, definition)
    const args = Object.entries(block.args ?? {}).map(([name, value]) => {
      const slot = slots.get(name) ?? refuseAt([...path, 'args', name], 'this block has no such hole')
      return [name, this.argument(value, slot, [...path, 'args', name])] as const
    })
    return block.args ? { ...block, args: Object.fromEntries(args) } : block
  }

  private slotsOf(block: BlockNode, definition: BlockDefinition): ReadonlyMap<string, Slot> {
    const slots = new Map(Object.entries(definition.slots))
    // A call keeps what was put into it even when its definition is gone, so any of its holes is a number's.
    if (definition.signature === 'calls')
      for (const name of Object.keys(block.args ?? {})) slots.set(name, { kind: 'number', shadow: 0 })
    return slots
  }

  private argument(value: unknown, slot: Slot, path: Path): Argument {
    if (slot.kind === 'body') {
      if (!Array.isArray(value)) return refuseAt(path, `expected a list of blocks, found ${found(value)}`)
      return this.sequence(value, path, IN_A_STACK)
    }
    const fits = HOLDS[slot.kind]
    if (fits && typeof value === 'object' && value !== null && !Array.isArray(value))
      return this.block(value, path, fits)
    switch (slot.kind) {
      case 'number':
        return fromJsonNumber(value) ?? refuseAt(path, `expected a number or a block, found ${found(value)}`)
      case 'boolean':
        return refuseAt(path, `expected a yes-or-no block, found ${found(value)}`)
      case 'text':
        if (typeof value === 'string' && value.length <= LONGEST_TEXT) return value
        return refuseAt(path, `expected at most ${LONGEST_TEXT} characters of text, found ${found(value)}`)
      case 'list':
      case 'listMenu':
        return this.known(value, this.lists, 'list', path)
      case 'variableMenu':
        return this.known(value, this.variables, 'variable', path)
      case 'inputMenu':
        return this.known(value, this.inputs, 'input of an own block', path)
      case 'choice':
        if (slot.options.some(([option]) => option === value)) return value as string
        return refuseAt(
          path,
          `expected one of ${slot.options.map(([option]) => option).join(', ')}, found ${found(value)}`,
        )
    }
  }

  /** A menu's id; '' says that nothing is chosen yet. */
  private known(value: unknown, ids: ReadonlySet<string>, what: string, path: Path): string {
    if (typeof value !== 'string')
      return refuseAt(path, `expected the id of a ${what}, found ${found(value)}`)
    if (value !== '' && !ids.has(value)) refuseAt(path, `there is no ${what} with the id “${short(value)}”`)
    return value
  }
}

/** The signatures of all definitions. Their form is checked with their blocks; here only that each stands once. */
function signaturesOf(project: Unchecked): ReadonlyMap<string, Signature> {
  const signatures = new Map<string, Signature>()
  const inputs = new Set<string>()
  for (const [i, { blocks }] of project.stacks.entries()) {
    const parsed = v.safeParse(blockSchema, blocks[0])
    const signature = parsed.success ? parsed.output.signature : undefined
    if (!signature) continue
    const path = ['stacks', i, 'blocks', 0]
    if (signatures.has(signature.id)) refuseAt(path, `the own block “${signature.name}” is defined twice`)
    signatures.set(signature.id, signature)
    for (const { id, name } of signature.inputs) {
      if (inputs.has(id)) refuseAt(path, `the id of the input “${name}” is used twice`)
      inputs.add(id)
    }
  }
  return signatures
}
