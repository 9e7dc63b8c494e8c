/** Statements, run on the tape: those that do one thing, and the structured ones that the plain programs of ops consist of. */
import type { Statement } from '../../program/ir'
import { Halt } from '../../run/interpreter/halt'
import { FIRST_TEMPORARY } from './plain-ops'
import { performPrimitive } from './primitive-ops'
import type { TapedExpressions } from './taped-expressions'
import type { TapedMemory } from './taped-memory'

export class TapedStatements {
  constructor(
    private readonly run: TapedMemory,
    private readonly expressions: TapedExpressions,
  ) {}

  all(statements: readonly Statement[]): void {
    for (const statement of statements) this.simple(statement)
  }

  simple(statement: Statement): void {
    const { run, expressions } = this
    switch (statement.kind) {
      case 'setVariable': {
        const node = this.written(statement)
        run.setVariable(statement.variable, expressions.result, node)
        return
      }
      case 'setLocal':
        this.setLocal(statement.local, expressions.number(statement.value))
        return
      case 'setItem': {
        const { list } = statement
        const place = expressions.place(list, statement.index, statement.at)
        const node = this.written(statement)
        run.setItem((list as { list: number }).list, place, expressions.result, node)
        return
      }
      case 'if':
        this.all(expressions.condition(statement.condition) ? statement.then : statement.else)
        return
      case 'repeat': {
        expressions.number(statement.times)
        const { result: times } = expressions
        for (let turn = 0; turn < times; turn++) this.all(statement.body)
        return
      }
      case 'loop':
        for (;;) {
          this.all(statement.before)
          if (statement.until && expressions.condition(statement.until)) return
          this.all(statement.body)
        }
      case 'op': {
        const plain = expressions.places.plain.of(statement)
        if (plain) this.all(plain.statements)
        else performPrimitive(statement, run, expressions)
        return
      }
      case 'missing':
        throw new Halt(statement.message, statement.at)
      default:
        throw new Error(`The plain program of an op has no ${statement.kind}.`)
    }
  }

  private written(statement: Extract<Statement, { kind: 'setVariable' | 'setItem' }>): number {
    const { run, expressions } = this
    const node = expressions.number(statement.value)
    if (node !== 0 || run.asked.pixel === 0) return node
    expressions.at(statement)
    return run.chosen(node, expressions.result)
  }

  private setLocal(local: number, node: number): void {
    const { run, expressions } = this
    if (local >= FIRST_TEMPORARY) expressions.setTemporary(local, expressions.result, node)
    else run.setLocal(local, expressions.result, node)
  }
}
