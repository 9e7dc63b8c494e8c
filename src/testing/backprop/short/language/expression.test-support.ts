/** What stands right of an =: text to a tree of operations. */

export type Expression =
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'item'; readonly list: string; readonly index: Expression }
  | { readonly is: 'call'; readonly name: string; readonly inputs: readonly Expression[] }
  | { readonly is: 'not'; readonly a: Expression }
  | { readonly is: 'operation'; readonly sign: string; readonly a: Expression; readonly b: Expression }

/** Signs that bind alike, the loosest first. All go from left to right. */
const LEVELS: readonly (readonly string[])[] = [
  ['or'],
  ['and'],
  ['=', '!=', '<', '>', '<=', '>='],
  ['+', '-'],
  ['*', '/', '%'],
]

/** The level of LEVELS before which a `not` may stand. */
const COMPARED = 2

const TOKEN = /\d+\.?\d*|\w+|<=|>=|!=|\S/g

/** Throws where the text makes no sense. */
export function expressionIn(text: string): Expression {
  const reader = new Reader(text.match(TOKEN) ?? [])
  const expression = reader.level(0)
  reader.end()
  return expression
}

class Reader {
  private at = 0

  constructor(private readonly tokens: readonly string[]) {}

  level(depth: number): Expression {
    const signs = LEVELS[depth]
    if (!signs) return this.signed()
    if (depth === COMPARED && this.take('not')) return { is: 'not', a: this.level(depth) }
    let a = this.level(depth + 1)
    for (let sign = this.oneOf(signs); sign; sign = this.oneOf(signs))
      a = { is: 'operation', sign, a, b: this.level(depth + 1) }
    return a
  }

  end(): void {
    if (this.at < this.tokens.length) throw new Error(`“${this.tokens.slice(this.at).join(' ')}” is too much`)
  }

  private signed(): Expression {
    if (!this.take('-')) return this.power()
    const a = this.signed()
    if (a.is === 'number') return { is: 'number', value: -a.value }
    return { is: 'operation', sign: '*', a: { is: 'number', value: -1 }, b: a }
  }

  private power(): Expression {
    const a = this.atom()
    return this.take('^') ? { is: 'operation', sign: '^', a, b: this.signed() } : a
  }

  private atom(): Expression {
    if (this.take('(')) return this.closed(this.level(0), ')')
    const token = this.tokens[this.at++] ?? 'nothing'
    if (/^\d/.test(token)) return { is: 'number', value: Number(token) }
    if (!/^\w/.test(token)) throw new Error(`a number is wanted, not “${token}”`)
    if (this.take('[')) return { is: 'item', list: token, index: this.closed(this.level(0), ']') }
    if (this.take('(')) return { is: 'call', name: token, inputs: this.inputs() }
    return { is: 'name', name: token }
  }

  private inputs(): readonly Expression[] {
    if (this.take(')')) return []
    const inputs = [this.level(0)]
    while (this.take(',')) inputs.push(this.level(0))
    return this.closed(inputs, ')')
  }

  private closed<T>(value: T, token: string): T {
    if (!this.take(token)) throw new Error(`a “${token}” is missing`)
    return value
  }

  private oneOf(tokens: readonly string[]): string | undefined {
    return tokens.find((token) => this.take(token))
  }

  private take(token: string): boolean {
    const found = this.tokens[this.at] === token
    if (found) this.at += 1
    return found
  }
}
