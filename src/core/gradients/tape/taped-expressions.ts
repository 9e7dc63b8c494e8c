/**
 * Numbers, questions and lists, worked out on the tape. Each maker gives the node and leaves the number in `result`, so
 * that nothing is allocated for each of them.
 */
// biome-ignore-all lint/style/noNonNullAssertion: the program was lowered and laid out with these numbers, so something is there
import { ln } from '../../maths/ln'
import { power } from '../../maths/power'
import type {
  BinaryName,
  BooleanExpression,
  CompareName,
  ListExpression,
  NumberExpression,
  Statement,
  UnaryName,
} from '../../program/ir'
import { BINARY, UNARY } from '../../run/interpreter/expressions/functions'
import { Halt } from '../../run/interpreter/halt'
import type { Evaluator, TapedList } from './evaluator'
import type { Places } from './places'
import { FIRST_TEMPORARY } from './plain-ops'
import { performPrimitive, primitiveNumber } from './primitive-ops'
import { KIND } from './tape'
import type { TapedMemory } from './taped-memory'

export class TapedExpressions implements Evaluator {
  /** The number that was worked out last. */
  result = 0
  private readonly temporaries: number[] = []
  private readonly temporaryNodes: number[] = []
  /** Runs the plain program of an op. */
  perform: (statements: readonly Statement[]) => void = () => {}

  constructor(
    private readonly run: TapedMemory,
    readonly places: Places,
  ) {}

  number(node: NumberExpression): number {
    const { run } = this
    switch (node.kind) {
      case 'number':
        this.result = node.value
        return 0
      case 'variable':
        this.result = run.memory.f64[run.memory.variables + node.variable]!
        return run.readVariable(node.variable)
      case 'local': {
        const { local } = node
        if (local >= FIRST_TEMPORARY) {
          this.result = this.temporaries[local - FIRST_TEMPORARY]!
          return this.temporaryNodes[local - FIRST_TEMPORARY]!
        }
        this.result = run.memory.f64[run.context.base + local]!
        return run.readLocal(local)
      }
      case 'item': {
        const at = this.place(node.list, node.index, node.at)
        const { list } = node.list as { list: number }
        this.result = run.memory.f64[run.memory.start(list) + at]!
        return run.readItem(list, at)
      }
      case 'length':
        this.result = this.list(node.list).length
        return 0
      case 'unary': {
        const a = this.number(node.a)
        return this.unary(node.name, a, this.result, node)
      }
      case 'binary': {
        const a = this.number(node.a)
        const x = this.result
        const b = this.number(node.b)
        return this.binary(node.name, a, b, x, this.result, node)
      }
      case 'op':
        return this.opNumber(node)
      case 'call':
        throw new Error('A call was left inside an expression: lift() must run first.')
      case 'missing':
        throw new Halt(node.message, node.at)
    }
  }

  setTemporary(local: number, value: number, node: number): void {
    this.temporaries[local - FIRST_TEMPORARY] = value
    this.temporaryNodes[local - FIRST_TEMPORARY] = node
  }

  private opNumber(node: Extract<NumberExpression, { kind: 'op' }>): number {
    const plain = this.places.plain.of(node)
    if (!plain) return primitiveNumber(node, this.run, this)
    this.perform(plain.statements)
    return this.number(plain.result as NumberExpression)
  }

  /** An item's place from 0, in range. */
  place(list: ListExpression, index: NumberExpression, at: string): number {
    if (list.kind === 'missing') throw new Halt(list.message, list.at)
    if (list.kind === 'list') {
      this.run.asks(this.number(index))
      const i = this.result
      const length = this.run.memory.length(list.list)
      if (!Number.isInteger(i) || i < 1 || i > length) throw this.run.halt(at)
      return i - 1
    }
    this.number(index)
    const i = this.result
    const row = this.list(list)
    if (!Number.isInteger(i) || i < 1 || i > row.length) throw this.run.halt(at)
    return row.first + i - 1
  }

  list(node: ListExpression): TapedList {
    if (node.kind === 'missing') throw new Halt(node.message, node.at)
    const length = this.run.memory.length(node.list)
    if (node.kind === 'list') return { list: node.list, first: 0, length, row: 0 }
    this.number(node.row)
    const row = this.result
    this.number(node.width)
    const width = this.result
    if (!Number.isInteger(width) || width < 1 || !Number.isInteger(row) || row < 1 || row * width > length)
      throw this.run.halt(node.at)
    return { list: node.list, first: (row - 1) * width, length: width, row }
  }

  condition(node: BooleanExpression): boolean {
    switch (node.kind) {
      case 'compare': {
        const a = this.number(node.a)
        const x = this.result
        const b = this.number(node.b)
        this.run.compares(a, b)
        if (x === this.result) this.run.tape.tie(a, b)
        return compares(node.name, x, this.result)
      }
      case 'logic':
        return node.name === 'and'
          ? this.condition(node.a) && this.condition(node.b)
          : this.condition(node.a) || this.condition(node.b)
      case 'not':
        return !this.condition(node.a)
      case 'op': {
        const plain = this.places.plain.of(node)
        if (!plain) return performPrimitive(node, this.run, this) === true
        this.perform(plain.statements)
        return this.condition(plain.result as BooleanExpression)
      }
      case 'missing':
        throw new Halt(node.message, node.at)
    }
  }

  /** From now on nodes are made at this place in the program. */
  at(node: { readonly at: string }): void {
    this.run.tape.place = this.places.of(node)
  }

  private unary(name: UnaryName, a: number, x: number, node: { readonly at: string }): number {
    const result = UNARY[name](x)
    this.keep(result, node)
    if (a === 0) return 0
    this.at(node)
    const { tape } = this.run
    switch (name) {
      case 'negate':
        return tape.unary(KIND.negative, result, a, -1)
      case 'exp':
        return tape.unary(KIND.smooth, result, a, result)
      case 'ln':
        return tape.unary(KIND.smooth, result, a, 1 / x)
      case 'sqrt':
        return tape.unary(KIND.smooth, result, a, 0.5 / result)
      case 'abs':
        if (x === 0) tape.tie(a, 0)
        return tape.unary(KIND.bend, result, a, x < 0 ? -1 : x > 0 ? 1 : 0)
      default:
        return tape.unary(KIND.step, result, a, 0)
    }
  }

  private keep(result: number, { at }: { readonly at: string }): void {
    if (Number.isNaN(result)) throw this.run.halt(at)
    this.result = result
  }

  private binary(
    name: BinaryName,
    a: number,
    b: number,
    x: number,
    y: number,
    node: { readonly at: string },
  ): number {
    const result = BINARY[name](x, y)
    this.keep(result, node)
    if (a === 0 && b === 0) return 0
    this.at(node)
    const { tape } = this.run
    if (x === y && (name === 'min' || name === 'max')) tape.tie(a, b)
    switch (name) {
      case '+':
        return tape.binary(KIND.sum, result, a, b, 1, 1)
      case '-':
        return tape.binary(KIND.difference, result, a, b, 1, -1)
      case '*':
        return tape.binary(KIND.product, result, a, b, y, x)
      case '/':
        return tape.binary(KIND.quotient, result, a, b, 1 / y, -result / y)
      case 'power':
        return tape.binary(
          KIND.smooth,
          result,
          a,
          b,
          y === 0 ? 0 : y * power(x, y - 1),
          b === 0 || x <= 0 ? 0 : result * ln(x),
        )
      case 'mod':
        return tape.binary(KIND.step, result, a, b, 1, 0)
      case 'min':
        return tape.binary(KIND.bend, result, a, b, x <= y ? 1 : 0, x <= y ? 0 : 1)
      case 'max':
        return tape.binary(KIND.bend, result, a, b, x > y ? 1 : 0, x > y ? 0 : 1)
    }
  }
}

function compares(name: CompareName, x: number, y: number): boolean {
  switch (name) {
    case '<':
      return x < y
    case '<=':
      return x <= y
    case '=':
      return x === y
    case '≠':
      return x !== y
    case '>=':
      return x >= y
    case '>':
      return x > y
  }
}
