/**
 * The language at hand, and everything that is said in it. It is chosen once, when a page, a worker or a command starts.
 *
 * Fluent (https://projectfluent.org) keeps plurals, order and numbers in the translation, where each language can do as
 * it does: its runtime is small, has no dependencies and needs no build step, and its files are what translators' tools
 * know.
 */
import type { FluentVariable } from '@fluent/bundle'
import type { Message, MessageValue, Title } from '../core/message'
import { LazyBundle } from './lazy-bundle'
import { FUNCTIONS, WholeNumber } from './numbers'

export interface Language {
  /** As BCP 47 writes it: "en", "pt-BR". */
  readonly tag: string
  /** Fluent files, as text. A later one replaces what an earlier one says. */
  readonly texts: readonly string[]
  /** Changes every piece of text but not what is put into it: for the pseudo-language. */
  readonly transform?: (text: string) => string
}

export type Values = Message['values']

let language: Language = { tag: 'en', texts: [] }
let bundle = bundleOf(language)
/** Sentences that blocks bring along, by code. */
const brought = new Set<string>()

function bundleOf({ tag, texts, transform }: Language): LazyBundle {
  const made = new LazyBundle(tag, {
    functions: FUNCTIONS,
    // Marks around values are for right-to-left scripts; in others they only disturb whoever copies or searches.
    useIsolating: false,
    ...(transform && { transform }),
  })
  for (const text of texts) made.add(text)
  return made
}

/** From now on everything is said in this language. */
export function speak(chosen: Language): void {
  language = chosen
  bundle = bundleOf(chosen)
  brought.clear()
}

/** More texts of the language at hand, which came later: those that the first look at a page does not need. */
export function alsoSay(texts: readonly string[]): void {
  language = { ...language, texts: [...language.texts, ...texts] }
  for (const text of texts) bundle.add(text)
}

/** The text of this name, or undefined where the language at hand has none. */
export function known(name: string, values: Values = {}): string | undefined {
  const pattern = bundle.getMessage(name)?.value
  return pattern ? bundle.formatPattern(pattern, prepared(values), []) : undefined
}

/** A text that does not come from Fluent, as the language at hand shows it. */
export const shown = (text: string): string => language.transform?.(text) ?? text

/** The text of this name. One that nobody has written shows its name, so that it is found. */
export const say = (name: string, values: Values = {}): string => known(name, values) ?? name

/** What a message says. */
export function sentence({ code, values, english }: Message): string {
  if (english !== undefined && !brought.has(code)) {
    brought.add(code)
    if (!bundle.hasMessage(code)) bundle.add(`${code} = ${english}`)
  }
  return say(code, values)
}

/** A name as it was given, or what stands for one. */
export const titleText = (title: Title): string => (typeof title === 'string' ? title : sentence(title))

/** Stand for values that are no text while a sentence is put together: characters that no text has. */
const FIRST_MARK = 0xe000
const MARKS = /[\ue000-\uf8ff]/u

/**
 * The text of this name with other things than text in it, in the order of the language: for a page that shows one of
 * the values as an element. Text comes as strings, everything else as it was given.
 */
export function parts<T>(
  name: string,
  things: Readonly<Record<string, T>>,
  values: Values = {},
): (string | T)[] {
  const given = Object.entries(things)
  const marks = given.map(([key], i) => [key, String.fromCharCode(FIRST_MARK + i)] as const)
  const text = say(name, { ...values, ...Object.fromEntries(marks) })
  return [...text.split(new RegExp(`(${MARKS.source})`, 'u'))]
    .filter((piece) => piece !== '')
    .map((piece) => (MARKS.test(piece) ? (given[piece.charCodeAt(0) - FIRST_MARK]?.[1] ?? '') : piece))
}

function prepared(values: Values): Record<string, FluentVariable> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, variable(value)]))
}

function variable(value: MessageValue): FluentVariable {
  if (typeof value === 'number') return new WholeNumber(value)
  if (typeof value === 'string') return value
  if ('code' in value) return sentence(value)
  const items = value.map((item) => String(variable(item)))
  return new Intl.ListFormat(language.tag, { type: 'conjunction' }).format(items)
}
