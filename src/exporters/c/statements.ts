/** Statements of the IR as lines of C. */

import type { NumberExpression, Statement } from '../../core/program/ir'
import { sentence } from '../../words'
import { commentLines } from '../comment-text'
import type { Lines } from '../lines'
import type { Remarks } from '../remarks'
import type { Expressions } from './expressions'
import { stringLiteral } from './literals'
import type { Names } from './scope'
import { STATEMENT_SPELLINGS } from './spellings'

const BESIDE = '// '

export interface Place {
  readonly lines: Lines
  readonly names: Names
  readonly expressions: Expressions
  readonly remarks: Remarks
}

export class Statements {
  /** Blocks whose comment is written already: one block may become several statements. */
  private readonly remarked = new Set<string>()

  constructor(private readonly place: Place) {}

  sequence(statements: readonly Statement[]): void {
    for (const statement of statements) {
      this.remark(statement.at)
      this.statement(statement)
    }
  }

  /** A block's own words above its lines. */
  remark(at: string): void {
    const { lines, remarks } = this.place
    if (this.remarked.has(at)) return
    this.remarked.add(at)
    for (const comment of remarks.comments.get(at) ?? [])
      for (const line of commentLines(comment, lines.roomAfter(BESIDE))) lines.add(BESIDE + line, at)
  }

  private statement(statement: Statement): void {
    const { lines, names, expressions } = this.place
    const { at } = statement
    const number = (value: NumberExpression) => expressions.number(value).text
    switch (statement.kind) {
      case 'setVariable':
        this.assign(names.variable(statement.variable), statement.value, at)
        break
      case 'setLocal':
        this.assign(names.local(statement.local), statement.value, at)
        break
      case 'setItem':
        this.assign(`*${expressions.item(statement.list, statement.index)}`, statement.value, at)
        break
      case 'op': {
        const spelling = STATEMENT_SPELLINGS[statement.op]
        if (!spelling) throw new Error(`C has no spelling for ${statement.op}.`)
        const text = spelling(expressions, statement.args)
        lines.add(text, at)
        break
      }
      case 'if': {
        this.block(`if (${expressions.question(statement.condition).text})`, statement.then, at)
        if (statement.else.length > 0) this.block('else', statement.else, at)
        break
      }
      case 'repeat':
        this.block(this.repeatHead(names.local(statement.counter), statement.times), statement.body, at)
        break
      case 'forEach': {
        const { from, to } = statement
        const [cursor, last] = [names.local(statement.cursor), names.local(statement.last)]
        // An end that is typed in can't change while the loop runs.
        const isTyped = to.kind === 'number'
        const start = `${cursor} = ${number(from)}${isTyped ? '' : `, ${last} = ${number(to)}`}`
        lines.add(`for (double ${start}; ${cursor} <= ${isTyped ? number(to) : last}; ${cursor}++) {`, at)
        lines.indented(() => {
          lines.add(`${names.variable(statement.variable)} = ${cursor};`, at)
          this.sequence(statement.body)
        })
        lines.add('}', at)
        break
      }
      case 'loop':
        lines.add('for (;;) {', at)
        lines.indented(() => {
          this.sequence(statement.before)
          if (statement.until) {
            lines.add(`if (${expressions.question(statement.until).text})`, at)
            lines.indented(() => lines.add('break;', at))
          }
          this.sequence(statement.body)
        })
        lines.add('}', at)
        break
      case 'call': {
        const given = statement.args.map(number).join(', ')
        const call = `${names.procedure(statement.procedure)}(${given});`
        lines.add(statement.into === null ? call : `${names.local(statement.into)} = ${call}`, at)
        break
      }
      case 'return':
        lines.add(statement.value ? `return ${number(statement.value)};` : 'return;', at)
        break
      case 'stop':
        lines.add('finish(0);', at)
        break
      case 'missing':
        expressions.helpers.use('stop_with')
        lines.add(`stop_with(${stringLiteral(sentence(statement.message))});`, at)
    }
  }

  private repeatHead(counter: string, times: NumberExpression): string {
    const { expressions } = this.place
    const count = expressions.number(times).text
    if (times.kind === 'number' && Number.isInteger(times.value) && times.value >= 0 && times.value < 2 ** 31)
      return `for (int ${counter} = 0; ${counter} < ${count}; ${counter}++)`
    expressions.helpers.use('turns')
    return `for (double ${counter} = turns(${count}); ${counter} > 0; ${counter}--)`
  }

  /** `x = x + y` reads better as `x += y`, and means the same. */
  private assign(target: string, value: NumberExpression, at: string): void {
    const { lines, expressions } = this.place
    const text = expressions.number(value).text
    if (value.kind === 'binary' && ['+', '-'].includes(value.name)) {
      const same = expressions.number(value.a).text === target
      if (same) {
        lines.add(`${target} ${value.name}= ${expressions.number(value.b).text};`, at)
        return
      }
    }
    lines.add(`${target} = ${text};`, at)
  }

  private block(head: string, body: readonly Statement[], at: string): void {
    const { lines } = this.place
    lines.add(`${head} {`, at)
    lines.indented(() => this.sequence(body))
    lines.add('}', at)
  }
}
