/**
 * Which loop inside a loop can be worked out ahead. In “for each neuron: total = bias; for each input: change total
 * by …; store it”, the sums of neighbouring turns have nothing to do with each other, though each has to keep its
 * order. So several are worked out side by side, before the first of these turns begins; each turn then takes its
 * result. For that, whatever the inner loop starts from must be known turns ahead:
 *
 * - variables that the turns do not change, or move on by the same whole number, here or in the inner loop,
 * - variables that each turn sets before it reads them,
 * - lists into which the turns store nothing.
 */
import type { NumberExpression, Statement } from '../../program/ir'
import { type Assignment, workOf } from '../loops/unrolling'
import { hasBreak, type Shared } from '../regions/module-context'
import type { Access } from './affine-accesses'
import { partsOf, visitOperation } from './effects'
import type { Motion } from './induction-variables'
import type { Counted } from './statement-kinds'
import { type ChunkPlan, chunkPlan } from './strip-mining-plan'

export interface AheadPlan {
  readonly inner: Counted
  readonly innerPlan: ChunkPlan
  /** What a turn of the inner loop works out. */
  readonly work: readonly Assignment[]
  /** What a turn of the outer loop does before the inner one. */
  readonly before: readonly Assignment[]
  /** The inner loop's accesses that reach for the same items in every turn of the outer loop, and the others. */
  readonly common: readonly Access[]
  readonly others: readonly Access[]
  /** Variables that move on by `step` in each turn of the outer loop, or in each turn of the inner one. */
  readonly moving: readonly {
    readonly variable: number
    readonly step: number
    readonly by: 'outer' | 'inner'
  }[]
}

const isAssignment = (statement: Statement): statement is Assignment =>
  statement.kind === 'setVariable' || statement.kind === 'setLocal'

/** The plan for the first loop in the body, or null where it can't be worked out ahead. */
export function aheadPlan(shared: Shared, { motion }: ChunkPlan): AheadPlan | null {
  const { body } = motion.loop
  const position = body.findIndex((each) => !isAssignment(each))
  const inner = body[position]
  if (inner?.kind !== 'repeat' && inner?.kind !== 'forEach') return null
  if (body.slice(0, position + 1).some((each) => hasBreak(shared, each))) return null
  const innerPlan = chunkPlan(shared, inner)
  const work = innerPlan && workOf(innerPlan)
  if (!work) return null
  const before = body.slice(0, position).filter(isAssignment)
  const bounds = inner.kind === 'repeat' ? [inner.times] : [inner.from, inner.to]
  const looked = [...before.map(({ value }) => value), ...bounds, ...work.map(({ value }) => value)]
  if (!looked.every((node) => isPlain(shared, node)) || !bounds.every((node) => isStable(motion, node)))
    return null
  if (!body.slice(position + 1).every((each) => onlyStores(each))) return null
  const stored = storedLists(body)
  if (looked.some((node) => readsAny(node, stored))) return null
  const moving = movingVariables(shared, motion, innerPlan.motion, before)
  if (!moving) return null
  const isCommon = ({ index }: Access) => isTheSame(motion, inner, before, index)
  return {
    inner,
    innerPlan,
    work,
    before,
    common: innerPlan.accesses.filter(isCommon),
    others: innerPlan.accesses.filter((access) => !isCommon(access)),
    moving,
  }
}

/** Nothing but arithmetic and lists that exist. */
function isPlain(shared: Shared, node: NumberExpression): boolean {
  let plain = true
  visitOperation(node, (each) => {
    if (each.kind === 'call' || each.kind === 'missing' || each.kind === 'row') plain = false
    if (each.kind === 'op' && shared.expand(each) === null) plain = false
  })
  return plain
}

/** The same in every turn of the outer loop. */
function isStable(motion: Motion, node: NumberExpression): boolean {
  switch (node.kind) {
    case 'length':
      return node.list.kind === 'list' && motion.keepsLength(node.list.list)
    case 'binary':
      return isStable(motion, node.a) && isStable(motion, node.b)
    case 'number':
    case 'variable':
    case 'local':
      return motion.isInvariant(node)
    default:
      return false
  }
}

/** Whether an index of the inner loop is the same in every turn of the outer one. */
function isTheSame(
  motion: Motion,
  inner: Counted,
  before: readonly Assignment[],
  index: NumberExpression,
): boolean {
  let same = true
  visitOperation(index, (each) => {
    if (each.kind === 'local') same &&= motion.isInvariant(each)
    if (each.kind !== 'variable' || motion.isInvariant(each)) return
    if (inner.kind === 'forEach' && inner.variable === each.variable) return
    const sets = before.filter((one) => one.kind === 'setVariable' && one.variable === each.variable)
    same &&= sets.length === 1 && isStable(motion, sets[0]!.value)
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
  const look = (statement: Statement) => {
    if (statement.kind === 'setItem' && statement.list.kind !== 'missing') lists.add(statement.list.list)
    for (const body of partsOf(statement).bodies) body.forEach(look)
  }
  statements.forEach(look)
  return lists
}

function readsAny(node: NumberExpression, lists: ReadonlySet<number>): boolean {
  let reads = false
  visitOperation(node, (each) => {
    if (each.kind === 'item' && each.list.kind !== 'missing' && lists.has(each.list.list)) reads = true
  })
  return reads
}

/** The variables that a turn hands on to the next one's inner loop, or null where one moves in no simple way. */
function movingVariables(
  shared: Shared,
  outer: Motion,
  inner: Motion,
  before: readonly Assignment[],
): AheadPlan['moving'] | null {
  const moving: { variable: number; step: number; by: 'outer' | 'inner' }[] = []
  const set = new Set<string>()
  const seen = new Set<number>()
  let isSimple = true
  const read = (node: NumberExpression) =>
    visitOperation(node, (each) => {
      if (each.kind === 'local' && !set.has(`local ${each.local}`) && !outer.isInvariant(each))
        isSimple = false
      if (each.kind !== 'variable' || set.has(`variable ${each.variable}`)) return
      const { variable } = each
      if (seen.has(variable) || outer.isInvariant(each)) return
      seen.add(variable)
      const own = outer.inductions.get(variable)
      const inners = inner.inductions.get(variable)
      const movesOn = inners && inners.position >= 0 && writers(shared, outer, variable) === 1
      if (own) moving.push({ variable, step: own.step, by: 'outer' })
      else if (movesOn) moving.push({ variable, step: inners.step, by: 'inner' })
      else isSimple = false
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
    else isSimple = false
  }
  return isSimple ? moving : null
}

/** How many statements of the body write the variable, themselves or by what they hold. */
function writers(shared: Shared, { loop }: Motion, variable: number): number {
  return loop.body.filter((each) => shared.effects.withCalls([each]).writes.has(variable)).length
}
