/** The module context: what all regions of one program share while they are compiled. */
import type { Language } from '../../language/language'
import type { Code, Place } from '../../program/code'
import type { BooleanExpression, NumberExpression, Program, Statement } from '../../program/ir'
import type { EffectAnalysis } from '../analysis/effects'
import type { Addresses } from './addresses'

/** An expression that falls back to the interpreter, asked for by its number: one of the closures made for these. */
export interface FallbackSite {
  readonly gives: 'number' | 'boolean'
  readonly node: OpNode
}

export type OpNode = Extract<NumberExpression, { kind: 'op' }>

/** Inline expansion: the expression that an op stands for, or null. */
export type Expand = (node: OpNode) => NumberExpression | null

export interface ModuleContext {
  readonly expand: Expand
  readonly program: Program
  readonly code: Code
  readonly language: Language
  readonly at: Addresses
  readonly effects: EffectAnalysis
  readonly sites: FallbackSite[]
  /** The number of the list's slot in the picture buffer, or −1. */
  readonly pictureSlotOf: (list: number) => number
  /**
   * The breakpoint before this instruction: compiled code must exit there if the condition holds, and always for null.
   */
  readonly breakpointAt: (pc: number) => BooleanExpression | null | undefined
  /** Indexes of functions in the module. */
  readonly functions: {
    readonly perform: number
    readonly evaluate: number
    readonly ln: number
    readonly power: number
    readonly mod: number
    readonly exp: number
    readonly sum: number
    readonly dot: number
    /** By own block. */
    readonly procedures: readonly number[]
  }
}

/** Where a statement's instructions are. */
export function instructionsOf({ code }: ModuleContext, statement: Statement): Place {
  const place = code.places.get(statement)
  if (!place) throw new Error(`No instructions were made for a statement of kind ${statement.kind}.`)
  return place
}

/** The loop header: the instruction that every iteration begins with, and where a loop is entered again. */
export const headerOf = (module: ModuleContext, loop: Statement): number => instructionsOf(module, loop).turn

export function hasBreakpoint(module: ModuleContext, statement: Statement): boolean {
  return module.breakpointAt(instructionsOf(module, statement).start) !== undefined
}
