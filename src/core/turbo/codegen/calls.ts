/**
 * Calls of own blocks: a call of the other region, with an activation record (frame) as the interpreter would make it,
 * so that an exit below can unwind the host's stack and leave the frames behind. Where the frames must grow, where
 * calls are nested too deeply for the host's stack or for the learner's good, and where the slice is over, the
 * interpreter makes the call.
 */

import type { Statement } from '../../program/ir'
import { FRAME } from '../../run/interpreter/context'
import { burn } from '../fuel'
import { AT } from '../regions/addresses'
import { instructionsOf } from '../regions/module-context'
import type { Region } from '../regions/region'
import { BYTES } from '../regions/region-shape'
import { checked } from './expressions'

/** What a call costs, in units of fuel. */
const COST = 10

export function call(region: Region, node: Extract<Statement, { kind: 'call' }>, draws: boolean): void {
  const { asm, module, shape } = region
  const { procedures } = module.program
  const called = procedures[node.procedure]
  const code = module.code.procedures[node.procedure]
  const callee = module.functions.procedures[node.procedure]
  if (!called || !code || callee === undefined) throw new Error('A call of an own block that is not there.')
  // Without a result to take, the interpreter leaves the local alone. Lowering makes no such call.
  if (node.into !== null && !called.returns) {
    region.sideExits.exit()
    return
  }
  /** Slots from this frame to the next, and to the end of that. */
  const size = FRAME.locals + shape.frameLocals
  const end = size + FRAME.locals + code.locals
  /** Bytes from this frame's local 0 to the next frame. */
  const header = shape.frameLocals * BYTES
  const endOfFrame = (slots: number) => {
    asm.get(region.frame)
    asm.i32(slots)
    asm.op('i32Add')
  }

  burn(region, COST)
  region.sideExits.exitIf(() => {
    asm.loadFrom('f64', AT.depth)
    asm.loadFrom('f64', AT.deepest)
    asm.op('f64Ge')
    endOfFrame(end)
    asm.loadFrom('i32', module.at.framesCapacity)
    asm.op('i32GtU', 'i32Or')
  })
  // Behind the last frame nobody reads, so an exit between two arguments leaves no trace.
  region.sideExits.restoringRandom(draws, () => {
    for (const [i, arg] of node.args.entries()) {
      asm.get(region.base)
      checked(region, arg)
      asm.store('f64', header + (FRAME.locals + i) * BYTES)
    }
  })
  const put = (field: number, value: () => void) => {
    asm.get(region.base)
    value()
    asm.store('f64', header + field * BYTES)
  }
  put(FRAME.returnAddress, () => asm.f64(instructionsOf(module, node).next))
  put(FRAME.caller, () => {
    asm.get(region.frame)
    asm.op('f64ConvertI32S')
  })
  put(FRAME.into, () => asm.f64(node.into ?? -1))
  setFramesLength(region, () => endOfFrame(end))
  deepen(region, 1)
  region.allocation.spillAll()

  endOfFrame(size)
  asm.call(callee)
  region.sideExits.unwindIf()

  setFramesLength(region, () => endOfFrame(size))
  deepen(region, -1)
  region.allocation.reloadAll(module.effects.ofProcedure(node.procedure).writes)
  if (node.into !== null) {
    asm.loadFrom('f64', AT.result)
    asm.set(region.local(node.into))
  }
}

function setFramesLength({ asm, module }: Region, length: () => void): void {
  asm.i32(0)
  length()
  asm.store('i32', module.at.framesLength)
}

function deepen({ asm }: Region, by: 1 | -1): void {
  asm.i32(0)
  asm.loadFrom('f64', AT.depth)
  asm.f64(by)
  asm.op('f64Add')
  asm.store('f64', AT.depth)
}
