/**
 * Looks through a whole program for what can be told of its numbers before it runs, so that an export may count with
 * integers and leave out checks that can't fail. Statements are followed in order; loops and own blocks again and
 * again, until nothing new is found. All that is found holds whatever happens; where nothing is, nothing is claimed.
 */
import type { BooleanExpression, NumberExpression, OpArgument, Program, Statement } from '../core/program/ir'
import { operandsOf } from '../core/program/passes/operands'
import { changedBy } from './changed-variables'
import {
  either,
  exactly,
  type Known,
  knownBinary,
  knownUnary,
  sameKnown,
  UNKNOWN,
  wholeFrom,
  widened,
} from './interval'

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

/** Visits after which an end that still moves is given up. */
const PATIENCE = 3

export function knownNumbers(options: KnownOptions): KnownNumbers {
  const found = new Search(options).run()
  return { of: (node) => found.get(node) ?? UNKNOWN }
}

/** What holds at one place of the program; `null` stands for a place that nothing has reached. */
interface State {
  readonly variables: Known[]
  readonly locals: Known[]
}
type Flow = State | null

interface Seen {
  state: Flow
  visits: number
}

class Search {
  private readonly found = new Map<NumberExpression, Known>()
  private readonly loops = new Map<Statement, Seen>()
  private readonly entries: readonly Seen[]
  private readonly exits: readonly Seen[]
  private readonly results: (Known | null)[]
  private readonly resultVisits: number[]
  private readonly changes: readonly ReadonlySet<number>[]
  private readonly items: Known[]
  private readonly itemVisits: number[]
  private changed = true
  /** The own block at hand, or −1. */
  private procedure = -1
  private flow: Flow = null

  constructor(private readonly options: KnownOptions) {
    const { procedures } = options.program
    const unseen = (): Seen => ({ state: null, visits: 0 })
    this.entries = procedures.map(unseen)
    this.exits = procedures.map(unseen)
    this.results = procedures.map(() => null)
    this.resultVisits = procedures.map(() => 0)
    this.changes = changedBy(options.program)
    this.items = options.lists.map((values) =>
      values.map(exactly).reduce(either, wholeFrom(Infinity, -Infinity)),
    )
    this.itemVisits = options.lists.map(() => 0)
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
        this.flow = copy(this.entries[number]!.state)
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
        if (this.flow && value && this.procedure >= 0) this.give(this.procedure, value)
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
    const seen = this.loops.get(statement) ?? { state: null, visits: 0 }
    this.loops.set(statement, seen)
    this.see(seen, this.flow)
    this.flow = copy(seen.state)
    turn()
    this.see(seen, this.flow)
    this.flow = copy(seen.state)
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
        return list.kind === 'list' && this.options.keepsForm(list.list) ? this.items[list.list]! : UNKNOWN
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
    if (!this.flow) return
    const before = this.items[list]!
    const next = either(before, value)
    if (sameKnown(before, next)) return
    this.items[list] = ++this.itemVisits[list]! > PATIENCE ? widened(before, next) : next
    this.changed = true
  }

  private call(procedure: number, args: readonly NumberExpression[]): Known {
    const given = args.map((arg) => this.number(arg))
    if (!this.flow) return UNKNOWN
    const { locals } = this.options.program.procedures[procedure]!
    const rest = zeros(locals).slice(given.length)
    this.see(this.entries[procedure]!, { variables: this.flow.variables, locals: [...given, ...rest] })
    const exit = this.exits[procedure]!.state
    const { variables, locals: kept } = this.flow
    const after = (each: Known, i: number) => (this.changes[procedure]!.has(i) ? exit!.variables[i]! : each)
    this.flow = exit && { variables: variables.map(after), locals: kept }
    return this.results[procedure] ?? UNKNOWN
  }

  /** What holds where the own block at hand comes to an end. */
  private leave(flow: Flow): void {
    if (this.procedure >= 0) this.see(this.exits[this.procedure]!, flow && { ...flow, locals: [] })
  }

  private give(procedure: number, value: Known): void {
    const before = this.results[procedure] ?? null
    const next = before ? either(before, value) : value
    if (before && sameKnown(before, next)) return
    this.results[procedure] =
      before && ++this.resultVisits[procedure]! > PATIENCE ? widened(before, next) : next
    this.changed = true
  }

  private see(seen: Seen, flow: Flow): void {
    if (!flow) return
    const before = seen.state
    if (!before) {
      seen.state = copy(flow)
      this.changed = true
      return
    }
    const next = merged(before, flow)!
    if (sameStates(before, next)) return
    seen.state = ++seen.visits > PATIENCE ? pairwise(before, next, widened) : next
    this.changed = true
  }
}

/** Locals start with 0. */
const zeros = (count: number): Known[] => Array.from({ length: count }, () => exactly(0))

const copy = (flow: Flow): Flow => flow && { variables: [...flow.variables], locals: [...flow.locals] }

const pairwise = (a: State, b: State, of: (a: Known, b: Known) => Known): State => ({
  variables: a.variables.map((each, i) => of(each, b.variables[i]!)),
  locals: a.locals.map((each, i) => of(each, b.locals[i]!)),
})

const merged = (a: Flow, b: Flow): Flow => (a && b ? pairwise(a, b, either) : (a ?? b))

const sameStates = (a: State, b: State): boolean =>
  a.variables.every((each, i) => sameKnown(each, b.variables[i]!)) &&
  a.locals.every((each, i) => sameKnown(each, b.locals[i]!))
