/**
 * Loops as code. Each has a start, which is done once, and turns; a region of its own begins with a turn. So a
 * loop that was left in the middle is entered again at its next turn.
 */

import type { NumberExpression } from '../../program/ir'
import { costOf } from '../analysis/cost'
import { begin, drawsRandom } from '../analysis/statement-facts'
import type { ForEach, Loop, Repeat } from '../analysis/statement-kinds'
import { chunkPlan } from '../analysis/strip-mining-plan'
import { pauses } from '../breakpoints'
import { question } from '../codegen/conditions'
import { checked } from '../codegen/expressions'
import { burn } from '../fuel'
import { placeOf } from '../regions/module-context'
import type { Region } from '../regions/region'
import { TYPE } from '../wasm/opcodes'
import { countDown, countUp } from './counted-loops'
import { chunkedTurns } from './strip-mining'

export function repeat(region: Region, node: Repeat, draws: boolean): void {
  const { asm } = region
  const count = asm.take(TYPE.f64)
  region.redrawing(draws, () => {
    checked(region, node.times)
    asm.set(count)
    if (isCount(node.times)) return
    region.exitIf(() => {
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
  turns(region, node)
}

const isCount = (node: NumberExpression) =>
  node.kind === 'number' && Number.isInteger(node.value) && node.value >= 0

export function forEach(region: Region, node: ForEach, draws: boolean): void {
  const { asm } = region
  const first = asm.take(TYPE.f64)
  const last = asm.take(TYPE.f64)
  region.redrawing(draws, () => {
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
  turns(region, node)
}

export function loop(region: Region, node: Extract<Loop, { kind: 'loop' }>): void {
  turns(region, node)
}

/** All turns that are left, with the instruction of the turn as the place to leave at. */
export function turns(region: Region, node: Loop): void {
  const ahead = region.ahead.get(node)
  if (ahead) ahead.take(() => allTurns(region, node))
  else allTurns(region, node)
}

function allTurns(region: Region, node: Loop): void {
  const { asm } = region
  const plan = node.kind === 'loop' ? null : chunkPlan(region.shared, node)
  if (plan && node.kind !== 'loop') {
    chunkedTurns(region, node, plan)
    return
  }
  const { turn } = placeOf(region.shared, node)
  const done = asm.block()
  const again = asm.loop()
  burn(region, costOf(node), turn)
  // The first turn's has been asked for already, where the loop begins: it says the same once more.
  if (node.kind === 'loop' && pauses(region, turn)) {
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
      begin(region, node)
      region.pc = placeOf(region.shared, node).question
      if (node.until) {
        const { until } = node
        region.redrawing(drawsRandom(region, node), () => question(region, until), TYPE.i32)
        asm.brIf(done)
      }
  }
  region.sequence(node.body)
  asm.br(again)
  asm.end()
  asm.end()
}
