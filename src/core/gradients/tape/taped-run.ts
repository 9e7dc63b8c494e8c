/**
 * An interpreter that writes a tape: it runs a program on a copy of a machine's memory, instruction by instruction, and
 * notes how every number came about. Ops are their plain programs here (src/core/program/passes/expand.ts), so a dot
 * product is on the tape as its products and sums; the primitive ones, which have none, are in primitive-ops.ts.
 */
// biome-ignore-all lint/style/noNonNullAssertion: the program was lowered and laid out with these numbers, so something is there
import { REGISTER } from '../../memory/memory'
import { type Code, END } from '../../program/code'
import type { BooleanExpression } from '../../program/ir'
import { FRAME } from '../../run/interpreter/context'
import { baseOf, dropFrame, frameAtHand } from '../../run/interpreter/frames'
import { Halt } from '../../run/interpreter/halt'
import type { Places } from './places'
import { TapedExpressions } from './taped-expressions'
import type { Asked, TapedMemory } from './taped-memory'
import { TapedStatements } from './taped-statements'

interface OpenQuestion {
  /** Where its branches meet again. */
  readonly end: number
  /** Of own blocks, which a branch may leave. */
  readonly depth: number
  /** What was asked around it. */
  readonly around: Asked
}

/** By the instruction that asks: where the branches of an if meet again. */
function endsOfQuestions({ places }: Code): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  for (const [{ kind }, { start, next }] of places) if (kind === 'if') ends.set(start, next)
  return ends
}

export class TapedRun {
  private readonly expressions: TapedExpressions
  /** Questions that are open: the run is in one of their branches. */
  private readonly open: OpenQuestion[] = []
  private readonly ends: ReadonlyMap<number, number>
  private readonly statements: TapedStatements

  constructor(
    readonly code: Code,
    readonly state: TapedMemory,
    readonly places: Places,
  ) {
    this.expressions = new TapedExpressions(state, places)
    this.statements = new TapedStatements(state, this.expressions)
    this.expressions.perform = (statements) => this.statements.all(statements)
    this.ends = endsOfQuestions(code)
  }

  get next(): number {
    return this.state.memory.f64[REGISTER.next]!
  }

  get isOver(): boolean {
    return this.next === END
  }

  /** Runs one instruction. Throws a Halt where that stops the run; then the tape is of no use any more. */
  step(): void {
    const { memory, tape } = this.state
    this.state.now++
    const next = memory.f64[REGISTER.next]!
    if (this.open.length > 0) this.closeQuestions(next)
    tape.at = next
    const after = this.run(next)
    // Only now: memory may have grown, and is another array then.
    memory.f64[REGISTER.next] = after
  }

  private run(number: number): number {
    const { expressions } = this
    const { memory, context } = this.state
    const instruction = this.code.instructions[number]!
    switch (instruction.kind) {
      case 'simple':
        this.statements.simple(instruction.statement)
        return instruction.next
      case 'branch':
        return this.ask(instruction.condition, number) ? instruction.yes : instruction.no
      case 'repeatStart': {
        const node = expressions.number(instruction.times)
        this.state.asks(node)
        const count = expressions.result
        if (!Number.isInteger(count) || count < 0) throw this.state.halt(instruction.at)
        this.state.setLocal(instruction.counter, count, node)
        return instruction.turn
      }
      case 'repeatTurn': {
        const slot = context.base + instruction.counter
        const left = memory.f64[slot]!
        if (left <= 0) return instruction.exit
        this.state.setLocal(instruction.counter, left - 1, 0)
        return instruction.body
      }
      case 'forEachStart': {
        expressions.number(instruction.from)
        const first = expressions.result
        expressions.number(instruction.to)
        this.state.setLocal(instruction.last, expressions.result, 0)
        this.state.setLocal(instruction.cursor, first, 0)
        return instruction.turn
      }
      case 'forEachTurn': {
        const value = memory.f64[context.base + instruction.cursor]!
        if (value > memory.f64[context.base + instruction.last]!) return instruction.exit
        this.state.setVariable(instruction.variable, value, 0)
        this.state.setLocal(instruction.cursor, value + 1, 0)
        return instruction.body
      }
      case 'jump':
        return instruction.to
      case 'call':
        return this.call(instruction)
      case 'return': {
        if (!instruction.value) return this.leave(0, 0)
        const node = expressions.number(instruction.value)
        return this.leave(expressions.result, this.state.chosen(node, expressions.result))
      }
      case 'leave':
        if (context.program.procedures[instruction.procedure]!.returns) throw this.state.halt(instruction.at)
        return this.leave(0, 0)
      case 'enter': {
        const frame = frameAtHand(context)
        this.grow(frame, instruction.locals)
        memory.items(memory.frames).fill(0, frame + FRAME.locals)
        return instruction.next
      }
      case 'resume': {
        const back = memory.f64[context.base - FRAME.locals + FRAME.returnAddress]!
        dropFrame(context)
        memory.f64[REGISTER.between] = 0
        return back
      }
      case 'missing':
        throw new Halt(instruction.message, instruction.at)
      case 'end':
        return END
    }
  }

  private ask(condition: BooleanExpression, number: number): boolean {
    const { state } = this
    const { compared, asked } = state
    compared.pixel = 0
    compared.low = 0
    const isTrue = this.expressions.condition(condition)
    const end = this.ends.get(number)
    // Of counters and typed numbers alone, nothing is to be noted.
    if (compared.low === 0 || end === undefined) return isTrue
    this.open.push({ end, depth: state.memory.f64[REGISTER.depth]!, around: asked })
    state.asked = { pixel: compared.pixel || asked.pixel, low: compared.low | asked.low }
    return isTrue
  }

  /** Those that are behind the run, which is about to go on at that instruction. */
  private closeQuestions(next: number): void {
    const { state, open } = this
    const depth = state.memory.f64[REGISTER.depth]!
    for (let last = open.at(-1); last; last = open.at(-1)) {
      if (depth > last.depth || (depth === last.depth && next !== last.end)) return
      open.pop()
      state.asked = last.around
    }
  }

  private call({
    args,
    procedure,
    next,
    into,
    at,
  }: Extract<Code['instructions'][number], { kind: 'call' }>): number {
    const { expressions } = this
    const { memory, context } = this.state
    const nodes = args.map((arg) => [expressions.number(arg), expressions.result] as const)
    const caller = frameAtHand(context)
    const frame = memory.length(memory.frames)
    const { entry, locals } = this.code.procedures[procedure]!
    if (memory.f64[REGISTER.depth]! >= 10_000) throw this.state.halt(at)
    this.grow(frame, locals)
    const { f64 } = memory
    const { base } = context
    f64[base - FRAME.locals + FRAME.returnAddress] = next
    f64[base - FRAME.locals + FRAME.caller] = caller
    f64[base - FRAME.locals + FRAME.into] = into ?? -1
    for (const [local, [node, value]] of nodes.entries()) this.state.setLocal(local, value, node)
    f64[REGISTER.depth]!++
    return entry
  }

  private grow(frame: number, locals: number): void {
    const { memory, context, shadow } = this.state
    memory.resize(memory.frames, frame + FRAME.locals + locals)
    shadow.clear(memory.frames, frame, frame + FRAME.locals + locals)
    context.base = baseOf(context, frame)
  }

  private leave(value: number, node: number): number {
    const { memory, context } = this.state
    const frame = context.base - FRAME.locals
    const back = memory.f64[frame + FRAME.returnAddress]!
    const into = memory.f64[frame + FRAME.into]!
    dropFrame(context)
    if (into >= 0) this.state.setLocal(into, value, node)
    return back
  }
}
