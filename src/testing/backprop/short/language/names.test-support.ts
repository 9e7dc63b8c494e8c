/** The names of a program: what it declares, and what becomes a variable or a list by being used. */
import { allOf, type Line } from './lines.test-support'

export interface OwnBlock {
  readonly name: string
  readonly inputs: readonly string[]
  readonly returns: boolean
}

const OWN = /^(def|func) (\w+)\((.*)\):$/

/** What a line begins, if it begins an own block. */
export function ownBlockOf({ text }: Line): OwnBlock | undefined {
  const found = text.match(OWN)
  if (!found) return undefined
  const inputs = found[3]!.split(',').map((input) => input.trim())
  return { name: found[2]!, inputs: inputs.filter(Boolean), returns: found[1] === 'func' }
}

export class Names {
  readonly variables: Record<string, number> = {}
  readonly lists: Record<string, readonly number[]> = {}
  readonly ownBlocks = new Map<string, OwnBlock>()
  /** The own block whose lines are being read. */
  inside: OwnBlock | undefined

  constructor(lines: readonly Line[]) {
    for (const line of allOf(lines)) this.declare(line)
  }

  variable(name: string): string {
    this.variables[name] ??= 0
    return name
  }

  list(name: string): string {
    this.lists[name] ??= []
    return name
  }

  private declare(line: Line): void {
    const list = line.text.match(/^list (\w+) = \[(.*)\]$/)
    if (list) this.lists[list[1]!] = list[2]!.split(/\s+/).filter(Boolean).map(Number)
    const variable = line.text.match(/^var (\w+) = (\S+)$/)
    if (variable) this.variables[variable[1]!] = Number(variable[2])
    const own = ownBlockOf(line)
    if (own) this.ownBlocks.set(own.name, own)
  }
}

export const isDeclaration = ({ text }: Line): boolean => /^(list|var) \w+ = /.test(text)
