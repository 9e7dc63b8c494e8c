/**
 * The stepwise engine: each instruction becomes a closure that does its work and gives the number of the next.
 * While it runs it keeps the next instruction and the frame in hand; before it returns, both are back in memory.
 */
import { mustBeWhole } from '../../language/faults'
import { REGISTER } from '../../memory/memory'
import { type Message, message } from '../../message'
import type { Code, Instruction } from '../../program/code'
import { END } from '../../program/code'
import type { PausePoints } from '../machine/breakpoint-table'
import { type Context, FRAME, outOfMemory, THE_PROGRAM } from './context'
import { itemSlot, numberOf, opOf, questionOf } from './expressions'
import { Halt } from './halt'

/** How deep own blocks may call own blocks, in every mode. */
export const DEEPEST_CALL = 100_000

/** Items of lists that ops may go through in one slice: a few milliseconds' worth. */
const MOST_WORK = 1_000_000

export type Outcome =
  | { readonly kind: 'ran' }
  | { readonly kind: 'stopped'; readonly message: Message; readonly blockId: string }

export class Interpreter {
  private readonly closures: readonly (() => number)[]
  /** The instruction that `run` did last, or −1. */
  last = -1

  constructor(
    private readonly code: Code,
    private readonly context: Context,
  ) {
    const { tracer } = context
    this.closures = code.instructions.map((instruction, number) => {
      const run = this.closure(instruction)
      if (!tracer) return run
      return () => {
        tracer.before(number, context)
        const next = run()
        tracer.after(number, next, context)
        return next
      }
    })
  }

  /**
   * Runs at most `limit` instructions, or to the end; fewer where they work on very long lists, or where a pause holds
   * before the next. A stop leaves everything as it was before its instruction.
   */
  run(limit: number, pauses: PausePoints | null = null): Outcome {
    const { closures, context } = this
    const marks = pauses?.marks ?? null
    const { memory } = context
    let next = memory.f64[REGISTER.next]!
    let last = -1
    let left = limit
    context.work = 0
    context.base = this.baseOf(memory.f64[REGISTER.frame]!)
    try {
      while (next !== END && left > 0 && context.work < MOST_WORK) {
        left--
        last = next
        next = closures[next]!()
        if (marks !== null && marks[next] !== 0 && pauses!.holdsAt(next)) break
      }
      return { kind: 'ran' }
    } catch (reason) {
      left++
      return stopFor(reason, context)
    } finally {
      this.last = last
      memory.f64[REGISTER.next] = next
      memory.f64[REGISTER.frame] = context.base - FRAME.locals - memory.start(memory.frames)
      memory.f64[REGISTER.steps]! += limit - left
    }
  }

  /**
   * Runs at least one instruction, and more until the next is one of `places`, the limit is reached, or the run
   * ends. Steps are not counted. A stop leaves everything as it was before its instruction.
   */
  runTo(places: Uint8Array, limit: number): { readonly outcome: Outcome; readonly left: number } {
    const { closures, context } = this
    const { memory } = context
    let next = memory.f64[REGISTER.next]!
    let left = limit
    context.work = 0
    context.base = this.baseOf(memory.f64[REGISTER.frame]!)
    try {
      do {
        next = closures[next]!()
        left--
      } while (next !== END && left > 0 && context.work < MOST_WORK && places[next] === 0)
      return { outcome: { kind: 'ran' }, left }
    } catch (reason) {
      return { outcome: stopFor(reason, context), left }
    } finally {
      memory.f64[REGISTER.next] = next
      memory.f64[REGISTER.frame] = context.base - FRAME.locals - memory.start(memory.frames)
    }
  }

  /** Does the work of one instruction for another engine, which has set the context's base. */
  perform(pc: number): void {
    this.closures[pc]!()
  }

  private baseOf(frame: number): number {
    const { memory } = this.context
    return memory.start(memory.frames) + frame + FRAME.locals
  }

  private closure(instruction: Instruction): () => number {
    const { context } = this
    const { memory } = context
    switch (instruction.kind) {
      case 'simple':
        return this.simple(instruction)
      case 'branch': {
        const { yes, no } = instruction
        const condition = questionOf(instruction.condition, context)
        return () => (condition() ? yes : no)
      }
      case 'repeatStart': {
        const { counter, turn, at } = instruction
        const times = numberOf(instruction.times, context)
        return () => {
          const count = times()
          if (!Number.isInteger(count) || count < 0)
            throw new Halt(mustBeWhole(message('times-to-repeat'), 0, count), at)
          memory.f64[context.base + counter] = count
          return turn
        }
      }
      case 'repeatTurn': {
        const { counter, body, exit } = instruction
        return () => {
          const slot = context.base + counter
          const left = memory.f64[slot]!
          if (left <= 0) return exit
          memory.f64[slot] = left - 1
          return body
        }
      }
      case 'forEachStart': {
        const { cursor, last, turn } = instruction
        const from = numberOf(instruction.from, context)
        const to = numberOf(instruction.to, context)
        return () => {
          const first = from()
          memory.f64[context.base + last] = to()
          memory.f64[context.base + cursor] = first
          return turn
        }
      }
      case 'forEachTurn': {
        const { cursor, last, body, exit } = instruction
        const variable = memory.variables + instruction.variable
        return () => {
          const { f64 } = memory
          const slot = context.base + cursor
          const value = f64[slot]!
          if (value > f64[context.base + last]!) return exit
          f64[variable] = value
          f64[slot] = value + 1
          return body
        }
      }
      case 'jump': {
        const { to } = instruction
        return () => to
      }
      case 'call':
        return this.call(instruction)
      case 'return': {
        const value = instruction.value && numberOf(instruction.value, context)
        return () => {
          const result = value ? value() : 0
          const frame = context.base - FRAME.locals
          const { f64 } = memory
          const back = f64[frame + FRAME.returnAddress]!
          const into = f64[frame + FRAME.into]!
          this.dropFrame()
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
          this.dropFrame()
          return back
        }
      }
      case 'enter': {
        const { locals, next } = instruction
        return () => {
          const frame = context.base - FRAME.locals - memory.start(memory.frames)
          if (!memory.resize(memory.frames, frame + FRAME.locals + locals))
            throw new Halt(outOfMemory(THE_PROGRAM), instruction.at)
          memory.items(memory.frames).fill(0, frame + FRAME.locals)
          context.base = this.baseOf(frame)
          return next
        }
      }
      case 'missing': {
        const { message, at } = instruction
        return () => {
          throw new Halt(message, at)
        }
      }
      case 'resume':
        return () => {
          const back = memory.f64[context.base - FRAME.locals + FRAME.returnAddress]!
          this.dropFrame()
          memory.f64[REGISTER.between] = 0
          return back
        }
      case 'end':
        return () => END
    }
  }

  private simple({ statement, next }: Extract<Instruction, { kind: 'simple' }>): () => number {
    const { context } = this
    const { memory } = context
    switch (statement.kind) {
      case 'setVariable': {
        const slot = memory.variables + statement.variable
        const value = numberOf(statement.value, context)
        return () => {
          const result = value()
          memory.f64[slot] = result
          return next
        }
      }
      case 'setLocal': {
        const { local } = statement
        const value = numberOf(statement.value, context)
        return () => {
          const result = value()
          memory.f64[context.base + local] = result
          return next
        }
      }
      case 'setItem': {
        const slot = itemSlot(statement.list, numberOf(statement.index, context), context, statement.at)
        const value = numberOf(statement.value, context)
        return () => {
          const place = slot()
          const result = value()
          memory.f64[place] = result
          return next
        }
      }
      case 'op': {
        const run = opOf(statement, context)
        return () => {
          run()
          return next
        }
      }
    }
  }

  private call({ procedure, args, into, next, at }: Extract<Instruction, { kind: 'call' }>): () => number {
    const { context } = this
    const { memory } = context
    const values = args.map((arg) => numberOf(arg, context))
    const { name } = context.program.procedures[procedure]!
    const given = new Float64Array(values.length)
    const target = into ?? -1
    return () => {
      // Laid out when the program was: looked up late, because own blocks may call one another in a circle.
      const { entry, locals } = this.code.procedures[procedure]!
      for (let i = 0; i < values.length; i++) given[i] = values[i]!()
      if (memory.f64[REGISTER.depth]! >= DEEPEST_CALL)
        throw new Halt(message('calls-too-deep', { block: name, depth: DEEPEST_CALL }), at)
      const caller = context.base - FRAME.locals - memory.start(memory.frames)
      const frame = memory.length(memory.frames)
      if (!memory.resize(memory.frames, frame + FRAME.locals + locals)) throw new Halt(outOfMemory(name), at)
      const { f64 } = memory
      const base = this.baseOf(frame)
      f64[base - FRAME.locals + FRAME.returnAddress] = next
      f64[base - FRAME.locals + FRAME.caller] = caller
      f64[base - FRAME.locals + FRAME.into] = target
      f64.set(given, base)
      f64[REGISTER.depth]!++
      context.base = base
      return entry
    }
  }

  private dropFrame(): void {
    const { context } = this
    const { memory } = context
    const frame = context.base - FRAME.locals
    const caller = memory.f64[frame + FRAME.caller]!
    memory.resize(memory.frames, frame - memory.start(memory.frames))
    memory.f64[REGISTER.depth]!--
    context.base = this.baseOf(caller)
  }
}

function stopFor(reason: unknown, context: Context): Outcome {
  if (!(reason instanceof Halt)) throw reason
  return { kind: 'stopped', message: reason.message, blockId: reason.blockId || context.site }
}
