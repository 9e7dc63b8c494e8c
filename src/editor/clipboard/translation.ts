/**
 * Gives a piece of a project the ids of the project that it comes into. What it names is looked for: by id where it was
 * copied from this very project, else by name; what is not there is made, an own block with its definition. A definition that
 * is put by itself is a copy under a name of its own, whose recursion goes to the copy.
 */
import type { Slot } from '../../core/language/slots'
import { nameKey } from '../../core/project/names'
import type { Argument, BlockNode, Signature } from '../../core/project/project'
import type { Piece } from '../workspace/piece'
import { freeName } from './free-name'
import { inputsByName, inputsOfHome, pairs } from './same-inputs'

interface Named {
  readonly id: string
  readonly name: string
}

/** The project that a piece comes into. */
export interface Here {
  readonly variables: readonly Named[]
  readonly lists: readonly Named[]
  readonly definitions: readonly Signature[]
}

export interface Ways {
  /** Whether it was copied from this very project, so that its ids mean the same. */
  readonly isHome: boolean
  /** Whether comments come along. Those of a lesson are for whoever writes it. */
  readonly comments: boolean
  slotOf(type: string, name: string): Slot | undefined
  newId(): string
}

export interface Translated {
  readonly blocks: readonly BlockNode[]
  /** Stacks beside: definitions that came along, and blocks whose hole is no more. */
  readonly beside: readonly (readonly BlockNode[])[]
  /** What came along. */
  readonly variables: readonly Named[]
  readonly lists: readonly Named[]
  /** Names of own blocks. */
  readonly ownBlocks: readonly string[]
  /** Names of inputs that nothing here has: their blocks ask for another one. */
  readonly lostInputs: readonly string[]
}

export function translate(piece: Piece, here: Here, ways: Ways): Translated {
  const translation = new Translation(piece, here, ways)
  const blocks = translation.piece()
  const { beside, made, ownBlocks, lostInputs } = translation
  return {
    blocks,
    beside,
    variables: made.variable,
    lists: made.list,
    ownBlocks,
    lostInputs: [...lostInputs],
  }
}

type Kind = 'variable' | 'list'

/** An own block of the piece, and what it is here. */
interface Match {
  readonly signature: Signature
  /** By the piece's inputs. */
  readonly inputs: ReadonlyMap<string, string>
}

class Translation {
  readonly beside: (readonly BlockNode[])[] = []
  readonly made: Record<Kind, Named[]> = { variable: [], list: [] }
  readonly ownBlocks: string[] = []
  readonly lostInputs = new Set<string>()
  private readonly copies: string[] = []
  private readonly there: readonly Signature[]
  private readonly known: Record<Kind, Map<string, string | undefined>> = {
    variable: new Map(),
    list: new Map(),
  }
  /** Null for an own block that not even the piece knows. */
  private readonly matches = new Map<string, Match | null>()

  constructor(
    private readonly given: Piece,
    private readonly here: Here,
    private readonly ways: Ways,
  ) {
    this.there = given.from.stacks.flatMap(({ blocks }) => blocks[0]?.signature ?? [])
  }

  piece(): readonly BlockNode[] {
    const { blocks } = this.given
    const defined = blocks[0]?.signature
    if (defined) this.copyOf(defined)
    // An input that stands loose is that of the block which is called beside it.
    else for (const id of calledIn(blocks)) this.match(id)
    return this.all(blocks)
  }

  private all(nodes: readonly BlockNode[]): readonly BlockNode[] {
    return nodes.map((node) => this.one(node))
  }

  private one({ args = {}, procedure, signature, comment, ...node }: BlockNode): BlockNode {
    const translated = procedure === undefined ? this.args(node.type, args) : this.argsOfCall(procedure, args)
    const own = signature && this.matches.get(signature.id)
    return {
      ...node,
      id: this.ways.newId(),
      ...(this.ways.comments && comment !== undefined && { comment }),
      ...(translated.length > 0 && { args: Object.fromEntries(translated) }),
      ...(own && { signature: own.signature }),
      ...(procedure !== undefined && { procedure: this.match(procedure)?.signature.id ?? procedure }),
    }
  }

  private args(type: string, args: NonNullable<BlockNode['args']>): (readonly [string, Argument])[] {
    return Object.entries(args).flatMap(([name, value]) => {
      const argument = this.argument(this.ways.slotOf(type, name), value)
      return argument === undefined ? [] : [[name, argument] as const]
    })
  }

  /** Inputs that came to the definition since it was copied start at 0. A block for one that went is put beside. */
  private argsOfCall(procedure: string, args: NonNullable<BlockNode['args']>) {
    const match = this.match(procedure)
    const given = Object.entries(args).map(([id, value]) => [id, this.nested(value)] as const)
    if (!match) return given
    const translated = new Map<string, Argument>()
    for (const [id, value] of given) {
      const input = match.inputs.get(id)
      if (input !== undefined) translated.set(input, value)
      else if (typeof value === 'object') this.beside.push([value as BlockNode])
    }
    const old = new Set(match.inputs.values())
    for (const { id } of match.signature.inputs) if (!old.has(id)) translated.set(id, 0)
    return [...translated]
  }

  private argument(slot: Slot | undefined, value: Argument): Argument | undefined {
    if (typeof value !== 'string') return this.nested(value)
    switch (slot?.kind) {
      case 'variableMenu':
        return this.named('variable', value)
      case 'list':
      case 'listMenu':
        return this.named('list', value)
      case 'inputMenu':
        return this.input(value)
      default:
        return value
    }
  }

  private nested(value: Argument): Argument {
    if (typeof value !== 'object') return value
    return isList(value) ? this.all(value) : this.one(value)
  }

  private named(kind: Kind, id: string): string | undefined {
    const known = this.known[kind]
    if (!known.has(id)) known.set(id, this.found(kind, id) ?? this.make(kind, id))
    return known.get(id)
  }

  private found(kind: Kind, id: string): string | undefined {
    const here = kind === 'variable' ? this.here.variables : this.here.lists
    if (this.ways.isHome && here.some((each) => each.id === id)) return id
    const name = this.nameThere(kind, id)
    if (name === undefined) return undefined
    const alike = here.filter((each) => nameKey(each.name) === nameKey(name))
    return (alike.find((each) => each.name === name) ?? alike[0])?.id
  }

  private make(kind: Kind, id: string): string | undefined {
    const name = this.nameThere(kind, id)
    if (name === undefined) return undefined
    const taken = [this.here.variables, this.here.lists, this.made.variable, this.made.list].flat()
    const fresh = {
      id: this.ways.newId(),
      name: freeName(
        name,
        taken.map((each) => each.name),
      ),
    }
    this.made[kind].push(fresh)
    return fresh.id
  }

  private nameThere(kind: Kind, id: string): string | undefined {
    const { variables, lists } = this.given.from
    return (kind === 'variable' ? variables : lists).find((each) => each.id === id)?.name
  }

  private match(id: string): Match | null {
    const known = this.matches.get(id)
    if (known !== undefined) return known
    const there = this.there.find((each) => each.id === id)
    const found = this.matchHere(id, there)
    if (found || !there) {
      this.matches.set(id, found)
      return found
    }
    const copy = this.copyOf(there)
    const blocks = this.given.from.stacks.find((stack) => stack.blocks[0]?.signature === there)?.blocks ?? []
    this.ownBlocks.push(copy.signature.name)
    this.beside.push(this.all(blocks))
    return copy
  }

  private matchHere(id: string, there: Signature | undefined): Match | null {
    const { definitions } = this.here
    const same = this.ways.isHome && definitions.find((each) => each.id === id)
    if (same) return { signature: same, inputs: inputsOfHome(there ?? same, same) }
    if (!there) return null
    for (const signature of definitions) {
      const inputs = inputsByName(there, signature)
      if (inputs && nameKey(signature.name) === nameKey(there.name)) return { signature, inputs }
    }
    return null
  }

  /** Known before its blocks are translated, so that its recursion finds it. */
  private copyOf(there: Signature): Match {
    const taken = [...this.here.definitions.map(({ name }) => name), ...this.copies]
    const name = freeName(there.name, taken)
    const inputs = there.inputs.map((input) => ({ id: this.ways.newId(), name: input.name }))
    const signature = { ...there, id: this.ways.newId(), name, inputs }
    this.copies.push(name)
    const copy = { signature, inputs: pairs(there, signature) }
    this.matches.set(there.id, copy)
    return copy
  }

  /** The input of the own block that came along or is called, of the same name in its twin here, or of any so called. */
  private input(id: string): string | undefined {
    const owner = this.there.find(({ inputs }) => inputs.some((each) => each.id === id))
    const matched = owner && this.matches.get(owner.id)?.inputs.get(id)
    if (matched !== undefined) return matched
    const all = this.here.definitions
    if (this.ways.isHome && all.some(({ inputs }) => inputs.some((each) => each.id === id))) return id
    const name = owner?.inputs.find((each) => each.id === id)?.name
    if (name === undefined) return undefined
    const twinFirst = all.toSorted((a, b) => Number(b.name === owner?.name) - Number(a.name === owner?.name))
    const found = twinFirst.flatMap(({ inputs }) => inputs).find((each) => each.name === name)
    if (!found) this.lostInputs.add(name)
    return found?.id
  }
}

const isList = (value: Argument): value is readonly BlockNode[] => Array.isArray(value)

function calledIn(nodes: readonly BlockNode[]): string[] {
  return nodes.flatMap(({ procedure, args = {} }) => [
    ...(procedure === undefined ? [] : [procedure]),
    ...Object.values(args).flatMap((value) =>
      typeof value !== 'object' ? [] : calledIn(isList(value) ? value : [value]),
    ),
  ])
}
