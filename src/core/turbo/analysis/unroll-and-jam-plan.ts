/**
 * Legality of unroll and jam (Allen and Kennedy, Optimizing Compilers for Modern Architectures, 2002, chapter 8): which
 * inner loop can run for several outer iterations side by side. In “for each neuron: total = bias; for each input:
 * change total by …; store it”, the sums of neighbouring iterations do not depend on each other, though each has to
 * keep its order. So the outer loop must carry no dependence into the inner one; all that this reads is
 *
 * - invariant in the outer loop, or an induction variable, stepped in the outer or in the inner loop,
 * - a private scalar: every iteration sets it before it reads it,
 * - a list into which the outer loop stores nothing.
 *
 * How many outer iterations are jammed: FACTOR in loops/unroll-and-jam.ts; how far the fused loop itself is unrolled:
 * FACTORS in loops/jammed-iterations.ts.
 */
import type { NumberExpression, Statement } from '../../program/ir'
import { hasBreakpoint, type ModuleContext } from '../regions/module-context'
import type { Access } from './affine-accesses'
import { partsOf, visitOperation } from './effects'
import type { ScalarEvolution } from './scalar-evolution'
import type { Counted } from './statement-kinds'
import { type StripPlan, stripPlan } from './strip-mining-plan'
import { type Assignment, unrollableBody } from './unrolling-plan'

export interface JamPlan {
  readonly inner: Counted
  readonly innerPlan: StripPlan
  /** The inner loop's body, without its induction steps. */
  readonly assignments: readonly Assignment[]
  /** What an iteration of the outer loop does before the inner one. */
  readonly before: readonly Assignment[]
  /** The inner loop's accesses that are invariant in the outer loop, whose items jammed iterations share, and the others. */
  readonly common: readonly Access[]
  readonly others: readonly Access[]
  /** Induction variables that the inner loop starts from, with a step in each iteration of the outer or inner loop. */
  readonly inductions: readonly {
    readonly variable: number
    readonly step: number
    readonly by: 'outer' | 'inner'
  }[]
}

const isAssignment = (statement: Statement): statement is Assignment =>
  statement.kind === 'setVariable' || statement.kind === 'setLocal'

/** The plan for the first loop in the body, or null where jamming it is not legal. */
export function jamPlan(module: ModuleContext, { evolution }: StripPlan): JamPlan | null {
  const { body } = evolution.loop
  const position = body.findIndex((each) => !isAssignment(each))
  const inner = body[position]
  if (inner?.kind !== 'repeat' && inner?.kind !== 'forEach') return null
  if (body.slice(0, position + 1).some((each) => hasBreakpoint(module, each))) return null
  const innerPlan = stripPlan(module, inner)
  const assignments = innerPlan && unrollableBody(innerPlan)
  if (!assignments) return null
  const before = body.slice(0, position).filter(isAssignment)
  const bounds = inner.kind === 'repeat' ? [inner.times] : [inner.from, inner.to]
  const read = [...before.map(({ value }) => value), ...bounds, ...assignments.map(({ value }) => value)]
  if (!read.every((node) => isPlain(module, node)) || !bounds.every((node) => isInvariant(evolution, node)))
    return null
  if (!body.slice(position + 1).every((each) => onlyStores(each))) return null
  const stored = storedLists(body)
  if (read.some((node) => readsAny(node, stored))) return null
  const inductions = inductionsOf(module, evolution, innerPlan.evolution, before)
  if (!inductions) return null
  const isCommon = ({ index }: Access) => isIndexInvariant(evolution, inner, before, index)
  return {
    inner,
    innerPlan,
    assignments,
    before,
    common: innerPlan.accesses.filter(isCommon),
    others: innerPlan.accesses.filter((access) => !isCommon(access)),
    inductions,
  }
}

/** Nothing but arithmetic and lists that exist. */
function isPlain(module: ModuleContext, node: NumberExpression): boolean {
  let plain = true
  visitOperation(node, (each) => {
    if (each.kind === 'call' || each.kind === 'missing' || each.kind === 'row') plain = false
    if (each.kind === 'op' && module.expand(each) === null) plain = false
  })
  return plain
}

/** Invariant in the outer loop. */
function isInvariant(evolution: ScalarEvolution, node: NumberExpression): boolean {
  switch (node.kind) {
    case 'length':
      return node.list.kind === 'list' && evolution.keepsLength(node.list.list)
    case 'binary':
      return isInvariant(evolution, node.a) && isInvariant(evolution, node.b)
    case 'number':
    case 'variable':
    case 'local':
      return evolution.isInvariant(node)
    default:
      return false
  }
}

/** Whether an index of the inner loop takes the same values in every iteration of the outer one. */
function isIndexInvariant(
  evolution: ScalarEvolution,
  inner: Counted,
  before: readonly Assignment[],
  index: NumberExpression,
): boolean {
  let same = true
  visitOperation(index, (each) => {
    if (each.kind === 'local') same &&= evolution.isInvariant(each)
    if (each.kind !== 'variable' || evolution.isInvariant(each)) return
    if (inner.kind === 'forEach' && inner.variable === each.variable) return
    const sets = before.filter((one) => one.kind === 'setVariable' && one.variable === each.variable)
    const [only, ...more] = sets
    same &&= only !== undefined && more.length === 0 && isInvariant(evolution, only.value)
  })
  return same
}

/** Nothing in the statement can change a list but by replacing an item. */
function onlyStores(statement: Statement): boolean {
  if (['op', 'call', 'loop', 'return', 'stop', 'missing'].includes(statement.kind)) return false
  return partsOf(statement).bodies.every((body) => body.every(onlyStores))
}

function storedLists(statements: readonly Statement[]): ReadonlySet<number> {
  const lists = new Set<number>()
  const visit = (statement: Statement) => {
    if (statement.kind === 'setItem' && statement.list.kind !== 'missing') lists.add(statement.list.list)
    for (const body of partsOf(statement).bodies) body.forEach(visit)
  }
  statements.forEach(visit)
  return lists
}

function readsAny(node: NumberExpression, lists: ReadonlySet<number>): boolean {
  let reads = false
  visitOperation(node, (each) => {
    if (each.kind === 'item' && each.list.kind !== 'missing' && lists.has(each.list.list)) reads = true
  })
  return reads
}

/**
 * The scalars that carry a dependence from one iteration to the next one's inner loop: null unless each of them is an
 * induction variable.
 */
function inductionsOf(
  module: ModuleContext,
  outer: ScalarEvolution,
  inner: ScalarEvolution,
  before: readonly Assignment[],
): JamPlan['inductions'] | null {
  const inductions: { variable: number; step: number; by: 'outer' | 'inner' }[] = []
  const set = new Set<string>()
  const seen = new Set<number>()
  let isLegal = true
  const read = (node: NumberExpression) =>
    visitOperation(node, (each) => {
      if (each.kind === 'local' && !set.has(`local ${each.local}`) && !outer.isInvariant(each))
        isLegal = false
      if (each.kind !== 'variable' || set.has(`variable ${each.variable}`)) return
      const { variable } = each
      if (seen.has(variable) || outer.isInvariant(each)) return
      seen.add(variable)
      const outerStep = outer.inductions.get(variable)
      const innerStep = inner.inductions.get(variable)
      const isInner = innerStep && innerStep.position >= 0 && writers(module, outer, variable) === 1
      if (outerStep) inductions.push({ variable, step: outerStep.step, by: 'outer' })
      else if (isInner) inductions.push({ variable, step: innerStep.step, by: 'inner' })
      else isLegal = false
    })
  const assign = (statement: Assignment) => {
    read(statement.value)
    set.add(statement.kind === 'setVariable' ? `variable ${statement.variable}` : `local ${statement.local}`)
  }
  before.forEach(assign)
  // The inner loop sets its own variable before anything else.
  if (inner.loop.kind === 'forEach') set.add(`variable ${inner.loop.variable}`)
  for (const statement of inner.loop.body) {
    if (isAssignment(statement)) assign(statement)
    else isLegal = false
  }
  return isLegal ? inductions : null
}

/** How many statements of the body write the variable, themselves or by what they hold. */
function writers(module: ModuleContext, { loop }: ScalarEvolution, variable: number): number {
  return loop.body.filter((each) => module.effects.withCalls([each]).writes.has(variable)).length
}
