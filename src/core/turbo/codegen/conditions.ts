/** Conditions (boolean expressions) as code that leaves 1 or 0 on the stack; `and` and `or` short-circuit. */
import type { BooleanExpression, CompareName } from '../../program/ir'
import type { Region } from '../regions/region'
import { TYPE } from '../wasm/opcodes'
import { checked, exitIfNaN } from './expressions'
import { evaluate } from './interpreted-expressions'

const COMPARE = {
  '<': 'f64Lt',
  '<=': 'f64Le',
  '=': 'f64Eq',
  '≠': 'f64Ne',
  '>=': 'f64Ge',
  '>': 'f64Gt',
} as const satisfies Record<CompareName, string>

export function condition(region: Region, node: BooleanExpression): void {
  const { asm } = region
  switch (node.kind) {
    case 'compare':
      checked(region, node.a)
      checked(region, node.b)
      asm.op(COMPARE[node.name])
      return
    case 'logic':
      condition(region, node.a)
      asm.if(TYPE.i32)
      if (node.name === 'and') condition(region, node.b)
      else asm.i32(1)
      asm.else()
      if (node.name === 'and') asm.i32(0)
      else condition(region, node.b)
      asm.end()
      return
    case 'not':
      condition(region, node.a)
      asm.op('i32Eqz')
      return
    case 'op': {
      const answer = asm.take(TYPE.f64)
      evaluate(region, { gives: 'boolean', node })
      asm.set(answer)
      exitIfNaN(region, answer)
      asm.get(answer)
      asm.f64(0)
      asm.op('f64Ne')
      asm.release(TYPE.f64, answer)
      return
    }
    case 'missing':
      region.sideExits.exit()
      asm.i32(0)
  }
}
