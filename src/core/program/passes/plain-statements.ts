/** Collects the statements that an op's `expand` writes, with locals of the stack that the op stands in. */

import type { Expansion, LocalExpression } from '../../language/expansion'
import type { Message } from '../../message'
import { binary, constant, missing } from '../build'
import type { BooleanExpression, NumberExpression, Statement } from '../ir'

const at = ''

/** Values that nothing in an expansion changes: it stores in lists and in locals of its own only. */
const STEADY = ['number', 'local', 'variable']

export class PlainStatements implements Expansion {
  private into: Statement[] = []
  readonly statements: readonly Statement[] = this.into

  constructor(
    private readonly newLocal: (name?: string) => number,
    private readonly looksForMistakes: boolean,
  ) {}

  keep(value: NumberExpression, name = 'value'): NumberExpression {
    return STEADY.includes(value.kind) ? value : this.local(value, name)
  }

  local(value: NumberExpression, name: string): LocalExpression {
    const local: LocalExpression = { kind: 'local', local: this.newLocal(name), at }
    this.set(local, value)
    return local
  }

  set({ local }: LocalExpression, value: NumberExpression): void {
    this.write({ kind: 'setLocal', local, value, at })
  }

  change(local: LocalExpression, by: number): void {
    this.set(local, by < 0 ? binary('-', local, constant(-by)) : binary('+', local, constant(by)))
  }

  write(...statements: readonly Statement[]): void {
    this.into.push(...statements)
  }

  repeat(times: NumberExpression, body: () => void): void {
    const counter = this.newLocal()
    this.write({ kind: 'repeat', times, counter, body: this.inside(body), at })
  }

  each(count: NumberExpression, body: (i: LocalExpression) => void, name = 'i'): void {
    const i = this.local(constant(1), name)
    this.repeat(count, () => {
      body(i)
      this.change(i, 1)
    })
  }

  until(condition: BooleanExpression, body: () => void): void {
    this.write({ kind: 'loop', before: [], until: condition, body: this.inside(body), at })
  }

  when(condition: BooleanExpression, then: () => void): void {
    this.write({ kind: 'if', condition, then: this.inside(then), else: [], at })
  }

  stopIf(condition: BooleanExpression, message: Message): void {
    if (this.looksForMistakes) this.when(condition, () => this.write(missing(message)))
  }

  private inside(body: () => void): readonly Statement[] {
    const around = this.into
    const inner: Statement[] = []
    this.into = inner
    body()
    this.into = around
    return inner
  }
}
