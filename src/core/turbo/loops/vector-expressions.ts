/**
 * Vector expressions (SIMD): an expression evaluated for several items in a row, one at a time, or two at a time in the
 * lanes of a vector. Both are the same IEEE arithmetic on each item, so both give the same bits. Which expressions have a
 * form for lanes is in analysis/vectorisation-plan.ts.
 */
import type { NumberExpression } from '../../program/ir'
import {
  isVectorBinary,
  isVectorUnary,
  type VectorBinary,
  type VectorUnary,
} from '../analysis/vectorisation-plan'
import { binary, unary } from '../codegen/expressions'
import type { Region } from '../regions/region'
import type { Assembler } from '../wasm/assembler'
import { TYPE } from '../wasm/opcodes'

/** Lanes of a vector: 64-bit floats in 128 bits. */
export const LANES = 2

/** Where the numbers of an expression come from. */
export interface Source {
  /** The local with an item's byte address, and whether that is the same for all items. */
  item(node: NumberExpression): { readonly local: number; readonly isInvariant: boolean } | undefined
  /** Writes code that leaves the value of a variable or a local on the stack. */
  leaf(node: NumberExpression): (() => void) | undefined
}

const UNARY = { abs: 'f64x2Abs', sqrt: 'f64x2Sqrt', negate: 'f64x2Neg' } as const satisfies Readonly<
  Record<VectorUnary, string>
>
const BINARY = {
  '+': 'f64x2Add',
  '-': 'f64x2Sub',
  '*': 'f64x2Mul',
  '/': 'f64x2Div',
  min: 'f64x2Min',
  max: 'f64x2Max',
} as const satisfies Readonly<Record<VectorBinary, string>>

/** A source gives all items and leaves of an expression that fits, or is asked for no others. */
function given<T>(operand: T | undefined): T {
  if (operand === undefined) throw new Error("An expression's operand has no source.")
  return operand
}

/** Leaves the result for one item on the stack. */
export function scalarOf(region: Region, node: NumberExpression, source: Source): void {
  const { asm } = region
  switch (node.kind) {
    case 'number':
      asm.f64(node.value)
      return
    case 'variable':
    case 'local':
      given(source.leaf(node))()
      return
    case 'item':
      asm.get(given(source.item(node)).local)
      asm.load('f64', 0)
      return
    case 'unary':
      scalarOf(region, node.a, source)
      unary(region, node.name)
      return
    case 'binary':
      scalarOf(region, node.a, source)
      scalarOf(region, node.b, source)
      binary(region, node.name)
      return
    default:
      throw new Error(`No item's value comes from ${node.kind}.`)
  }
}

/** Invariant subexpressions, hoisted and broadcast to both lanes. By node. */
export type Splats = ReadonlyMap<NumberExpression, number>

export function splatsOf(region: Region, value: NumberExpression, source: Source): Splats {
  const { asm } = region
  const splats = new Map<NumberExpression, number>()
  const hoist = (node: NumberExpression): void => {
    if (splats.has(node)) return
    if (isInvariant(node, source)) {
      const local = asm.take(TYPE.v128)
      scalarOf(region, node, source)
      asm.simd('f64x2Splat')
      asm.set(local)
      splats.set(node, local)
    } else if (node.kind === 'unary') hoist(node.a)
    else if (node.kind === 'binary') {
      hoist(node.a)
      hoist(node.b)
    }
  }
  hoist(value)
  return splats
}

export function releaseSplats(asm: Assembler, splats: Splats): void {
  asm.release(TYPE.v128, ...splats.values())
}

function isInvariant(node: NumberExpression, source: Source): boolean {
  if (node.kind === 'item') return given(source.item(node)).isInvariant
  if (node.kind === 'unary') return isInvariant(node.a, source)
  if (node.kind === 'binary') return isInvariant(node.a, source) && isInvariant(node.b, source)
  return true
}

/** Leaves the results for two items on the stack, as a vector, `offset` bytes behind the addresses. */
export function vectorOf(
  region: Region,
  node: NumberExpression,
  source: Source,
  splats: Splats,
  offset: number,
): void {
  const { asm } = region
  const splat = splats.get(node)
  if (splat !== undefined) asm.get(splat)
  else if (node.kind === 'item') {
    asm.get(given(source.item(node)).local)
    asm.vectorLoad(offset)
  } else if (node.kind === 'unary' && isVectorUnary(node.name)) {
    vectorOf(region, node.a, source, splats, offset)
    asm.simd(UNARY[node.name])
  } else if (node.kind === 'binary' && isVectorBinary(node.name)) {
    vectorOf(region, node.a, source, splats, offset)
    vectorOf(region, node.b, source, splats, offset)
    asm.simd(BINARY[node.name])
  }
}
