/** Statements in Python: what stands below a flag, or in an own block. */
// biome-ignore-all lint/style/noNonNullAssertion: variables have names by number, and the spelling of what gives nothing has lines

import type { Language } from '../../../core/language/language'
import type { NumberExpression, Statement } from '../../../core/program/ir'
import { operandsOf, withOperands } from '../../../core/program/passes/operands'
import { visit } from '../../../core/program/visit'
import { say, sentence } from '../../../words'
import { commentLines } from '../../comment-text'
import { Lines } from '../../lines'
import type { Remarks } from '../../remarks'
import { hasEffects } from '../program/effects'
import type { OpLines } from '../spellings/spelling'
import { Expressions } from './expressions'
import { changeBy, isSamePlace } from './in-place'
import { comment, stringLiteral } from './literals'
import { countingHead } from './loop-heads'
import { opLines } from './op-lines'
import type { ProgramParts } from './program-parts'
import type { Scope } from './scope'

export interface StackParts extends ProgramParts {
  readonly language: Language
  readonly remarks: Remarks
  /** Blocks whose comments were written. */
  readonly remarked: Set<string>
}

type SetItem = Extract<Statement, { kind: 'setItem' }>
type OpStatement = Extract<Statement, { kind: 'op' }>
type ForEach = Extract<Statement, { kind: 'forEach' }>

/** Python has room for 20 loops inside one another; a few of them are needed around a stack or for an op. */
const MOST_LOOPS = 15

/** Writes one stack, or what lies too deep in one. */
export class Statements {
  private readonly text: Expressions
  /** Loops around the line at hand. */
  private loops = 0

  constructor(
    private readonly parts: StackParts,
    private readonly lines: Lines,
    private readonly scope: Scope,
    /** Whether it becomes a function that is called in the middle of the stack. */
    private readonly isOutlined = false,
  ) {
    this.text = new Expressions(parts, (local) => scope.nameOf(local))
  }

  all(statements: readonly Statement[]): void {
    for (const statement of statements) this.statement(statement)
  }

  private statement(statement: Statement): void {
    this.remark(statement.at)
    const isLoop = ['repeat', 'forEach', 'loop'].includes(statement.kind)
    if (isLoop && this.loops === MOST_LOOPS) {
      this.outlined(statement)
      return
    }
    if (isLoop) this.loops++
    this.written(statement)
    if (isLoop) this.loops--
  }

  /** What lies too deep for Python becomes a function, called where it stands. */
  private outlined(statement: Statement): void {
    const { parts, lines, scope } = this
    const { at } = statement
    const name = parts.names.others.take('deeper', 'deeper')
    const inside = new Lines()
    const inner = scope.inner()
    new Statements(parts, inside, inner, true).statement(statement)
    const declarations = scope.takeOver(inner)
    lines.add(`def ${name}():`, at)
    lines.indented(() => {
      for (const line of declarations) lines.add(line, at)
      lines.append(inside)
    })
    if (!hasReturn(statement)) {
      lines.add(`${name}()`, at)
      return
    }
    const result = parts.names.others.take('result', 'result')
    lines.add(`${result} = ${name}()`, at)
    lines.add(`if ${result} is not None:`, at)
    lines.indented(() => lines.add(`return ${result}`, at))
  }

  private written(statement: Statement): void {
    const { at } = statement
    switch (statement.kind) {
      case 'setVariable': {
        const name = this.parts.names.variables[statement.variable]!
        this.scope.rebound.add(name)
        this.set(name, statement.value, at, (a) => a.kind === 'variable' && a.variable === statement.variable)
        break
      }
      case 'setLocal':
        this.set(
          this.scope.store(statement.local),
          statement.value,
          at,
          (a) => a.kind === 'local' && a.local === statement.local,
        )
        break
      case 'setItem':
        this.setItem(statement)
        break
      case 'op':
        this.op(statement)
        break
      case 'if':
        this.branch(statement)
        break
      case 'repeat':
        this.block(
          this.turns(statement.times, null) ?? `for _ in range(${this.text.count(statement.times).text}):`,
          at,
          statement.body,
        )
        break
      case 'forEach':
        this.forEach(statement)
        break
      case 'loop':
        this.loop(statement)
        break
      case 'call': {
        const { procedure, args } = statement
        const { text } = this.text.number({ kind: 'call', procedure, args, at })
        this.lines.add(statement.into === null ? text : `${this.scope.store(statement.into)} = ${text}`, at)
        break
      }
      case 'return':
        if (statement.value) this.lines.add(`return ${this.text.number(statement.value).text}`, at)
        else this.lines.add(this.isOutlined ? 'return True' : 'return', at)
        break
      case 'stop':
        this.lines.add('raise Stop', at)
        break
      case 'missing':
        this.lines.add(
          `${this.parts.used.helper('cannot_work')}(${stringLiteral(sentence(statement.message))})`,
          at,
        )
    }
  }

  /** What the learner wrote beside the block, above its first line. */
  private remark(at: string): void {
    const { remarks, remarked } = this.parts
    const comments = remarked.has(at) ? undefined : remarks.comments.get(at)
    if (!comments) return
    remarked.add(at)
    for (const said of comments)
      for (const line of commentLines(said, this.lines.roomAfter('# ')))
        this.lines.add(`# ${line}`.trimEnd(), at)
  }

  /** `name += value` where the value is the name and something. */
  private set(
    name: string,
    value: NumberExpression,
    at: string,
    isItself: (node: NumberExpression) => boolean,
  ): void {
    const more = value.kind === 'binary' && isItself(value.a) ? changeBy(value) : null
    if (more) this.lines.add(`${name} ${more.sign}= ${this.text.number(more.by).text}`, at)
    else this.lines.add(`${name} = ${this.text.number(value).text}`, at)
  }

  private setItem({ list, index, value, at }: SetItem): void {
    // Python works out the value first, the blocks the position.
    const place = hasEffects(value, this.parts.language) ? this.kept(index, at) : index
    const target = `${this.text.list(list).text}[${this.text.position(place)}]`
    const old =
      value.kind === 'binary' && value.a.kind === 'item' && isSamePlace(value.a, list, index) && value.a
    const more = old && value.kind === 'binary' ? changeBy(value) : null
    if (more && !hasEffects(index, this.parts.language) && !hasEffects(more.by, this.parts.language))
      this.lines.add(`${target} ${more.sign}= ${this.text.number(more.by).text}`, at)
    else this.lines.add(`${target} = ${this.text.number(value).text}`, at)
  }

  /** The number, worked out now, for later. */
  private kept(value: NumberExpression, at: string): NumberExpression {
    if (value.kind === 'number') return value
    const local = this.scope.newLocal()
    this.lines.add(`${this.scope.store(local)} = ${this.text.number(value).text}`, at)
    return { kind: 'local', local, at }
  }

  private op(statement: OpStatement): void {
    const spelling = this.parts.spellings[statement.op]
    const operands = operandsOf(statement)
    if (!spelling) {
      this.onlyOnTheStage(statement, operands)
      return
    }
    // A line of Python may take them in another order than the blocks do.
    const isMixed =
      !spelling.keepsOrder &&
      operands.length > 1 &&
      operands.some((each) => hasEffects(each, this.parts.language))
    const settled = isMixed
      ? withOperands(
          statement,
          operands.map((each) => this.kept(each, statement.at)),
        )
      : statement
    const missing = settled.args.find(({ type, value }) => type === 'list' && value.kind === 'missing')
    if (missing?.type === 'list') {
      this.lines.add(this.text.list(missing.value).text, statement.at)
      return
    }
    spelling.lines!(this.opLines(settled))
  }

  /** Shown in Blockgrad and nowhere else. What its holes do besides is done. */
  private onlyOnTheStage({ op, at }: OpStatement, operands: readonly NumberExpression[]): void {
    for (const operand of operands)
      if (hasEffects(operand, this.parts.language)) this.lines.add(this.text.number(operand).text, at)
    const words = op.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    this.lines.add(comment(say('export-python-only-on-stage', { op: words })), at)
  }

  private opLines(statement: OpStatement): OpLines {
    return opLines(statement, this.text, this.parts, {
      lines: this.lines,
      rebind: (name) => this.scope.rebound.add(name),
      remark: (at) => this.remark(at),
    })
  }

  private branch(statement: Extract<Statement, { kind: 'if' }>, word = 'if'): void {
    const { condition, at } = statement
    const [first] = statement.then
    if (!first && statement.else.length > 0) {
      this.block(`${word} ${this.text.opposite(condition).text}:`, at, statement.else)
      return
    }
    this.block(`${word} ${this.text.question(condition).text}:`, at, statement.then)
    const [other, ...more] = statement.else
    if (!other) return
    if (other.kind === 'if' && more.length === 0) {
      this.remark(other.at)
      this.branch(other, 'elif')
    } else this.block('else:', at, statement.else)
  }

  /** The head of a loop whose turns an op has words for. */
  private turns(count: NumberExpression, name: string | null): string | null {
    const turns = count.kind === 'op' ? this.parts.spellings[count.op]?.turns : undefined
    return turns?.(this.opLines(count as OpStatement), name) ?? null
  }

  private forEach({ variable, from, to, body, at }: ForEach): void {
    const name = this.parts.names.variables[variable]!
    this.scope.rebound.add(name)
    const head = this.turns(to, name)
    if (head !== null) {
      this.block(head, at, body)
      return
    }
    this.block(countingHead(name, from, to, this.text, this.parts.used), at, body)
  }

  private loop({ before, until, body, at }: Extract<Statement, { kind: 'loop' }>): void {
    if (!until) this.block('while True:', at, [...before, ...body])
    else if (before.length === 0) this.block(`while ${this.text.opposite(until).text}:`, at, body)
    else
      this.suite('while True:', at, () => {
        this.all(before)
        this.lines.add(`if ${this.text.question(until).text}:`, at)
        this.lines.indented(() => this.lines.add('break', at))
        this.all(body)
      })
  }

  private block(head: string, at: string, body: readonly Statement[]): void {
    this.suite(head, at, () => this.all(body))
  }

  private suite(head: string, at: string, write: () => void): void {
    this.lines.add(head, at)
    const from = this.lines.all.length
    this.lines.indented(write)
    // A comment is not enough for Python.
    if (this.lines.all.slice(from).every(({ text }) => /^ *(#|$)/.test(text)))
      this.lines.indented(() => this.lines.add('pass', at))
  }
}

function hasReturn(statement: Statement): boolean {
  let found = false
  visit(statement, ({ kind }) => {
    if (kind === 'return') found = true
  })
  return found
}
