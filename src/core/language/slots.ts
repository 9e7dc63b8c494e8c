/**
 * What can stand in a block's text: holes that take other blocks, menus, and mouths that hold statements.
 *
 * A block's `text` names its slots in braces, as in `'set item {index} of {list} to {value}'`, and the slots'
 * kinds decide what the editor shows, what a project file may hold, and what `lower` receives.
 */
import type { Message } from '../message'
import type {
  BooleanExpression,
  ListExpression,
  NumberExpression,
  Statement,
  TextExpression,
} from '../program/ir'

/** A round hole for a number; `shadow` is what it holds until a learner changes it. */
export interface NumberSlot {
  readonly kind: 'number'
  readonly shadow: number
}
/** A pointed hole for a yes/no question. It starts empty. */
export interface BooleanSlot {
  readonly kind: 'boolean'
}
/** A hole for words or for a number. */
export interface TextSlot {
  readonly kind: 'text'
  readonly shadow: string
}
/** A hole for a list: it starts as a menu of the lists, and a row of a list fits into it. */
export interface ListSlot {
  readonly kind: 'list'
}
/** A menu of the project's lists. */
export interface ListMenuSlot {
  readonly kind: 'listMenu'
}
/** A menu of the project's variables. */
export interface VariableMenuSlot {
  readonly kind: 'variableMenu'
}
/** A menu of the inputs of the own block that this block stands in. */
export interface InputMenuSlot {
  readonly kind: 'inputMenu'
}
/** A menu of fixed choices: value in the file, and words on the screen. The first one is the default. */
export interface ChoiceSlot<V extends string = string> {
  readonly kind: 'choice'
  readonly options: readonly (readonly [value: V, words: string])[]
}
/** A mouth that holds statements. */
export interface BodySlot {
  readonly kind: 'body'
}

export type Slot =
  | NumberSlot
  | BooleanSlot
  | TextSlot
  | ListSlot
  | ListMenuSlot
  | VariableMenuSlot
  | InputMenuSlot
  | ChoiceSlot
  | BodySlot

export type Slots = Readonly<Record<string, Slot>>

/** What `lower` receives for a slot. Variables and inputs arrive as expressions' numbers, choices as their value. */
export type Lowered<S extends Slot> = S extends NumberSlot
  ? NumberExpression
  : S extends BooleanSlot
    ? BooleanExpression
    : S extends TextSlot
      ? TextExpression
      : S extends ListSlot | ListMenuSlot
        ? ListExpression
        : S extends VariableMenuSlot
          ? VariableReference
          : S extends InputMenuSlot
            ? NumberExpression
            : S extends ChoiceSlot<infer V>
              ? V
              : S extends BodySlot
                ? readonly Statement[]
                : never

/** A variable chosen in a menu; `missing` says what to tell the learner where none is chosen. */
export type VariableReference =
  | { readonly kind: 'chosen'; readonly variable: number }
  | { readonly kind: 'missing'; readonly message: Message }

export type LoweredSlots<S extends Slots> = { readonly [K in keyof S]: Lowered<S[K]> }

export const number = (shadow = 0): NumberSlot => ({ kind: 'number', shadow })
export const boolean = (): BooleanSlot => ({ kind: 'boolean' })
export const text = (shadow = ''): TextSlot => ({ kind: 'text', shadow })
export const list = (): ListSlot => ({ kind: 'list' })
export const listMenu = (): ListMenuSlot => ({ kind: 'listMenu' })
export const variableMenu = (): VariableMenuSlot => ({ kind: 'variableMenu' })
export const inputMenu = (): InputMenuSlot => ({ kind: 'inputMenu' })
export const choice = <const V extends string>(
  ...options: readonly (readonly [value: V, words: string])[]
): ChoiceSlot<V> => ({ kind: 'choice', options })
export const body = (): BodySlot => ({ kind: 'body' })
