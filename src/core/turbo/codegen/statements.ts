/**
 * Statements as code. Each first does all that can go wrong, so that a side exit resumes at its own instruction with
 * nothing changed; then it stores.
 */
import { END } from '../../program/code'
import type { NumberExpression, Statement } from '../../program/ir'
import { drawsRandom } from '../analysis/random-draws'
import { exitAtBreakpoint } from '../breakpoints'
import { forEach, loop, repeat } from '../loops/loops'
import { AT } from '../regions/addresses'
import type { Region } from '../regions/region'
import { TYPE } from '../wasm/opcodes'
import { call } from './calls'
import { condition } from './conditions'
import { checked } from './expressions'
import { itemAddress } from './lists'
import { op } from './ops'

export function sequence(region: Region, statements: readonly Statement[]): void {
  for (const each of statements) statement(region, each)
}

function statement(region: Region, node: Statement): void {
  region.beginStatement(node)
  if (exitAtBreakpoint(region, region.sideExits.pc)) return
  const { asm } = region
  const draws = drawsRandom(region.module, node)
  switch (node.kind) {
    case 'setVariable':
    case 'setLocal': {
      const { value } = node
      region.sideExits.restoringRandom(draws, () => checked(region, value), TYPE.f64)
      asm.set(node.kind === 'setVariable' ? region.variable(node.variable) : region.local(node.local))
      return
    }
    case 'setItem':
      region.sideExits.restoringRandom(draws, () => {
        const offset = itemAddress(region, node.list, node.index, node)
        checked(region, node.value)
        asm.store('f64', offset)
      })
      return
    case 'if':
      region.sideExits.restoringRandom(draws, () => condition(region, node.condition), TYPE.i32)
      asm.if()
      sequence(region, node.then)
      if (node.else.length > 0) {
        asm.else()
        sequence(region, node.else)
      }
      asm.end()
      return
    case 'repeat':
      repeat(region, node, draws)
      return
    case 'forEach':
      forEach(region, node, draws)
      return
    case 'loop':
      loop(region, node)
      return
    case 'call':
      call(region, node, draws)
      return
    case 'return':
      region.sideExits.restoringRandom(draws, () => returnValue(region, node.value))
      return
    case 'stop':
      region.sideExits.exitAt(END)
      return
    case 'op':
      op(region, node, draws)
      return
    case 'missing':
      region.sideExits.exit()
  }
}

function returnValue(region: Region, value: NumberExpression | null): void {
  const { asm } = region
  asm.i32(0)
  if (value) checked(region, value)
  else asm.f64(0)
  asm.store('f64', AT.result)
  region.sideExits.returnToCaller()
}
