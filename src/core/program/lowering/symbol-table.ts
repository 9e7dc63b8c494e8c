/** The symbol table of a project: the numbers that a program has for variables, lists and own blocks. */
import type { Signature, Stack } from '../../project/project'
import type { NamedSlot } from '../ir'

/** Variables or lists, numbered: the project's own first, then those that blocks bring along. */
export class Symbols {
  readonly broughtAlong: NamedSlot[] = []
  private readonly own: readonly NamedSlot[]
  private readonly numbers: Map<string, number>

  constructor(own: readonly NamedSlot[]) {
    this.own = own.map(({ id, name }) => ({ id, name }))
    this.numbers = new Map(own.map(({ id }, i) => [id, i]))
  }

  get all(): readonly NamedSlot[] {
    return [...this.own, ...this.broughtAlong]
  }

  numberOf(id: string): number | undefined {
    return this.numbers.get(id)
  }

  /** The id of the one that is called so, brought along where there is none. */
  called(name: string): string {
    const known =
      this.own.find((each) => each.name === name) ?? this.broughtAlong.find((each) => each.name === name)
    if (known) return known.id
    let id = name
    while (this.numbers.has(id)) id += '+'
    this.numbers.set(id, this.numbers.size)
    this.broughtAlong.push({ id, name })
    return id
  }
}

export interface SymbolTable {
  readonly variables: Symbols
  readonly lists: Symbols
  readonly procedures: ReadonlyMap<string, { readonly number: number; readonly signature: Signature }>
}

/** `stacks` are in the order in which own blocks are numbered. */
export function symbolTable(
  stacks: readonly Pick<Stack, 'blocks'>[],
  variables: Symbols,
  lists: Symbols,
): SymbolTable {
  const signatures = stacks.flatMap(({ blocks }) => blocks[0]?.signature ?? [])
  return {
    variables,
    lists,
    procedures: new Map(signatures.map((signature, number) => [signature.id, { number, signature }])),
  }
}
