/**
 * Scalar evolution of a counted loop: which variables are invariant, which are basic induction variables (one step, a
 * whole number, in each iteration), and which lists keep their length. From that follows what an affine index is in
 * every iteration, before the first one runs.
 *
 * See Aho, Lam, Sethi, Ullman, Compilers: Principles, Techniques, and Tools (2nd ed., 2006), 9.1.8, for induction
 * variables, and O. Bachmann, P. S. Wang, E. V. Zima, Chains of recurrences, ISSAC 1994, for following expressions of
 * them. All of it rests on exact arithmetic: floats that hold whole numbers, within the bounds below.
 */
import type { NumberExpression, Statement } from '../../program/ir'
import type { ModuleContext } from '../regions/module-context'
import type { Effects } from './effects'
import type { Counted } from './statement-kinds'

/** An induction variable: one statement of the body, or the loop itself, adds `step` to it in each iteration. */
export interface Induction {
  readonly variable: number
  readonly step: number
  /** Which statement of the body does it; −1 where the loop does, at the start of an iteration. */
  readonly position: number
}

/** A larger step could leave the range in which all arithmetic on whole numbers is exact. */
const LARGEST_STEP = 256

/** In front of a strip, the leaves of an index (its variables) must be whole and no larger than this. */
export const LARGEST_LEAF = 2 ** 25

/** Iterations in a strip, at most. With the two limits above, no leaf of an index passes 2²⁶. */
export const STRIP_LENGTH = 2 ** 16

const LEAF_BOUND = 2 ** 26
const EXACT = 2 ** 53

export class ScalarEvolution {
  readonly inductions = new Map<number, Induction>()
  private readonly effects: Effects

  constructor(
    module: ModuleContext,
    readonly loop: Counted,
  ) {
    const { body } = loop
    this.effects = module.effects.withCalls(body)
    const each = body.map((statement) => module.effects.withCalls([statement]))
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

  /** Loop-invariant: nothing in an iteration writes it. */
  isInvariant(node: NumberExpression): boolean {
    if (node.kind === 'number') return true
    if (node.kind === 'local')
      return !this.effects.writesLocals.has(node.local) && !this.isCounter(node.local)
    if (node.kind !== 'variable' || this.effects.writes.has(node.variable)) return false
    return this.loop.kind !== 'forEach' || this.loop.variable !== node.variable
  }

  private isCounter(local: number): boolean {
    const { loop } = this
    return loop.kind === 'repeat' ? loop.counter === local : loop.cursor === local || loop.last === local
  }

  /**
   * An index's stride, from iteration to iteration: a constant, loop-invariant but only known at run time
   * ('invariant'), or null where the index is not affine in the induction variables.
   */
  strideOf(node: NumberExpression): number | 'invariant' | null {
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
  }: Extract<NumberExpression, { kind: 'binary' }>): number | 'invariant' | null {
    const x = this.strideOf(a)
    const y = this.strideOf(b)
    if (x === null || y === null) return null
    switch (name) {
      case '+':
        return x === 'invariant' || y === 'invariant' ? 'invariant' : x + y
      case '-':
        return x === 'invariant' || y === 'invariant' ? 'invariant' : x - y
      case '*':
        if (x === 0 && y === 0) return 0
        if (a.kind === 'number' && typeof y === 'number') return a.value * y
        if (b.kind === 'number' && typeof x === 'number') return b.value * x
        return x === 0 || y === 0 ? 'invariant' : null
      default:
        return null
    }
  }
}

/** Whether all steps of evaluating an index are exact, its leaves being whole and within the bounds above. */
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

/** The induction step: what a statement like “change i by 2” adds, or null. */
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
