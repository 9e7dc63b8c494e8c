/**
 * How things move in a counted loop: which variables stay the same, which go up by the same whole number in each
 * turn, and which lists keep their length. From that follows what an index is in every turn before the first.
 */
import type { NumberExpression, Statement } from '../../program/ir'
import type { Shared } from '../regions/module-context'
import type { Effects } from './effects'
import type { Counted } from './statement-kinds'

/** A variable that one statement of the body, or the loop itself, moves on by `step` in each turn. */
export interface Induction {
  readonly variable: number
  readonly step: number
  /** Which statement of the body does it; −1 where the loop does, at the start of a turn. */
  readonly position: number
}

/** A larger step could leave the range in which all arithmetic on whole numbers is exact. */
const LARGEST_STEP = 256

/** In front of a chunk of turns, variables in an index must be whole and no larger than this. */
export const LARGEST_LEAF = 2 ** 25

/** Turns in a chunk. With the two limits above, no variable in an index passes 2²⁶. */
export const CHUNK = 2 ** 16

const LEAF_BOUND = 2 ** 26
const EXACT = 2 ** 53

export class Motion {
  readonly inductions = new Map<number, Induction>()
  private readonly effects: Effects

  constructor(
    shared: Shared,
    readonly loop: Counted,
  ) {
    const { body } = loop
    this.effects = shared.effects.withCalls(body)
    const each = body.map((statement) => shared.effects.withCalls([statement]))
    for (const [position, statement] of body.entries()) {
      if (statement.kind !== 'setVariable') continue
      const { variable } = statement
      const step = stepOf(statement)
      const isOnly = each.every(({ writes }, i) => i === position || !writes.has(variable))
      const isLoops = loop.kind === 'forEach' && loop.variable === variable
      if (step !== null && isOnly && !isLoops) this.inductions.set(variable, { variable, step, position })
    }
    if (loop.kind === 'forEach' && !this.effects.writes.has(loop.variable))
      this.inductions.set(loop.variable, { variable: loop.variable, step: 1, position: -1 })
  }

  keepsLength(list: number): boolean {
    return !this.effects.resizes.has(list)
  }

  /** Whether nothing in a turn writes it. */
  isInvariant(node: NumberExpression): boolean {
    if (node.kind === 'number') return true
    if (node.kind === 'local') return !this.effects.writesLocals.has(node.local) && !this.counts(node.local)
    if (node.kind !== 'variable' || this.effects.writes.has(node.variable)) return false
    return this.loop.kind !== 'forEach' || this.loop.variable !== node.variable
  }

  private counts(local: number): boolean {
    const { loop } = this
    return loop.kind === 'repeat' ? loop.counter === local : loop.cursor === local || loop.last === local
  }

  /**
   * How an index moves from turn to turn: by a number that is known, by one that is the same in all turns
   * ('fixed'), or in a way that is not followed here (null).
   */
  strideOf(node: NumberExpression): number | 'fixed' | null {
    switch (node.kind) {
      case 'number':
        return 0
      case 'variable':
      case 'local':
        if (this.isInvariant(node)) return 0
        return node.kind === 'variable' ? (this.inductions.get(node.variable)?.step ?? null) : null
      case 'unary': {
        const a = node.name === 'negate' ? this.strideOf(node.a) : null
        return typeof a === 'number' ? -a : a
      }
      case 'binary':
        return this.strideOfTwo(node)
      default:
        return null
    }
  }

  private strideOfTwo({
    name,
    a,
    b,
  }: Extract<NumberExpression, { kind: 'binary' }>): number | 'fixed' | null {
    const x = this.strideOf(a)
    const y = this.strideOf(b)
    if (x === null || y === null) return null
    switch (name) {
      case '+':
        return x === 'fixed' || y === 'fixed' ? 'fixed' : x + y
      case '-':
        return x === 'fixed' || y === 'fixed' ? 'fixed' : x - y
      case '*':
        if (x === 0 && y === 0) return 0
        if (a.kind === 'number' && typeof y === 'number') return a.value * y
        if (b.kind === 'number' && typeof x === 'number') return b.value * x
        return x === 0 || y === 0 ? 'fixed' : null
      default:
        return null
    }
  }
}

/** Whether all steps of working an index out are exact, its variables being whole and within the bounds above. */
export function isExact(index: NumberExpression): boolean {
  return boundOf(index) <= EXACT
}

/** How large an index, or any step on the way to it, can get; infinite where it may not be whole. */
function boundOf(node: NumberExpression): number {
  switch (node.kind) {
    case 'number':
      return Number.isInteger(node.value) ? Math.abs(node.value) : Number.POSITIVE_INFINITY
    case 'variable':
    case 'local':
      return LEAF_BOUND
    case 'unary':
      return boundOf(node.a)
    case 'binary': {
      const a = boundOf(node.a)
      const b = boundOf(node.b)
      // No factor counts as less than 1, or a product with 0 would hide what is inside.
      return node.name === '*' ? Math.max(a, 1) * Math.max(b, 1) : a + b
    }
    default:
      return Number.POSITIVE_INFINITY
  }
}

/** What a statement like “change i by 2” adds, or null. */
function stepOf({ variable, value }: Extract<Statement, { kind: 'setVariable' }>): number | null {
  if (value.kind !== 'binary') return null
  const { name, a, b } = value
  const isSelf = (node: NumberExpression) => node.kind === 'variable' && node.variable === variable
  const step =
    name === '+' && isSelf(a) && b.kind === 'number'
      ? b.value
      : name === '+' && isSelf(b) && a.kind === 'number'
        ? a.value
        : name === '-' && isSelf(a) && b.kind === 'number'
          ? -b.value
          : null
  return step !== null && Number.isInteger(step) && Math.abs(step) <= LARGEST_STEP ? step : null
}
