/**
 * Legality of vectorisation: whether all a loop does is replace the items of one list, and no iteration depends on
 * another, so that neighbouring ones can share a vector. There is no reduction, and what the loop stores it reads at the
 * same item only (Allen and Kennedy, Optimizing Compilers for Modern Architectures, 2002, chapter 2). How many vectors
 * at a time: VECTORS in loops/vectorisation.ts.
 */
import type { NumberExpression, Statement } from '../../program/ir'
import { keyOf } from './affine-accesses'
import type { StripPlan } from './strip-mining-plan'

export type SetItem = Extract<Statement, { kind: 'setItem' }>

/** The arithmetic that lanes have. */
const UNARY = ['abs', 'sqrt', 'negate'] as const
const BINARY = ['+', '-', '*', '/', 'min', 'max'] as const
export type VectorUnary = (typeof UNARY)[number]
export type VectorBinary = (typeof BINARY)[number]

/** Which operands of an expression lanes can be filled with. */
export interface VectorOperands {
  /** Items of lists, at neighbouring places or at one place for all lanes. */
  item(node: NumberExpression): boolean
  /** Variables and locals, the same in all lanes. */
  leaf(node: NumberExpression): boolean
}

/** The one statement that replaces items, if the loop can be vectorised; all others are induction steps. */
export function vectorisableStore({ evolution, accesses, hasStaticCost }: StripPlan): SetItem | null {
  const steps = new Set([...evolution.inductions.values()].map(({ position }) => position))
  const [store, ...more] = evolution.loop.body.filter((_, i) => !steps.has(i))
  if (!hasStaticCost || store?.kind !== 'setItem' || more.length > 0) return null
  const byNode = new Map(accesses.map((access) => [access.node, access]))
  const target = byNode.get(store)
  if (target?.stride !== 1) return null
  const targetKey = keyOf(target, evolution)
  const operands: VectorOperands = {
    item(node) {
      const access = byNode.get(node)
      if (access?.stride !== 0 && access?.stride !== 1) return false
      // No loop-carried dependence: what this loop stores may only be read at the same item.
      return access.list !== target.list || keyOf(access, evolution) === targetKey
    },
    leaf: (node) => evolution.isInvariant(node),
  }
  return fitsVectors(store.value, operands) ? store : null
}

/** Whether all of the expression can be evaluated in lanes. */
export function fitsVectors(node: NumberExpression, operands: VectorOperands): boolean {
  switch (node.kind) {
    case 'number':
      return true
    case 'variable':
    case 'local':
      return operands.leaf(node)
    case 'item':
      return operands.item(node)
    case 'unary':
      return isVectorUnary(node.name) && fitsVectors(node.a, operands)
    case 'binary':
      return isVectorBinary(node.name) && fitsVectors(node.a, operands) && fitsVectors(node.b, operands)
    default:
      return false
  }
}

export const isVectorUnary = (name: string): name is VectorUnary => UNARY.some((each) => each === name)
export const isVectorBinary = (name: string): name is VectorBinary => BINARY.some((each) => each === name)
