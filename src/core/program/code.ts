/**
 * Linear code, laid out from the structured IR: numbered instructions that say where to go next. The number of the next
 * instruction, kept in memory, is all that an engine needs to know about where a run is.
 */
import type { Message } from '../message'
import { FLAG } from './events'
import type { BooleanExpression, NumberExpression, Procedure, Program, Statement } from './ir'

type SimpleStatement = Extract<Statement, { kind: 'setVariable' | 'setLocal' | 'setItem' | 'op' }>

export type Instruction = { readonly at: string } & (
  | { readonly kind: 'simple'; readonly statement: SimpleStatement; readonly next: number }
  | {
      readonly kind: 'branch'
      readonly condition: BooleanExpression
      readonly yes: number
      readonly no: number
    }
  | {
      readonly kind: 'repeatStart'
      readonly times: NumberExpression
      readonly counter: number
      readonly turn: number
    }
  | { readonly kind: 'repeatTurn'; readonly counter: number; readonly body: number; readonly exit: number }
  | {
      readonly kind: 'forEachStart'
      readonly from: NumberExpression
      readonly to: NumberExpression
      readonly cursor: number
      readonly last: number
      readonly turn: number
    }
  | {
      readonly kind: 'forEachTurn'
      readonly variable: number
      readonly cursor: number
      readonly last: number
      readonly body: number
      readonly exit: number
    }
  | { readonly kind: 'jump'; readonly to: number }
  | {
      readonly kind: 'call'
      readonly procedure: number
      readonly args: readonly NumberExpression[]
      readonly into: number | null
      readonly next: number
    }
  | { readonly kind: 'return'; readonly value: NumberExpression | null }
  /** The end of an own block's stack. */
  | { readonly kind: 'leave'; readonly procedure: number }
  /** Starts a script: makes room for its locals in the frame at hand. */
  | { readonly kind: 'enter'; readonly locals: number; readonly next: number }
  | { readonly kind: 'missing'; readonly message: Message }
  /** The end of scripts that came in between. */
  | { readonly kind: 'resume' }
  /** The end of the run. */
  | { readonly kind: 'end' }
)

/** Where a statement's instructions are. */
export interface Place {
  /** The statement's first instruction. */
  readonly start: number
  /** For loops: the instruction that every turn begins with. */
  readonly turn: number
  /** For `loop`: the instruction that asks whether to end. */
  readonly question: number
  /** The instruction after the statement. */
  readonly next: number
}

export interface Code {
  readonly instructions: readonly Instruction[]
  readonly places: ReadonlyMap<Statement, Place>
  /** By event: where its scripts start. They run one after another. */
  readonly entries: ReadonlyMap<string, number>
  readonly procedures: readonly CodeOfProcedure[]
  /** Where the body of each script begins, behind its `enter`. */
  readonly bodies: readonly number[]
}

export interface CodeOfProcedure {
  readonly entry: number
  /** The instruction at the end of its stack. */
  readonly leave: number
  /** Its instructions are numbered from `leave` up to here, this one left out. */
  readonly end: number
  readonly locals: number
  readonly inputs: number
}

/** The instruction where every run ends. */
export const END = 0
/** The instruction where scripts end that came in between. */
const RESUME = 1

export function flatten(program: Program): Code {
  const layout = new Layout()
  const procedures = program.procedures.map((procedure, number) => layout.procedure(procedure, number))
  const entries = new Map<string, number>()
  const bodies: number[] = []
  for (const script of program.scripts.toReversed()) {
    const next = layout.sequence(script.body, entries.get(script.event) ?? endOf(script.event))
    entries.set(script.event, layout.add({ kind: 'enter', locals: script.locals, next, at: script.at }))
    bodies.unshift(next)
  }
  const { instructions, places } = layout
  return { instructions, places, entries, procedures, bodies }
}

/** Only the flag's scripts are a run of their own. */
const endOf = (event: string) => (event === FLAG ? END : RESUME)

/** Instructions are laid out from the last to the first, so that each knows the number of its successor. */
class Layout {
  readonly instructions: Instruction[] = [
    { kind: 'end', at: '' },
    { kind: 'resume', at: '' },
  ]
  readonly places = new Map<Statement, Place>()

  add(instruction: Instruction): number {
    return this.instructions.push(instruction) - 1
  }

  procedure({ body, locals, inputs }: Procedure, procedure: number) {
    const leave = this.add({ kind: 'leave', procedure, at: '' })
    const entry = this.sequence(body, leave)
    return { entry, leave, end: this.instructions.length, locals, inputs: inputs.length }
  }

  /** The number of the sequence's first instruction; after its last the run goes on at `next`. */
  sequence(statements: readonly Statement[], next: number): number {
    return statements.reduceRight((after, statement) => this.statement(statement, after), next)
  }

  private statement(statement: Statement, next: number): number {
    const laid = this.lay(statement, next)
    const place = typeof laid === 'number' ? { start: laid, turn: laid, question: laid } : laid
    this.places.set(statement, { ...place, next })
    return place.start
  }

  /** The number of the statement's first instruction, or, for loops, of all that matter. */
  private lay(statement: Statement, next: number): number | Omit<Place, 'next'> {
    const { at } = statement
    switch (statement.kind) {
      case 'setVariable':
      case 'setLocal':
      case 'setItem':
      case 'op':
        return this.add({ kind: 'simple', statement, next, at })
      case 'if': {
        const yes = this.sequence(statement.then, next)
        const no = this.sequence(statement.else, next)
        return this.add({ kind: 'branch', condition: statement.condition, yes, no, at })
      }
      case 'repeat': {
        const { times, counter } = statement
        const turn = this.loop((self) => {
          const body = this.sequence(statement.body, self)
          return { kind: 'repeatTurn', counter, body, exit: next, at }
        })
        const start = this.add({ kind: 'repeatStart', times, counter, turn, at })
        return { start, turn, question: turn }
      }
      case 'forEach': {
        const { variable, from, to, cursor, last } = statement
        const turn = this.loop((self) => {
          const body = this.sequence(statement.body, self)
          return { kind: 'forEachTurn', variable, cursor, last, body, exit: next, at }
        })
        const start = this.add({ kind: 'forEachStart', from, to, cursor, last, turn, at })
        return { start, turn, question: turn }
      }
      case 'loop': {
        const { until } = statement
        const question = this.reserve()
        const turn = this.sequence(statement.before, question)
        const body = this.sequence(statement.body, turn)
        this.instructions[question] = until
          ? { kind: 'branch', condition: until, yes: next, no: body, at }
          : { kind: 'jump', to: body, at }
        return { start: turn, turn, question }
      }
      case 'call': {
        const { procedure, args, into } = statement
        return this.add({ kind: 'call', procedure, args, into, next, at })
      }
      case 'return':
        return this.add({ kind: 'return', value: statement.value, at })
      case 'stop':
        return this.add({ kind: 'jump', to: END, at })
      case 'missing':
        return this.add({ kind: 'missing', message: statement.message, at })
    }
  }

  /** Adds an instruction whose body leads back to itself. */
  private loop(make: (self: number) => Instruction): number {
    const self = this.reserve()
    this.instructions[self] = make(self)
    return self
  }

  private reserve(): number {
    return this.add({ kind: 'end', at: '' })
  }
}
