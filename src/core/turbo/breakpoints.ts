/** Breakpoints in compiled code: a side exit before a marked statement, always or only where its condition holds. */
import { condition } from './codegen/conditions'
import type { Region } from './regions/region'
import { TYPE } from './wasm/opcodes'

/** True where it always exits, so that nothing behind it is reached. */
export function exitAtBreakpoint(region: Region, pc: number): boolean {
  const { asm, module } = region
  const breakpoint = module.breakpointAt(pc)
  if (breakpoint === undefined) return false
  if (breakpoint === null) {
    region.sideExits.exitAt(pc)
    return true
  }
  const holds = asm.take(TYPE.i32)
  // What makes no sense, such as an item that is not there, does not hold.
  region.sideExits.attempt(
    () => {
      condition(region, breakpoint)
      asm.set(holds)
    },
    () => {
      asm.i32(0)
      asm.set(holds)
    },
  )
  region.sideExits.exitIf(() => asm.get(holds), pc)
  asm.release(TYPE.i32, holds)
  return false
}
