/**
 * Loops as code. Each has a start (its preheader), which runs once, and iterations that begin at its header; a region
 * of its own begins at the header. So a loop that was left in the middle is entered again at its next iteration.
 */

import type { NumberExpression } from '../../program/ir'
import { costOf } from '../analysis/cost'
import { drawsRandom } from '../analysis/random-draws'
import type { ForEach, Loop, Repeat } from '../analysis/statement-kinds'
import { stripPlan } from '../analysis/strip-mining-plan'
import { exitAtBreakpoint } from '../breakpoints'
import { condition } from '../codegen/conditions'
import { checked } from '../codegen/expressions'
import { burn } from '../fuel'
import { headerOf, instructionsOf } from '../regions/module-context'
import type { Region } from '../regions/region'
import { TYPE } from '../wasm/opcodes'
import { countDown, countUp } from './counted-loops'
import { stripMinedIterations } from './strip-mining'

export function repeat(region: Region, node: Repeat, draws: boolean): void {
  const { asm } = region
  const count = asm.take(TYPE.f64)
  region.sideExits.restoringRandom(draws, () => {
    checked(region, node.times)
    asm.set(count)
    if (isCount(node.times)) return
    region.sideExits.exitIf(() => {
      asm.get(count)
      asm.op('f64Floor')
      asm.get(count)
      asm.op('f64Ne')
      asm.get(count)
      asm.f64(0)
      asm.op('f64Lt', 'i32Or')
      asm.get(count)
      asm.f64(Number.POSITIVE_INFINITY)
      asm.op('f64Eq', 'i32Or')
    })
  })
  asm.get(count)
  asm.set(region.local(node.counter))
  asm.release(TYPE.f64, count)
  iterations(region, node)
}

const isCount = (node: NumberExpression) =>
  node.kind === 'number' && Number.isInteger(node.value) && node.value >= 0

export function forEach(region: Region, node: ForEach, draws: boolean): void {
  const { asm } = region
  const first = asm.take(TYPE.f64)
  const last = asm.take(TYPE.f64)
  region.sideExits.restoringRandom(draws, () => {
    checked(region, node.from)
    asm.set(first)
    checked(region, node.to)
    asm.set(last)
  })
  asm.get(first)
  asm.set(region.local(node.cursor))
  asm.get(last)
  asm.set(region.local(node.last))
  asm.release(TYPE.f64, first, last)
  iterations(region, node)
}

export function loop(region: Region, node: Extract<Loop, { kind: 'loop' }>): void {
  iterations(region, node)
}

/** All iterations that are left. Exits between them are at the header. */
export function iterations(region: Region, node: Loop): void {
  const jammed = region.jammed.get(node)
  if (jammed) jammed.take(() => allIterations(region, node))
  else allIterations(region, node)
}

function allIterations(region: Region, node: Loop): void {
  const { asm } = region
  const plan = node.kind === 'loop' ? null : stripPlan(region.module, node)
  if (plan && node.kind !== 'loop') {
    stripMinedIterations(region, node, plan)
    return
  }
  const header = headerOf(region.module, node)
  const done = asm.block()
  const again = asm.loop()
  burn(region, costOf(node), header)
  // The first iteration's breakpoint was asked already, where the loop begins: it says the same once more.
  if (node.kind === 'loop' && exitAtBreakpoint(region, header)) {
    asm.end()
    asm.end()
    return
  }
  switch (node.kind) {
    case 'repeat': {
      const counter = region.local(node.counter)
      asm.get(counter)
      asm.f64(0)
      asm.op('f64Le')
      asm.brIf(done)
      countDown(region, node)
      break
    }
    case 'forEach':
      asm.get(region.local(node.cursor))
      asm.get(region.local(node.last))
      asm.op('f64Gt')
      asm.brIf(done)
      countUp(region, node)
      break
    case 'loop':
      region.sequence(node.before)
      region.beginStatement(node)
      region.sideExits.pc = instructionsOf(region.module, node).question
      if (node.until) {
        const { until } = node
        region.sideExits.restoringRandom(
          drawsRandom(region.module, node),
          () => condition(region, until),
          TYPE.i32,
        )
        asm.brIf(done)
      }
  }
  region.sequence(node.body)
  asm.br(again)
  asm.end()
  asm.end()
}
