/**
 * Something to say to a person, as a code and its values. Core, blocks, data and the worker never write a sentence:
 * src/words turns a message into one, in the language at hand.
 */

/** A number is shown whole, as a learner would write it; a message is said first and stands inside; a list is enumerated. */
export type MessageValue = string | number | Message | readonly MessageValue[]

/** A name that somebody gave, or a message that stands for one: “row 3 of w1”. */
export type Title = string | Message

export interface Message {
  /** Of letters, digits, - and _: the name of a Fluent message. */
  readonly code: string
  readonly values: Readonly<Record<string, MessageValue>>
  /** For blocks, which are complete in one file: their own sentence in Fluent's syntax, until a language has another. */
  readonly english?: string
}

/** `english` is for block files only; all other sentences stand in src/words. */
export function message(code: string, values: Message['values'] = {}, english?: string): Message {
  return english === undefined ? { code, values } : { code, values, english }
}

/** Whether two messages say the same. */
export const isSameMessage = (a: Message | undefined, b: Message | undefined): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b)
