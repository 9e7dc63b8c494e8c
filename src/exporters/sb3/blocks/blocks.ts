/** Scratch's blocks as a tree, with short constructors: what the program is turned into before it is written down. */
import type { Opcode } from './shapes'

/** A variable or a list. Scratch knows them by their ids; the names are for people. */
export interface Slot {
  readonly id: string
  readonly name: string
}

/** An own block, which Scratch calls a custom block. */
export interface CustomBlock {
  readonly id: string
  readonly name: string
  /** Names of its inputs. */
  readonly inputs: readonly string[]
  /** Whether it runs without screen refresh, which Scratch calls warp. */
  readonly warp: boolean
}

/** What stands in a round hole: a typed-in number or words, or a block that gives one. */
export type Value = number | string | Reporter
export type Reporter =
  | PlainBlock
  /** An input of the custom block that this stands in. */
  | { readonly kind: 'input'; readonly name: string; readonly at: string }

/** What stands in a place of a block's shape: a value, a question, or a menu's choice. */
export type Filling = Value | Slot

export interface PlainBlock {
  readonly kind: 'plain'
  readonly opcode: Opcode
  /** By place. */
  readonly filled: Readonly<Record<string, Filling>>
  /** Mouths. */
  readonly bodies: readonly Body[]
  /** The id of the project's block that it came from, or ''. */
  readonly at: string
}

export type ScratchStatement =
  | PlainBlock
  | {
      readonly kind: 'call'
      readonly custom: CustomBlock
      readonly inputs: readonly Value[]
      readonly at: string
    }

export type Body = readonly ScratchStatement[]

/** A stack of blocks: under the flag, or the definition of a custom block. */
export interface ScratchStack {
  readonly hat: 'flag' | CustomBlock
  readonly body: Body
  readonly at: string
}

export function plain(
  opcode: Opcode,
  filled: Readonly<Record<string, Filling>>,
  at: string,
  ...bodies: readonly Body[]
): PlainBlock {
  return { kind: 'plain', opcode, filled, bodies, at }
}

export const read = (VARIABLE: Slot, at: string) => plain('data_variable', { VARIABLE }, at)
export const setTo = (VARIABLE: Slot, VALUE: Value, at: string) =>
  plain('data_setvariableto', { VARIABLE, VALUE }, at)
export const itemOf = (LIST: Slot, INDEX: Value, at: string) => plain('data_itemoflist', { LIST, INDEX }, at)
export const lengthOf = (LIST: Slot, at: string) => plain('data_lengthoflist', { LIST }, at)
export const addTo = (LIST: Slot, ITEM: Value, at: string) => plain('data_addtolist', { ITEM, LIST }, at)
export const deleteAt = (LIST: Slot, INDEX: Value, at: string) =>
  plain('data_deleteoflist', { INDEX, LIST }, at)

export const isSlot = (filling: Filling): filling is Slot =>
  typeof filling === 'object' && !('kind' in filling)
