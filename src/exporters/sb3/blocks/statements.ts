/** Statements as Scratch's blocks. */
// biome-ignore-all lint/style/noNonNullAssertion: own blocks and temporaries have their slots, and there is a pile where any is saved

import type { NumberExpression, Statement } from '../../../core/program/ir'
import { sentence } from '../../../words'
import type { Calls } from '../lowering/calls'
import { countsItself, type ForEach, isWhole } from '../lowering/loops'
import type { Temporaries } from '../lowering/temporaries'
import {
  addTo,
  type Body,
  type CustomBlock,
  deleteAt,
  itemOf,
  lengthOf,
  plain,
  read,
  type ScratchStatement,
  type Slot,
  setTo,
  type Value,
} from './blocks'
import { not, positionIn, questionFor, type Scope, valueFor, wholeList } from './expressions'
import { opBlocks } from './op-blocks'

/** What all stacks of an export share. */
export interface Shared {
  variable(variable: number): Slot
  list(list: number): Slot
  /** Lists of words and numbers that Scratch lacks a panel for: the log, and one for each chart. */
  record(name: string): Slot
  isNeverEmpty(list: number): boolean
  readonly customs: readonly CustomBlock[]
  readonly calls: Calls
  /** Takes what an own block gives back. */
  result(): Slot
  /** Keeps what an own block needs across a call of itself. */
  pile(): Slot
}

export class StackWriter implements Scope {
  constructor(
    private readonly shared: Shared,
    private readonly temporaries: Temporaries,
    /** Names of the own block's inputs. */
    private readonly inputs: readonly string[],
  ) {}

  variable(variable: number): Slot {
    return this.shared.variable(variable)
  }

  list(list: number): Slot {
    return this.shared.list(list)
  }

  local(local: number): string | Slot {
    const input = this.inputs[local]
    if (input !== undefined) return input
    return this.temporaries.passedOn.has(local) ? this.shared.result() : this.temporaries.slots.get(local)!
  }

  /** `isTail`: nothing follows in the own block, so that giving back needs no stop. */
  body(statements: readonly Statement[], isTail = false): Body {
    const body: ScratchStatement[] = []
    for (const [i, statement] of statements.entries()) {
      body.push(...this.statement(statement, isTail && i === statements.length - 1))
      // Nothing can be put below these.
      const end = body.findIndex((each) => each.kind === 'plain' && ENDS.includes(each.opcode))
      if (end >= 0) return body.slice(0, end + 1)
    }
    return body
  }

  private value(node: NumberExpression): Value {
    return valueFor(node, this)
  }

  private statement(statement: Statement, isTail: boolean): Body {
    const { at } = statement
    switch (statement.kind) {
      case 'setVariable':
        return [this.set(this.variable(statement.variable), statement.value, at)]
      case 'setLocal':
        return [this.set(this.local(statement.local) as Slot, statement.value, at)]
      case 'setItem': {
        const { list, index, value } = statement
        if (list.kind === 'missing') return this.statement(list, isTail)
        const filled = {
          LIST: wholeList(list, this),
          INDEX: positionIn(list, index, this),
          ITEM: this.value(value),
        }
        return [plain('data_replaceitemoflist', filled, at)]
      }
      case 'if':
        return this.branch(statement, isTail)
      case 'repeat':
        return [
          plain('control_repeat', { TIMES: this.value(statement.times) }, at, this.body(statement.body)),
        ]
      case 'forEach':
        return this.forEach(statement)
      case 'loop': {
        const before = this.body(statement.before)
        const body = [...this.body(statement.body), ...before]
        if (!statement.until) return [...before, plain('control_forever', {}, at, body)]
        const CONDITION = questionFor(statement.until, this)
        return [...before, plain('control_repeat_until', { CONDITION }, at, body)]
      }
      case 'call':
        return this.call(statement)
      case 'return': {
        const given = statement.value ? [setTo(this.shared.result(), this.value(statement.value), at)] : []
        return isTail ? given : [...given, stop('this script', at)]
      }
      case 'stop':
        return [stop('all', at)]
      case 'missing':
        return [plain('looks_say', { MESSAGE: sentence(statement.message) }, at), stop('all', at)]
      case 'op':
        return opBlocks(statement, this, (name) => this.shared.record(name))
    }
  }

  /** Adding to itself is a block of its own. */
  private set(slot: Slot, value: NumberExpression, at: string): ScratchStatement {
    if (value.kind === 'binary' && this.isItself(value.a, slot)) {
      const changed = (VALUE: Value) => plain('data_changevariableby', { VARIABLE: slot, VALUE }, at)
      if (value.name === '+') return changed(this.value(value.b))
      if (value.name === '-' && value.b.kind === 'number') return changed(-value.b.value)
    }
    return setTo(slot, this.value(value), at)
  }

  private isItself(node: NumberExpression, slot: Slot): boolean {
    if (node.kind === 'variable') return this.variable(node.variable) === slot
    return node.kind === 'local' && this.local(node.local) === slot
  }

  private branch(statement: Extract<Statement, { kind: 'if' }>, isTail: boolean): Body {
    const { condition, at } = statement
    const CONDITION = questionFor(condition, this)
    const yes = this.body(statement.then, isTail)
    const no = this.body(statement.else, isTail)
    if (no.length === 0) return [plain('control_if', { CONDITION }, at, yes)]
    if (yes.length === 0) return [plain('control_if', { CONDITION: not(CONDITION) }, at, no)]
    return [plain('control_if_else', { CONDITION }, at, yes, no)]
  }

  private forEach(loop: ForEach): Body {
    return countsItself(loop, this.shared.calls) ? this.countedLoop(loop) : this.cursorLoop(loop)
  }

  /** The variable starts one too low, and each turn begins by raising it. Without a turn it stays as it was. */
  private countedLoop({ variable, from, to, body, at }: ForEach): Body {
    const slot = this.variable(variable)
    const before = (from as Extract<NumberExpression, { kind: 'number' }>).value - 1
    const last = this.value(to)
    const far = before === 0 ? last : plain('operator_subtract', { NUM1: last, NUM2: before }, at)
    const turns =
      to.kind === 'number'
        ? Math.max(0, Math.floor(to.value - before))
        : isWhole(to)
          ? far
          : plain('operator_mathop', { OPERATOR: 'floor', NUM: far }, at)
    const change = plain('data_changevariableby', { VARIABLE: slot, VALUE: 1 }, at)
    const counted = [
      setTo(slot, before, at),
      plain('control_repeat', { TIMES: turns }, at, [change, ...this.body(body)]),
    ]
    if (to.kind === 'number') return turns === 0 ? [] : counted
    if (
      before === 0 &&
      to.kind === 'length' &&
      to.list.kind === 'list' &&
      this.shared.isNeverEmpty(to.list.list)
    )
      return counted
    const CONDITION = isWhole(to)
      ? plain('operator_gt', { OPERAND1: last, OPERAND2: before }, at)
      : not(plain('operator_lt', { OPERAND1: last, OPERAND2: before + 1 }, at))
    return [plain('control_if', { CONDITION }, at, counted)]
  }

  private cursorLoop({ variable, from, to, cursor, last, body, at }: ForEach): Body {
    const next = this.local(cursor) as Slot
    const end = this.local(last) as Slot
    const CONDITION = plain('operator_gt', { OPERAND1: read(next, at), OPERAND2: read(end, at) }, at)
    return [
      setTo(next, this.value(from), at),
      setTo(end, this.value(to), at),
      plain('control_repeat_until', { CONDITION }, at, [
        setTo(this.variable(variable), read(next, at), at),
        ...this.body(body),
        plain('data_changevariableby', { VARIABLE: next, VALUE: 1 }, at),
      ]),
    ]
  }

  private call(statement: Extract<Statement, { kind: 'call' }>): Body {
    const { procedure, args, into, at } = statement
    const custom = this.shared.customs[procedure]!
    const inputs = args.map((arg) => this.value(arg))
    const saved = this.temporaries.savedAcross(statement)
    const pile = saved.length > 0 ? this.shared.pile() : null
    const taken = into === null || this.temporaries.passedOn.has(into) ? null : this.local(into)
    return [
      ...saved.map((slot) => addTo(pile!, read(slot, at), at)),
      { kind: 'call', custom, inputs, at },
      ...saved.toReversed().flatMap((slot) => {
        const top = lengthOf(pile!, at)
        return [setTo(slot, itemOf(pile!, top, at), at), deleteAt(pile!, top, at)]
      }),
      ...(taken ? [setTo(taken as Slot, read(this.shared.result(), at), at)] : []),
    ]
  }
}

const ENDS = ['control_stop', 'control_forever']

const stop = (STOP_OPTION: 'all' | 'this script', at: string) => plain('control_stop', { STOP_OPTION }, at)
