/**
 * The interpreter, by closure generation: each instruction becomes a closure that does its work and gives the number of
 * the next. While it runs it keeps the next instruction and the frame in hand; before it returns, both are back in memory.
 */
// biome-ignore-all lint/style/noNonNullAssertion: memory has its registers, and there is a closure for each instruction but END
import { REGISTER } from '../../memory/memory'
import type { Message } from '../../message'
import { type Code, END } from '../../program/code'
import type { Context } from './context'
import { closuresIn } from './expressions/expressions'
import { baseOf, frameAtHand } from './frames'
import { Halt } from './halt'
import { instructionClosure } from './instructions'
import type { PausePoints } from './pause-points'

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
    code: Code,
    private readonly context: Context,
  ) {
    const { tracer } = context
    const closures = closuresIn(context)
    this.closures = code.instructions.map((instruction, number) => {
      const run = instructionClosure(instruction, closures, code.procedures)
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
   * before the next. A halt leaves everything as it was before its instruction.
   */
  run(limit: number, pauses: PausePoints | null = null): Outcome {
    const { closures, context } = this
    const marks = pauses?.marks ?? null
    const { memory } = context
    let next = memory.f64[REGISTER.next]!
    let last = -1
    let left = limit
    context.work = 0
    context.base = baseOf(context, memory.f64[REGISTER.frame]!)
    try {
      while (next !== END && left > 0 && context.work < MOST_WORK) {
        left--
        last = next
        next = closures[next]!()
        if (marks !== null && marks[next] !== 0 && pauses?.holdsAt(next)) break
      }
      return { kind: 'ran' }
    } catch (reason) {
      left++
      return outcomeOf(reason, context)
    } finally {
      this.last = last
      memory.f64[REGISTER.next] = next
      memory.f64[REGISTER.frame] = frameAtHand(context)
      memory.f64[REGISTER.steps]! += limit - left
    }
  }

  /**
   * Runs at least one instruction, and more until the next is one of `places`, the limit is reached, or the run
   * ends. Steps are not counted. A halt leaves everything as it was before its instruction.
   */
  runTo(places: Uint8Array, limit: number): { readonly outcome: Outcome; readonly left: number } {
    const { closures, context } = this
    const { memory } = context
    let next = memory.f64[REGISTER.next]!
    let left = limit
    context.work = 0
    context.base = baseOf(context, memory.f64[REGISTER.frame]!)
    try {
      do {
        next = closures[next]!()
        left--
      } while (next !== END && left > 0 && context.work < MOST_WORK && places[next] === 0)
      return { outcome: { kind: 'ran' }, left }
    } catch (reason) {
      return { outcome: outcomeOf(reason, context), left }
    } finally {
      memory.f64[REGISTER.next] = next
      memory.f64[REGISTER.frame] = frameAtHand(context)
    }
  }

  /** Does the work of one instruction for another engine, which has set the context's base. */
  perform(pc: number): void {
    this.closures[pc]!()
  }
}

function outcomeOf(reason: unknown, context: Context): Outcome {
  if (!(reason instanceof Halt)) throw reason
  return { kind: 'stopped', message: reason.message, blockId: reason.blockId || context.site }
}
