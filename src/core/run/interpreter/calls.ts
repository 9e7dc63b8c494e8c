/**
 * The calling sequence of own blocks, and what scripts do with their frames. `call` puts a frame on top of the caller's
 * and goes to the own block's entry; `return` and `leave` take it away and go to the return address in it.
 */
// biome-ignore-all lint/style/noNonNullAssertion: the program was laid out with these numbers, and frames begin with their linkage
import { REGISTER } from '../../memory/memory'
import { message } from '../../message'
import type { CodeOfProcedure, Instruction } from '../../program/code'
import { FRAME, outOfMemory, THE_PROGRAM } from './context'
import type { Closures } from './expressions/closures'
import { baseOf, dropFrame, frameAtHand } from './frames'
import { Halt } from './halt'

/** How deep own blocks may call own blocks, in every mode. */
export const DEEPEST_CALL = 100_000

type Of<K extends Instruction['kind']> = Extract<Instruction, { kind: K }>

export function frameClosure(
  instruction: Of<'call' | 'return' | 'leave' | 'enter' | 'resume'>,
  closures: Closures,
  procedures: readonly CodeOfProcedure[],
): () => number {
  const { context } = closures
  const { memory } = context
  switch (instruction.kind) {
    case 'call':
      return callClosure(instruction, closures, procedures)
    case 'return': {
      const value = instruction.value && closures.number(instruction.value)
      return () => {
        const result = value ? value() : 0
        const frame = context.base - FRAME.locals
        const { f64 } = memory
        const back = f64[frame + FRAME.returnAddress]!
        const into = f64[frame + FRAME.into]!
        dropFrame(context)
        if (into >= 0) f64[context.base + into] = result
        return back
      }
    }
    case 'leave': {
      const { name, returns, at } = context.program.procedures[instruction.procedure]!
      if (returns)
        return () => {
          throw new Halt(message('nothing-given-back', { block: name }), at)
        }
      return () => {
        const back = memory.f64[context.base - FRAME.locals + FRAME.returnAddress]!
        dropFrame(context)
        return back
      }
    }
    case 'enter': {
      const { locals, next } = instruction
      return () => {
        const frame = frameAtHand(context)
        if (!memory.resize(memory.frames, frame + FRAME.locals + locals))
          throw new Halt(outOfMemory(THE_PROGRAM), instruction.at)
        memory.items(memory.frames).fill(0, frame + FRAME.locals)
        context.base = baseOf(context, frame)
        return next
      }
    }
    case 'resume':
      return () => {
        const back = memory.f64[context.base - FRAME.locals + FRAME.returnAddress]!
        dropFrame(context)
        memory.f64[REGISTER.between] = 0
        return back
      }
  }
}

function callClosure(
  { procedure, args, into, next, at }: Of<'call'>,
  closures: Closures,
  procedures: readonly CodeOfProcedure[],
): () => number {
  const { context } = closures
  const { memory } = context
  const values = args.map((arg) => closures.number(arg))
  const { name } = context.program.procedures[procedure]!
  const { entry, locals } = procedures[procedure]!
  const given = new Float64Array(values.length)
  const target = into ?? -1
  return () => {
    for (let i = 0; i < values.length; i++) given[i] = values[i]!()
    if (memory.f64[REGISTER.depth]! >= DEEPEST_CALL)
      throw new Halt(message('calls-too-deep', { block: name, depth: DEEPEST_CALL }), at)
    const caller = frameAtHand(context)
    const frame = memory.length(memory.frames)
    if (!memory.resize(memory.frames, frame + FRAME.locals + locals)) throw new Halt(outOfMemory(name), at)
    const { f64 } = memory
    const base = baseOf(context, frame)
    f64[base - FRAME.locals + FRAME.returnAddress] = next
    f64[base - FRAME.locals + FRAME.caller] = caller
    f64[base - FRAME.locals + FRAME.into] = target
    f64.set(given, base)
    f64[REGISTER.depth]!++
    context.base = base
    return entry
  }
}
