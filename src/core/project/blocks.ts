/**
 * Checks a project's blocks against the language: known types, holes that exist, things that fit into them, ids
 * used once, menus that point at something, own blocks defined once. What is wrong is refused with its place.
 */
import * as v from 'valibot'
import type { BlockDefinition, Gives } from '../language/block'
import type { Language } from '../language/language'
import type { Slot } from '../language/slots'
import { message } from '../message'
import { fromJsonNumber } from './json/numbers'
import { DEEPEST_NESTING, LONGEST_STACK, LONGEST_TEXT, MOST_BLOCKS } from './limits'
import { type Path, short } from './place'
import type { Argument, BlockNode, Signature, Stack } from './project'
import { expectedFound, Refusal, refuseAt, refuseIssue } from './refusal'
import { blockSchema } from './schema'

interface Unchecked {
  readonly variables: readonly { readonly id: string }[]
  readonly lists: readonly { readonly id: string }[]
  readonly stacks: readonly { readonly x: number; readonly y: number; readonly blocks: readonly unknown[] }[]
}

/** The stacks with their blocks, every one of them checked. `above` is where in the file they stand. */
export function checkBlocks(project: Unchecked, language: Language, above: Path = []): readonly Stack[] {
  const checker = new Checker(project, language, above)
  return project.stacks.map(({ x, y, blocks }, i) => ({
    x,
    y,
    blocks: checker.stack(blocks, [...above, 'stacks', i, 'blocks']),
  }))
}

const IN_A_STACK: readonly Gives[] = ['statement', 'last']
const HOLDS: Readonly<Partial<Record<Slot['kind'], readonly Gives[]>>> = {
  number: ['number'],
  boolean: ['boolean'],
  text: ['number'],
  list: ['list'],
}

/** What a menu may point at: what is said where there is no id, and where nothing has it. */
interface Known {
  readonly expected: string
  readonly missing: string
}

const LIST: Known = { expected: 'expect-id-of-list', missing: 'fault-no-list' }
const VARIABLE: Known = { expected: 'expect-id-of-variable', missing: 'fault-no-variable' }
const INPUT: Known = { expected: 'expect-id-of-input', missing: 'fault-no-input' }

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
    above: Path,
  ) {
    this.variables = new Set(project.variables.map(({ id }) => id))
    this.lists = new Set(project.lists.map(({ id }) => id))
    this.signatures = signaturesOf(project, above)
    this.inputs = new Set([...this.signatures.values()].flatMap(({ inputs }) => inputs.map(({ id }) => id)))
  }

  /** A stack on the workspace: it may start with a hat, and a value may lie there by itself. */
  stack(blocks: readonly unknown[], path: Path): readonly BlockNode[] {
    if (blocks.length === 0) refuseAt(path, message('fault-empty-stack'))
    if (blocks.length === 1) return [this.block(blocks[0], [...path, 0], null)]
    return this.sequence(blocks, path, ['hat', ...IN_A_STACK])
  }

  private sequence(blocks: readonly unknown[], path: Path, first: readonly Gives[]): readonly BlockNode[] {
    if (blocks.length > LONGEST_STACK)
      refuseAt(path, message('fault-long-stack', { blocks: blocks.length, most: LONGEST_STACK }))
    return blocks.map((block, i) => {
      const fits = i === 0 ? first : IN_A_STACK
      const checked = this.block(block, [...path, i], fits)
      const isLast = this.definition(checked, path).gives === 'last'
      if (isLast && i < blocks.length - 1) refuseAt([...path, i], message('fault-below-last'))
      return checked
    })
  }

  /** `fits` says what the place takes; null is the open workspace, which takes everything. */
  private block(given: unknown, path: Path, fits: readonly Gives[] | null): BlockNode {
    if (++this.depth > DEEPEST_NESTING)
      throw new Refusal(message('blocks-too-deep', { most: DEEPEST_NESTING }))
    const outside = v.safeParse(blockSchema, given, { abortEarly: true })
    if (!outside.success) refuseIssue(outside.issues[0], path)
    const { id } = outside.output
    if (this.ids.has(id)) refuseAt(path, message('fault-id-of-another-block', { id: short(id) }))
    this.ids.add(id)
    if (this.ids.size > MOST_BLOCKS) throw new Refusal(message('too-many-blocks', { most: MOST_BLOCKS }))
    const definition = this.definition(outside.output, path)
    if (fits && !fits.includes(definition.gives))
      refuseAt(path, message('fault-does-not-fit', { type: definition.type }))
    const checked = this.inside(outside.output as BlockNode, definition, path)
    this.depth--
    return checked
  }

  private definition({ type }: { readonly type: string }, path: Path): BlockDefinition {
    return (
      this.language.blocks.get(type) ?? refuseAt(path, message('fault-unknown-block', { type: short(type) }))
    )
  }

  private inside(block: BlockNode, definition: BlockDefinition, path: Path): BlockNode {
    if ((definition.signature === 'defines') !== (block.signature !== undefined))
      refuseAt(path, message('fault-signature'))
    if ((definition.signature === 'calls') !== (block.procedure !== undefined))
      refuseAt(path, message('fault-procedure'))
    const slots = this.slotsOf(block, definition)
    const args = Object.entries(block.args ?? {}).map(([name, value]) => {
      const slot = slots.get(name) ?? refuseAt([...path, 'args', name], message('fault-no-such-hole'))
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
      if (!Array.isArray(value)) return refuseAt(path, expectedFound(message('expect-blocks'), value))
      return this.sequence(value, path, IN_A_STACK)
    }
    const fits = HOLDS[slot.kind]
    if (fits && typeof value === 'object' && value !== null && !Array.isArray(value))
      return this.block(value, path, fits)
    switch (slot.kind) {
      case 'number':
        return (
          fromJsonNumber(value) ?? refuseAt(path, expectedFound(message('expect-number-or-block'), value))
        )
      case 'boolean':
        return refuseAt(path, expectedFound(message('expect-question'), value))
      case 'text':
        if (typeof value === 'string' && value.length <= LONGEST_TEXT) return value
        return refuseAt(path, expectedFound(message('expect-text', { most: LONGEST_TEXT }), value))
      case 'list':
      case 'listMenu':
        return this.known(value, this.lists, LIST, path)
      case 'variableMenu':
        return this.known(value, this.variables, VARIABLE, path)
      case 'inputMenu':
        return this.known(value, this.inputs, INPUT, path)
      case 'choice':
        if (slot.options.some(([option]) => option === value)) return value as string
        return refuseAt(
          path,
          expectedFound(
            message('expect-option', { options: slot.options.map(([option]) => option).join(', ') }),
            value,
          ),
        )
    }
  }

  /** A menu's id; '' says that nothing is chosen yet. */
  private known(value: unknown, ids: ReadonlySet<string>, what: Known, path: Path): string {
    if (typeof value !== 'string') return refuseAt(path, expectedFound(message(what.expected), value))
    if (value !== '' && !ids.has(value)) refuseAt(path, message(what.missing, { id: short(value) }))
    return value
  }
}

/** The signatures of all definitions. Their form is checked with their blocks; here only that each stands once. */
function signaturesOf(project: Unchecked, above: Path): ReadonlyMap<string, Signature> {
  const signatures = new Map<string, Signature>()
  const inputs = new Set<string>()
  for (const [i, { blocks }] of project.stacks.entries()) {
    const parsed = v.safeParse(blockSchema, blocks[0])
    const signature = parsed.success ? parsed.output.signature : undefined
    if (!signature) continue
    const path = [...above, 'stacks', i, 'blocks', 0]
    if (signatures.has(signature.id)) refuseAt(path, message('fault-defined-twice', { name: signature.name }))
    signatures.set(signature.id, signature)
    for (const { id, name } of signature.inputs) {
      if (inputs.has(id)) refuseAt(path, message('fault-input-id-twice', { name }))
      inputs.add(id)
    }
  }
  return signatures
}
