/** Names for the kinds of statements that the compiler treats by themselves. */
import type { Statement } from '../../program/ir'

export type Repeat = Extract<Statement, { kind: 'repeat' }>
export type ForEach = Extract<Statement, { kind: 'forEach' }>
export type Counted = Repeat | ForEach
export type Loop = Counted | Extract<Statement, { kind: 'loop' }>
export type OpStatement = Extract<Statement, { kind: 'op' }>
