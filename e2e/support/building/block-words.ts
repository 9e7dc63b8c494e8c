/** What blocks look like, by their own files: which words and slots stand on one, in which order, and in which drawer it is. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BlockDefinition } from '../../../src/core/language/block'
import type { Slot } from '../../../src/core/language/slots'
import type { BlockNode, Project, Signature } from '../../../src/core/project/project'
import type { SeenBlock } from './seen-blocks'

const BLOCKS = join(import.meta.dirname, '../../../blocks')

interface Known {
  readonly definition: BlockDefinition
  /** What its drawer is called. */
  readonly drawer: string
}

// Their own door finds them with the help of the page's builder, which does not build tests.
const known = new Map<string, Known>()
const { CATEGORIES } = (await import(join(BLOCKS, 'categories.ts'))) as {
  readonly CATEGORIES: readonly { readonly id: string; readonly name: string }[]
}
for (const { id, name } of CATEGORIES)
  for (const file of readdirSync(join(BLOCKS, id))) {
    const { default: definition } = (await import(join(BLOCKS, id, file))) as { default: BlockDefinition }
    known.set(definition.type, { definition, drawer: name })
  }

/** A piece of what stands on a block, from left to right: words, or a slot with its name. */
export type Piece =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'slot'; readonly name: string; readonly slot: Slot }

const DEFINES = 'my_define'
const CALLS = ['my_call', 'my_call_value']
/** Blocks that are nothing but a name, one in the drawer for each. */
const INPUT = 'my_input'
const PILLS = ['variables_get', 'lists_get', INPUT]

/** The words of blocks in one project, which has names for the ids in it. */
export class BlockWords {
  constructor(private readonly project: Pick<Project, 'variables' | 'lists' | 'stacks'>) {}

  readonly isInput = ({ type }: BlockNode): boolean => type === INPUT

  drawerOf = ({ type }: BlockNode): string => knownOf(type).drawer

  piecesOf(node: BlockNode): readonly Piece[] {
    if (CALLS.includes(node.type)) return callPieces(this.signature(node.procedure))
    const { definition } = knownOf(node.type)
    return definition.text
      .split(/(\{\w+\})/)
      .map((piece) => piece.trim())
      .filter((piece) => piece !== '')
      .map((piece): Piece => {
        const name = /^\{(\w+)\}$/.exec(piece)?.[1]
        const slot = name === undefined ? undefined : definition.slots[name]
        return name !== undefined && slot ? { kind: 'slot', name, slot } : { kind: 'words', words: piece }
      })
  }

  /** How an argument that is no block reads on the page. */
  argumentWords(slot: Slot, value: number | string): string {
    if (typeof value === 'number') return String(value)
    if (slot.kind === 'choice') return slot.options.find(([each]) => each === value)?.[1] ?? value
    return this.named(value) ?? value
  }

  /** Words by which a block is told from others of its type: the name of what it stands for; none where it needs none. */
  nameOf(node: BlockNode): string | null {
    if (CALLS.includes(node.type)) return this.signature(node.procedure).name
    if (!PILLS.includes(node.type)) return null
    const [named] = Object.values(node.args ?? {})
    return this.named(named) ?? null
  }

  private named(id: unknown): string | undefined {
    const { variables, lists, stacks } = this.project
    const inputs = stacks.flatMap(({ blocks }) => blocks[0]?.signature?.inputs ?? [])
    return [...variables, ...lists, ...inputs].find((each) => each.id === id)?.name
  }

  /** Whether a block that is to be seen is of the node's type, and stands for the same name. */
  isOn({ type, pieces: [first] }: SeenBlock, node: BlockNode): boolean {
    const name = this.nameOf(node)
    return type === node.type && (name === null || (first?.kind === 'field' && first.text === name))
  }

  /** The definition of the own block that an input is of: its id. */
  ownerOf({ args = {} }: BlockNode): string {
    const owner = this.project.stacks.find(({ blocks }) =>
      blocks[0]?.signature?.inputs.some(({ id }) => id === args.input),
    )
    if (!owner?.blocks[0]) throw new Error(`No own block has the input ${args.input}.`)
    return owner.blocks[0].id
  }

  private signature(id: string | undefined): Signature {
    const found = this.project.stacks
      .map(({ blocks }) => blocks[0])
      .find((head) => head?.type === DEFINES && head.signature?.id === id)
    if (!found?.signature) throw new Error(`There is no own block ${id}.`)
    return found.signature
  }
}

function callPieces({ name, inputs }: Signature): readonly Piece[] {
  return [
    { kind: 'words', words: name },
    ...inputs.flatMap((input): Piece[] => [
      { kind: 'words', words: input.name },
      { kind: 'slot', name: input.id, slot: { kind: 'number', shadow: 1 } },
    ]),
  ]
}

function knownOf(type: string): Known {
  const found = known.get(type)
  if (!found) throw new Error(`There is no block ${type}.`)
  return found
}
