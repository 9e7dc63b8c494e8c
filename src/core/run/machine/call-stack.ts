/** Walks the call stack of a program that rests: the frames in its memory, from the innermost outwards. */
// biome-ignore-all lint/style/noNonNullAssertion: memory has its registers, and as many frames are open as the depth says
import { type Memory, REGISTER } from '../../memory/memory'
import type { Code } from '../../program/code'
import { FRAME } from '../interpreter/context'

/**
 * The inputs of the innermost call of an own block that is open; null where none of it is. A frame does not say whose it
 * is: where the run goes on in it does.
 */
export function inputsOfOpenCall(memory: Memory, code: Code, procedure: number): readonly number[] | null {
  const { f64 } = memory
  const called = code.procedures[procedure]
  if (!called) return null
  let frame = f64[REGISTER.frame]!
  let next = f64[REGISTER.next]!
  for (let depth = f64[REGISTER.depth]!; depth > 0; depth--) {
    const slot = memory.start(memory.frames) + frame
    if (next >= called.leave && next < called.end)
      return [...f64.subarray(slot + FRAME.locals, slot + FRAME.locals + called.inputs)]
    next = f64[slot + FRAME.returnAddress]!
    frame = f64[slot + FRAME.caller]!
  }
  return null
}

/** A local of the outermost frame, which is the flag's stack: such as the count of a loop; 0 before it is set. */
export function outermostLocal(memory: Memory, local: number): number {
  return memory.items(memory.frames)[FRAME.locals + local] ?? 0
}
