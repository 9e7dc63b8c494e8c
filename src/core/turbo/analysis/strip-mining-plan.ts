/**
 * The plan for strip mining: whether a counted loop is worth running in strips of iterations, and which bounds checks
 * can be hoisted in front of each strip.
 */
import type { Statement } from '../../program/ir'
import type { Operation } from '../../program/passes/operands'
import { hasBreakpoint, type ModuleContext } from '../regions/module-context'
import { type Access, accessesIn } from './affine-accesses'
import { partsOf, visitCondition, visitOperation } from './effects'
import { ScalarEvolution } from './scalar-evolution'
import type { Counted } from './statement-kinds'

export interface StripPlan {
  readonly evolution: ScalarEvolution
  readonly accesses: readonly Access[]
  /** Whether an iteration costs what its instructions say: no loop, call or op inside. */
  readonly hasStaticCost: boolean
}

/** A nested loop is asked about once for each loop around it. */
const plansOf = new WeakMap<ModuleContext, Map<Counted, StripPlan | null>>()

/** How to run the loop in strips, or null where that brings nothing. */
export function stripPlan(module: ModuleContext, loop: Counted): StripPlan | null {
  const plans = plansOf.get(module) ?? new Map<Counted, StripPlan | null>()
  plansOf.set(module, plans)
  const known = plans.get(loop)
  if (known !== undefined) return known
  const plan = newPlan(module, loop)
  plans.set(loop, plan)
  return plan
}

function newPlan(module: ModuleContext, loop: Counted): StripPlan | null {
  const hasStaticCost = loop.body.every((statement) => statementHasStaticCost(module, statement))
  const evolution = new ScalarEvolution(module, loop)
  const accesses = accessesIn(evolution, module.expand)
  return hasStaticCost || accesses.length > 0 ? { evolution, accesses, hasStaticCost } : null
}

/** Statements whose cost is known beforehand. */
const SIMPLE: readonly Statement['kind'][] = ['setVariable', 'setLocal', 'setItem', 'if']

function statementHasStaticCost(module: ModuleContext, statement: Statement): boolean {
  if (!SIMPLE.includes(statement.kind) || hasBreakpoint(module, statement)) return false
  let hasStaticCost = true
  const visit = (each: Operation) => {
    if (each.kind === 'op' && module.expand(each) === null) hasStaticCost = false
  }
  const { operations, conditions, bodies } = partsOf(statement)
  for (const each of operations) visitOperation(each, visit)
  for (const each of conditions) visitCondition(each, visit)
  return hasStaticCost && bodies.every((body) => body.every((each) => statementHasStaticCost(module, each)))
}
