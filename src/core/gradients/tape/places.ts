/**
 * The places in a program where numbers are worked out, numbered alike in all turns; and the plain programs of its ops,
 * which are made once, so that their places stay the same.
 */
import type { Language } from '../../language/language'
import { PlainOps } from './plain-ops'

export class Places {
  readonly plain: PlainOps
  /** By place. */
  readonly blockIds: string[] = ['']
  /** How long the last tape became: the next one will be as long. */
  nodes = 0
  private readonly numbers = new Map<object, number>()

  constructor(language: Language) {
    this.plain = new PlainOps(language)
  }

  of(node: { readonly at: string }): number {
    const known = this.numbers.get(node)
    if (known !== undefined) return known
    const place = this.blockIds.push(node.at) - 1
    this.numbers.set(node, place)
    return place
  }
}
