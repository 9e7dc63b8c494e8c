/** Whether a counted loop is worth running in chunks of turns, and what can be checked before each chunk. */
import type { NumberExpression } from '../program/ir'
import { type Access, accessesIn } from './accesses'
import { visitOperation } from './effects'
import type { Counted } from './kinds'
import { Motion } from './motion'
import type { Pointer } from './region'
import { placeOf, type Shared } from './shared'

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

function isLightStatement(shared: Shared, statement: Counted['body'][number]): boolean {
  if (shared.isBreak(placeOf(shared, statement).start)) return false
  switch (statement.kind) {
    case 'setVariable':
    case 'setLocal':
      return isLightNumber(shared, statement.value)
    case 'setItem':
      return isLightNumber(shared, statement.value) && isLightNumber(shared, statement.index)
    case 'if':
      return [...statement.then, ...statement.else].every((each) => isLightStatement(shared, each))
    default:
      return false
  }
}

function isLightNumber(shared: Shared, node: NumberExpression): boolean {
  let isLight = true
  visitOperation(node, (each) => {
    if (each.kind === 'op' && shared.expand(each) === null) isLight = false
  })
  return isLight
}
