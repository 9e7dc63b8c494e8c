/**
 * Interval analysis of a whole program, by abstract interpretation: what can be told of its numbers before it runs, so
 * that an export may count with integers and leave out checks that can't fail. Statements are followed in order; loops and own blocks again and
 * again, until nothing new is found. All that is found holds whatever happens; where nothing is, nothing is claimed.
 */
// biome-ignore-all lint/style/noNonNullAssertion: each own block and list has its entry, and all states have the same variables
import type { BooleanExpression, NumberExpression, OpArgument, Program, Statement } from '../core/program/ir'
import { operandsOf } from '../core/program/passes/operands'
import { copy, copyOf, type Flow, merged, STATES, type State } from './abstract-state'
import { changedBy } from './changed-variables'
import { Growing } from './growing'
import { either, exactly, INTERVALS, type Known, UNKNOWN, wholeFrom } from './interval'
import { knownBinary, knownUnary } from './interval-arithmetic'

/** What an op makes, as far as it is known: the number that it gives, and what it puts into its lists, if anything. */
export interface KnownOp {
  readonly gives: Known
  readonly stores: Known | null
}

export interface KnownOptions {
  readonly program: Program
  /** The values that variables and lists start with, by number. */
  readonly variables: readonly number[]
  readonly lists: readonly (readonly number[])[]
  /** Whether the items of a list keep the form in which they were put there. */
  keepsForm(list: number): boolean
  /** `args` are as long as the op's; what is no number is unknown. */
  op(name: string, args: readonly Known[]): KnownOp
}

export interface KnownNumbers {
  /** Of an expression, wherever the program reaches it. */
  of(node: NumberExpression): Known
}

export function knownNumbers(options: KnownOptions): KnownNumbers {
  const found = new Analysis(options).run()
  return { of: (node) => found.get(node) ?? UNKNOWN }
}

class Analysis {
  private readonly found = new Map<NumberExpression, Known>()
  /** What holds whenever a turn begins. */
  private readonly loops = new Map<Statement, Growing<State>>()
  /** Of each own block: what holds where it begins and where it ends, what it gives back, what it may change. */
  private readonly entries: readonly Growing<State>[]
  private readonly exits: readonly Growing<State>[]
  private readonly results: readonly Growing<Known>[]
  private readonly changes: readonly ReadonlySet<number>[]
  /** Of each list: what holds for all its items. */
  private readonly items: readonly Growing<Known>[]
  private changed = true
  /** The own block at hand, or −1. */
  private procedure = -1
  private flow: Flow = null

  constructor(private readonly options: KnownOptions) {
    const { procedures } = options.program
    this.entries = procedures.map(() => new Growing(STATES))
    this.exits = procedures.map(() => new Growing(STATES))
    this.results = procedures.map(() => new Growing(INTERVALS))
    this.changes = changedBy(options.program)
    this.items = options.lists.map(
      (values) => new Growing(INTERVALS, values.map(exactly).reduce(either, wholeFrom(Infinity, -Infinity))),
    )
  }

  run(): ReadonlyMap<NumberExpression, Known> {
    const { program, variables } = this.options
    while (this.changed) {
      this.changed = false
      let flow: Flow = { variables: variables.map(exactly), locals: [] }
      for (const { body, locals } of program.scripts) {
        if (flow) this.flow = { ...flow, locals: zeros(locals) }
        this.statements(body)
        flow = this.flow
      }
      for (const [number, { body }] of program.procedures.entries()) {
        this.procedure = number
        this.flow = copy(this.entries[number]!.value)
        this.statements(body)
        this.leave(this.flow)
        this.procedure = -1
      }
    }
    return this.found
  }

  private statements(statements: readonly Statement[]): void {
    for (const statement of statements) if (this.flow) this.statement(statement)
  }

  private statement(statement: Statement): void {
    switch (statement.kind) {
      case 'setVariable': {
        const value = this.number(statement.value)
        if (this.flow) this.flow.variables[statement.variable] = value
        break
      }
      case 'setLocal': {
        const value = this.number(statement.value)
        if (this.flow) this.flow.locals[statement.local] = value
        break
      }
      case 'setItem': {
        this.number(statement.index)
        for (const operand of operandsOf(statement.list)) this.number(operand)
        const value = this.number(statement.value)
        if (statement.list.kind !== 'missing') this.store(statement.list.list, value)
        break
      }
      case 'op':
        this.op(statement)
        break
      case 'if': {
        this.question(statement.condition)
        const before = copy(this.flow)
        this.statements(statement.then)
        const then = this.flow
        this.flow = before
        this.statements(statement.else)
        this.flow = merged(this.flow, then)
        break
      }
      case 'repeat':
        this.number(statement.times)
        this.loop(statement, () => this.statements(statement.body))
        break
      case 'forEach': {
        const from = this.number(statement.from)
        const to = this.number(statement.to)
        this.loop(statement, () => {
          if (this.flow)
            this.flow.variables[statement.variable] = { ...from, most: Math.max(from.least, to.most) }
          this.statements(statement.body)
        })
        break
      }
      case 'loop': {
        let out: Flow = null
        this.loop(statement, () => {
          this.statements(statement.before)
          if (statement.until) {
            if (this.flow) this.question(statement.until)
            out = copy(this.flow)
          }
          this.statements(statement.body)
        })
        this.flow = out
        break
      }
      case 'call':
        if (statement.into === null) this.call(statement.procedure, statement.args)
        else {
          const value = this.call(statement.procedure, statement.args)
          if (this.flow) this.flow.locals[statement.into] = value
        }
        break
      case 'return': {
        const value = statement.value && this.number(statement.value)
        if (this.flow && value && this.procedure >= 0) this.note(this.results[this.procedure]!, value)
        this.leave(this.flow)
        this.flow = null
        break
      }
      case 'stop':
      case 'missing':
        this.flow = null
    }
  }

  /** One turn; what holds at its end also holds at the start of the next, which the next round looks at. */
  private loop(statement: Statement, turn: () => void): void {
    const seen = this.loops.get(statement) ?? new Growing(STATES)
    this.loops.set(statement, seen)
    this.see(seen, this.flow)
    this.flow = copy(seen.value)
    turn()
    this.see(seen, this.flow)
    this.flow = copy(seen.value)
  }

  private number(node: NumberExpression): Known {
    const value = this.valueOf(node)
    if (!this.flow) return UNKNOWN
    const before = this.found.get(node)
    this.found.set(node, before ? either(before, value) : value)
    return value
  }

  private valueOf(node: NumberExpression): Known {
    switch (node.kind) {
      case 'number':
        return exactly(node.value)
      case 'variable':
        return this.flow?.variables[node.variable] ?? UNKNOWN
      case 'local':
        return this.flow?.locals[node.local] ?? UNKNOWN
      case 'item': {
        for (const operand of operandsOf(node)) this.number(operand)
        const { list } = node
        return list.kind === 'list' && this.options.keepsForm(list.list)
          ? (this.items[list.list]?.value ?? UNKNOWN)
          : UNKNOWN
      }
      case 'length':
        for (const operand of operandsOf(node)) this.number(operand)
        return wholeFrom(0)
      case 'unary':
        return knownUnary(node.name, this.number(node.a))
      case 'binary': {
        const a = this.number(node.a)
        return knownBinary(node.name, a, this.number(node.b))
      }
      case 'op':
        return this.op(node)
      case 'call':
        return this.call(node.procedure, node.args)
      case 'missing':
        this.flow = null
        return UNKNOWN
    }
  }

  private question(node: BooleanExpression): void {
    switch (node.kind) {
      case 'compare':
        this.number(node.a)
        this.number(node.b)
        break
      case 'logic': {
        this.question(node.a)
        const before = copy(this.flow)
        if (this.flow) this.question(node.b)
        this.flow = merged(this.flow, before)
        break
      }
      case 'not':
        this.question(node.a)
        break
      case 'op':
        this.op(node)
        break
      case 'missing':
        this.flow = null
    }
  }

  private op({ op, args }: { readonly op: string; readonly args: readonly OpArgument[] }): Known {
    const known = args.map((argument) => {
      if (argument.type === 'number') return this.number(argument.value)
      if (argument.type === 'list') for (const operand of operandsOf(argument.value)) this.number(operand)
      if (argument.type === 'text')
        for (const part of argument.value.parts) if (typeof part !== 'string') this.number(part)
      return UNKNOWN
    })
    const { gives, stores } = this.options.op(op, known)
    for (const argument of args)
      if (stores && argument.type === 'list' && argument.value.kind !== 'missing')
        this.store(argument.value.list, stores)
    return gives
  }

  private store(list: number, value: Known): void {
    if (this.flow) this.note(this.items[list]!, value)
  }

  private call(procedure: number, args: readonly NumberExpression[]): Known {
    const given = args.map((arg) => this.number(arg))
    if (!this.flow) return UNKNOWN
    const { locals } = this.options.program.procedures[procedure]!
    const rest = zeros(locals).slice(given.length)
    this.see(this.entries[procedure]!, { variables: this.flow.variables, locals: [...given, ...rest] })
    const exit = this.exits[procedure]!.value
    const { variables, locals: kept } = this.flow
    const after = ({ variables: left }: State) =>
      variables.map((each, i) => (this.changes[procedure]!.has(i) ? left[i]! : each))
    this.flow = exit && { variables: after(exit), locals: kept }
    return this.results[procedure]!.value ?? UNKNOWN
  }

  /** What holds where the own block at hand comes to an end. */
  private leave(flow: Flow): void {
    if (this.procedure >= 0) this.see(this.exits[this.procedure]!, flow && { ...flow, locals: [] })
  }

  private see(place: Growing<State>, flow: Flow): void {
    if (flow) this.note(place, copyOf(flow))
  }

  private note<T>(fact: Growing<T>, found: T): void {
    if (fact.include(found)) this.changed = true
  }
}

/** Locals start with 0. */
const zeros = (count: number): Known[] => Array.from({ length: count }, () => exactly(0))
