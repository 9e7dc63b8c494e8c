/**
 * Interrupts: scripts that come in between two blocks. A frame is put on top of those that are open, as for an own
 * block that is called right here, and at their end the run goes on where it was.
 */
// biome-ignore-all lint/style/noNonNullAssertion: every memory has the registers
import { type Memory, REGISTER } from '../../memory/memory'
import { FRAME } from './context'

/** What comes next is `entry`, then what came next before. False where there is no memory for it; nothing changed then. */
export function interrupt(memory: Memory, entry: number): boolean {
  const frame = memory.length(memory.frames)
  if (!memory.resize(memory.frames, frame + FRAME.locals)) return false
  const { f64 } = memory
  const start = memory.start(memory.frames) + frame
  f64[start + FRAME.returnAddress] = f64[REGISTER.next]!
  f64[start + FRAME.caller] = f64[REGISTER.frame]!
  f64[start + FRAME.into] = -1
  f64[REGISTER.frame] = frame
  f64[REGISTER.depth]!++
  f64[REGISTER.next] = entry
  f64[REGISTER.between] = 1
  return true
}
