/**
 * Counted loops in chunks of turns. Before a chunk, the range of every access that can be told beforehand is
 * checked once for all its turns; inside, these are plain loads and stores at pointers that move on. The chunk is
 * as long as the shortest of them allows. Where not even one turn is safe, the interpreter does a turn: it finds
 * the mistake, at the right item.
 *
 * Everything else in the body is code as anywhere else. An exit in the middle of a turn finds all counters as they
 * should be, because they are moved on in each turn.
 */

import { costOf } from '../analysis/cost'
import { CHUNK } from '../analysis/induction-variables'
import type { Counted } from '../analysis/statement-kinds'
import type { ChunkPlan } from '../analysis/strip-mining-plan'
import { burn, burnAll } from '../fuel'
import { AT } from '../regions/addresses'
import { placeOf } from '../regions/module-context'
import type { Region } from '../regions/region'
import { TYPE } from '../wasm/opcodes'
import { atMost, checkLeaves, precheck } from './bounds-check-hoisting'
import { countDown, countUp } from './counted-loops'
import { workAhead } from './unroll-and-jam'
import { quickTurns } from './unrolling'
import { vectorTurns } from './vectorisation'

export function chunkedTurns(region: Region, node: Counted, plan: ChunkPlan): void {
  const { asm, shared } = region
  const { turn } = placeOf(shared, node)
  const cost = costOf(node)
  const done = asm.block()
  const again = asm.loop()
  const n = asm.take(TYPE.i32)
  turnsLeft(region, node, done)
  asm.set(n)
  const fuel = asm.take(TYPE.i32)
  asm.loadFrom('i32', AT.fuel)
  asm.set(fuel)
  region.exitIf(() => {
    asm.get(fuel)
    asm.i32(0)
    asm.op('i32LeS')
  }, turn)
  if (plan.isLight) {
    asm.get(fuel)
    asm.get(n)
    asm.i32(cost)
    asm.op('i32Mul', 'i32LtS')
    asm.if()
    atMost(region, n, () => {
      asm.get(fuel)
      asm.i32(cost)
      asm.op('i32DivU')
      asm.i32(1)
      asm.op('i32Add')
    })
    asm.end()
  }
  asm.release(TYPE.i32, fuel)

  checkLeaves(region, plan, turn)
  const tracks = precheck(region, plan, n, turn)
  if (plan.isLight) {
    burnAll(region, cost, n)
  }
  vectorTurns(region, plan, tracks, n)
  quickTurns(region, plan, tracks, n)
  asm.get(n)
  asm.op('i32Eqz')
  asm.brIf(again)

  const ahead = plan.isLight ? null : workAhead(region, plan, tracks, n)
  const next = asm.loop()
  ahead?.refill()
  if (!plan.isLight) burn(region, cost, turn)
  if (node.kind === 'repeat') countDown(region, node)
  else countUp(region, node)
  region.sequence(node.body)
  for (const { pointer, stride } of tracks) {
    if (stride === 0) continue
    asm.get(pointer.local)
    if (typeof stride === 'number') asm.i32(stride)
    else asm.get(stride.local)
    asm.op('i32Add')
    asm.set(pointer.local)
  }
  asm.get(n)
  asm.i32(1)
  asm.op('i32Sub')
  asm.tee(n)
  asm.brIf(next)
  asm.end()
  asm.br(again)
  asm.end()
  asm.end()
  asm.release(TYPE.i32, n)
  ahead?.release()
  for (const { pointer, stride } of tracks) {
    asm.release(TYPE.i32, pointer.local)
    if (typeof stride !== 'number') asm.release(TYPE.i32, stride.local)
  }
  for (const statement of node.body) region.pointers.delete(statement)
}

/** Leaves the number of turns on the stack, at most a chunk's; at least 1, or it is done. */
function turnsLeft(region: Region, node: Counted, done: number): void {
  const { asm } = region
  if (node.kind === 'repeat') {
    const counter = region.local(node.counter)
    asm.get(counter)
    asm.f64(0)
    asm.op('f64Le')
    asm.brIf(done)
    // Beyond 2⁵³, taking 1 away is not exact: such turns go one by one.
    asm.get(counter)
    asm.toWhole()
    asm.i32(CHUNK)
    asm.i32(1)
    asm.get(counter)
    asm.f64(2 ** 53)
    asm.op('f64Le', 'select')
    asm.get(counter)
    asm.f64(CHUNK)
    asm.op('f64Lt', 'select')
    return
  }
  const cursor = region.local(node.cursor)
  const last = region.local(node.last)
  asm.get(cursor)
  asm.get(last)
  asm.op('f64Gt')
  asm.brIf(done)
  // Turns can be counted beforehand where adding 1 is exact; elsewhere they go one by one.
  const left = asm.take(TYPE.i32)
  asm.get(last)
  asm.op('f64Floor')
  asm.get(cursor)
  asm.op('f64Sub')
  asm.truncate()
  asm.set(left)
  atMost(region, left, () => asm.i32(CHUNK - 1))
  asm.get(left)
  asm.i32(0)
  asm.get(cursor)
  asm.op('f64Floor')
  asm.get(cursor)
  asm.op('f64Eq')
  asm.get(cursor)
  asm.op('f64Abs')
  asm.f64(2 ** 50)
  asm.op('f64Le', 'i32And', 'select')
  asm.i32(1)
  asm.op('i32Add')
  asm.release(TYPE.i32, left)
}
