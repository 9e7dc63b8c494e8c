/** Whether a counted loop is worth running in chunks of turns, and what can be checked before each chunk. */
import type { Statement } from '../../program/ir'
import type { Operation } from '../../program/passes/operands'
import { hasBreak, type Shared } from '../regions/module-context'
import type { Pointer } from '../regions/region'
import { type Access, accessesIn } from './affine-accesses'
import { partsOf, visitOperation, visitQuestion } from './effects'
import { Motion } from './induction-variables'
import type { Counted } from './statement-kinds'

/** Accesses of one list that are always at the same item. */
export interface Track {
  readonly list: number
  /** The nodes that follow it. */
  readonly nodes: object[]
  readonly pointer: Pointer
  /** Bytes from turn to turn: a number, or the local that holds it. */
  readonly stride: number | { readonly local: number }
}

export interface ChunkPlan {
  readonly motion: Motion
  readonly accesses: readonly Access[]
  /** Whether a turn takes about as long as its instructions say: no loop, call or op inside. */
  readonly isLight: boolean
}

/** A loop inside loops is asked about once for each of them. */
const plansOf = new WeakMap<Shared, Map<Counted, ChunkPlan | null>>()

/** How to run the loop in chunks, or null where that brings nothing. */
export function chunkPlan(shared: Shared, loop: Counted): ChunkPlan | null {
  const plans = plansOf.get(shared) ?? new Map<Counted, ChunkPlan | null>()
  plansOf.set(shared, plans)
  const known = plans.get(loop)
  if (known !== undefined) return known
  const plan = newPlan(shared, loop)
  plans.set(loop, plan)
  return plan
}

function newPlan(shared: Shared, loop: Counted): ChunkPlan | null {
  const isLight = loop.body.every((statement) => isLightStatement(shared, statement))
  const motion = new Motion(shared, loop)
  const accesses = accessesIn(motion, shared.expand)
  return isLight || accesses.length > 0 ? { motion, accesses, isLight } : null
}

/** Statements that can be part of a light loop. */
const SIMPLE: readonly Statement['kind'][] = ['setVariable', 'setLocal', 'setItem', 'if']

function isLightStatement(shared: Shared, statement: Statement): boolean {
  if (!SIMPLE.includes(statement.kind) || hasBreak(shared, statement)) return false
  let isLight = true
  const look = (each: Operation) => {
    if (each.kind === 'op' && shared.expand(each) === null) isLight = false
  }
  const { operations, questions, bodies } = partsOf(statement)
  for (const each of operations) visitOperation(each, look)
  for (const each of questions) visitQuestion(each, look)
  return isLight && bodies.every((body) => body.every((each) => isLightStatement(shared, each)))
}
