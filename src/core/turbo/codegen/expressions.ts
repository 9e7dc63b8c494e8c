/**
 * Number expressions as stack code that leaves a float64. A not-a-number propagates to the end, where `checked` looks
 * for it, unless the check is deferred (see Region.deferredNaN).
 */
import type { BinaryName, NumberExpression, UnaryName } from '../../program/ir'
import { mayBeNaN } from '../analysis/nan-analysis'
import { imageLabel } from '../kernels/images'
import { laneReduction } from '../kernels/lane-sums'
import type { Region } from '../regions/region'
import { TYPE } from '../wasm/opcodes'
import { evaluate } from './interpreted-expressions'
import { itemAddress, pointerOf, view } from './lists'

export function number(region: Region, node: NumberExpression): void {
  const { asm } = region
  switch (node.kind) {
    case 'number':
      asm.f64(node.value)
      return
    case 'variable':
      asm.get(region.variable(node.variable))
      return
    case 'local':
      asm.get(region.local(node.local))
      return
    case 'item': {
      const loaded = pointerOf(region, node)?.loaded
      if (loaded !== undefined) asm.get(loaded)
      else asm.load('f64', itemAddress(region, node.list, node.index, node))
      return
    }
    case 'length': {
      const items = view(region, node.list)
      items.length()
      asm.op('f64ConvertI32S')
      items.release()
      return
    }
    case 'unary':
      number(region, node.a)
      unary(region, node.name)
      return
    case 'binary':
      // x⁰ is 1 for every x: a power does not propagate a not-a-number.
      if (node.name === 'power') checked(region, node.a)
      else number(region, node.a)
      number(region, node.b)
      binary(region, node.name)
      return
    case 'op': {
      const expanded = region.module.expand(node)
      if (expanded) number(region, expanded)
      else if (!laneReduction(region, node) && !imageLabel(region, node))
        evaluate(region, { gives: 'number', node })
      return
    }
    case 'missing':
      region.sideExits.exit()
      asm.f64(0)
      return
    case 'call':
      throw new Error('A call was left inside an expression: lift() must run first.')
  }
}

/** A number that will be stored, compared or handed over: exits where it is none. */
export function checked(region: Region, node: NumberExpression): void {
  const { asm, module } = region
  number(region, node)
  const { deferredNaN } = region
  if (deferredNaN === 'in-target' || !mayBeNaN(node, module.expand)) return
  if (deferredNaN !== null) {
    const value = asm.take(TYPE.f64)
    asm.tee(value)
    asm.get(deferredNaN)
    asm.op('f64Add')
    asm.set(deferredNaN)
    asm.get(value)
    asm.release(TYPE.f64, value)
    return
  }
  const result = asm.take(TYPE.f64)
  asm.set(result)
  exitIfNaN(region, result)
  asm.get(result)
  asm.release(TYPE.f64, result)
}

export function exitIfNaN(region: Region, local: number): void {
  const { asm } = region
  region.sideExits.exitIf(() => {
    asm.get(local)
    asm.get(local)
    asm.op('f64Ne')
  })
}

export function unary(region: Region, name: UnaryName): void {
  const { asm, module } = region
  switch (name) {
    case 'abs':
      asm.op('f64Abs')
      break
    case 'sqrt':
      asm.op('f64Sqrt')
      break
    case 'floor':
      asm.op('f64Floor')
      break
    case 'ceiling':
      asm.op('f64Ceil')
      break
    case 'negate':
      asm.op('f64Neg')
      break
    case 'exp':
      asm.call(module.functions.exp)
      break
    case 'ln':
      asm.call(module.functions.ln)
      break
    case 'round':
      roundHalfUp(region)
  }
}

/** The steps of `roundHalfUp` in maths/rounding.ts. */
function roundHalfUp({ asm }: Region): void {
  const x = asm.take(TYPE.f64)
  const above = asm.take(TYPE.f64)
  asm.tee(x)
  asm.op('f64Neg', 'f64Floor', 'f64Neg')
  asm.set(above)
  asm.get(above)
  asm.f64(1)
  asm.op('f64Sub')
  asm.get(above)
  asm.get(x)
  asm.get(above)
  asm.f64(0.5)
  asm.op('f64Sub', 'f64Lt', 'select')
  asm.release(TYPE.f64, x, above)
}

const BINARY = {
  '+': 'f64Add',
  '-': 'f64Sub',
  '*': 'f64Mul',
  '/': 'f64Div',
  min: 'f64Min',
  max: 'f64Max',
} as const

export function binary({ asm, module }: Region, name: BinaryName): void {
  if (name === 'power') asm.call(module.functions.power)
  else if (name === 'mod') asm.call(module.functions.mod)
  else asm.op(BINARY[name])
}
