/**
 * Activation records: the frames of scripts and of open own blocks, one above the other in a list of the memory, so that
 * a run rests with nothing on the host's stack. Each begins as `FRAME` says, with its return address and its caller.
 * The memory moves when it grows, so frames are numbered from where their list starts.
 */
// biome-ignore-all lint/style/noNonNullAssertion: memory has its registers, and an open frame knows its caller
import { REGISTER } from '../../memory/memory'
import { type Context, FRAME } from './context'

/** The slot of local 0 of a frame. */
export function baseOf({ memory }: Context, frame: number): number {
  return memory.start(memory.frames) + frame + FRAME.locals
}

/** The frame at hand. */
export function frameAtHand({ memory, base }: Context): number {
  return base - FRAME.locals - memory.start(memory.frames)
}

/** Takes the frame at hand away; the caller's is at hand again. */
export function dropFrame(context: Context): void {
  const { memory } = context
  const frame = context.base - FRAME.locals
  const caller = memory.f64[frame + FRAME.caller]!
  memory.resize(memory.frames, frame - memory.start(memory.frames))
  memory.f64[REGISTER.depth]!--
  context.base = baseOf(context, caller)
}
