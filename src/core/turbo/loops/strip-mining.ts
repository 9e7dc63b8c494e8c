/**
 * Strip mining: a counted loop becomes a loop over strips around a loop over a strip's iterations (Allen and Kennedy,
 * Optimizing Compilers for Modern Architectures, 2002). The bounds checks of all affine accesses are hoisted in front
 * of each strip; inside, these are plain loads and stores at strength-reduced pointers. A strip is as long as the
 * shortest of them, and the fuel, allow. Where not even one iteration is safe, it exits and the interpreter does one:
 * it finds the mistake, at the right item.
 *
 * Everything else in the body is code as anywhere else. A side exit in the middle of an iteration finds all counters
 * as they should be, because they step in each iteration.
 */

import { costOf } from '../analysis/cost'
import { STRIP_LENGTH } from '../analysis/scalar-evolution'
import type { Counted } from '../analysis/statement-kinds'
import type { StripPlan } from '../analysis/strip-mining-plan'
import { toWhole } from '../codegen/whole-numbers'
import { burn, burnForIterations } from '../fuel'
import { AT } from '../regions/addresses'
import { headerOf } from '../regions/module-context'
import type { Region } from '../regions/region'
import { TYPE } from '../wasm/opcodes'
import { step } from './access-streams'
import { atMost, checkLeaves, hoistBoundsChecks } from './bounds-check-hoisting'
import { countDown, countUp } from './counted-loops'
import { unrollAndJam } from './unroll-and-jam'
import { unrolledIterations } from './unrolling'
import { vectorisedIterations } from './vectorisation'

export function stripMinedIterations(region: Region, node: Counted, plan: StripPlan): void {
  const { asm, module } = region
  const header = headerOf(module, node)
  const cost = costOf(node)
  const done = asm.block()
  const again = asm.loop()
  const strip = asm.take(TYPE.i32)
  iterationsLeft(region, node, done)
  asm.set(strip)
  const fuel = asm.take(TYPE.i32)
  asm.loadFrom('i32', AT.fuel)
  asm.set(fuel)
  region.sideExits.exitIf(() => {
    asm.get(fuel)
    asm.i32(0)
    asm.op('i32LeS')
  }, header)
  if (plan.hasStaticCost) {
    asm.get(fuel)
    asm.get(strip)
    asm.i32(cost)
    asm.op('i32Mul', 'i32LtS')
    asm.if()
    atMost(region, strip, () => {
      asm.get(fuel)
      asm.i32(cost)
      asm.op('i32DivU')
      asm.i32(1)
      asm.op('i32Add')
    })
    asm.end()
  }
  asm.release(TYPE.i32, fuel)

  checkLeaves(region, plan, header)
  const streams = hoistBoundsChecks(region, plan, strip, header)
  if (plan.hasStaticCost) burnForIterations(region, cost, strip)
  vectorisedIterations(region, plan, streams, strip)
  unrolledIterations(region, plan, streams, strip)
  asm.get(strip)
  asm.op('i32Eqz')
  asm.brIf(again)

  const jammed = plan.hasStaticCost ? null : unrollAndJam(region, plan, streams, strip)
  const next = asm.loop()
  jammed?.refill()
  if (!plan.hasStaticCost) burn(region, cost, header)
  if (node.kind === 'repeat') countDown(region, node)
  else countUp(region, node)
  region.sequence(node.body)
  for (const stream of streams) step(region, stream)
  asm.get(strip)
  asm.i32(1)
  asm.op('i32Sub')
  asm.tee(strip)
  asm.brIf(next)
  asm.end()
  asm.br(again)
  asm.end()
  asm.end()
  asm.release(TYPE.i32, strip)
  jammed?.release()
  for (const { pointer, stride } of streams) {
    asm.release(TYPE.i32, pointer.local)
    if (typeof stride !== 'number') asm.release(TYPE.i32, stride.local)
  }
  for (const statement of node.body) region.pointers.delete(statement)
}

/** Leaves the number of iterations left on the stack, at most a strip's; at least 1, or it is done. */
function iterationsLeft(region: Region, node: Counted, done: number): void {
  const { asm } = region
  if (node.kind === 'repeat') {
    const counter = region.local(node.counter)
    asm.get(counter)
    asm.f64(0)
    asm.op('f64Le')
    asm.brIf(done)
    // Beyond 2⁵³, taking 1 away is not exact: such iterations go one by one.
    asm.get(counter)
    toWhole(asm)
    asm.i32(STRIP_LENGTH)
    asm.i32(1)
    asm.get(counter)
    asm.f64(2 ** 53)
    asm.op('f64Le', 'select')
    asm.get(counter)
    asm.f64(STRIP_LENGTH)
    asm.op('f64Lt', 'select')
    return
  }
  const cursor = region.local(node.cursor)
  const last = region.local(node.last)
  asm.get(cursor)
  asm.get(last)
  asm.op('f64Gt')
  asm.brIf(done)
  // Iterations can be counted beforehand where adding 1 is exact; elsewhere they go one by one.
  const left = asm.take(TYPE.i32)
  asm.get(last)
  asm.op('f64Floor')
  asm.get(cursor)
  asm.op('f64Sub')
  asm.truncate()
  asm.set(left)
  atMost(region, left, () => asm.i32(STRIP_LENGTH - 1))
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
