/** Leaves before a marked statement, so that a learner can look: always, or only when what they asked for holds. */

import { question } from './codegen/conditions'
import type { Region } from './regions/region'
import { TYPE } from './wasm/opcodes'

/** True where it always leaves, so that nothing behind it is reached. */
export function pauses(region: Region, pc: number): boolean {
  const { asm, shared } = region
  const asked = shared.breakAt(pc)
  if (asked === undefined) return false
  if (asked === null) {
    region.leaveAt(pc)
    return true
  }
  const holds = asm.take(TYPE.i32)
  // What makes no sense, such as an item that is not there, does not hold.
  region.attempt(
    () => {
      question(region, asked)
      asm.set(holds)
    },
    () => {
      asm.i32(0)
      asm.set(holds)
    },
  )
  region.exitIf(() => asm.get(holds), pc)
  asm.release(TYPE.i32, holds)
  return false
}
