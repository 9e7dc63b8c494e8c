/**
 * Fluent's bundle, which reads a text when it is said for the first time. A page knows hundreds of texts and begins with
 * some dozens; a slow computer would be a tenth of a second reading the others.
 */
import { FluentBundle, FluentResource } from '@fluent/bundle'

type Message = ReturnType<FluentBundle['getMessage']>

/** Where a message or a term begins (https://github.com/projectfluent/fluent/blob/main/spec/fluent.ebnf). */
const BEGINNING = /^-?[a-zA-Z][\w-]* *=/gm

/** A message in another one: `{ name }`. */
const NAMED = /\{\s*([a-zA-Z][\w-]*)/g

export class LazyBundle extends FluentBundle {
  /** Messages that nobody has said yet, by name. */
  private readonly unread = new Map<string, string>()

  /** Takes in a Fluent file. What it says replaces what was known by the same name. */
  add(text: string): void {
    const beginnings = [...text.matchAll(BEGINNING)]
    beginnings.forEach(({ 0: beginning, index }, i) => {
      const name = beginning.slice(0, -1).trimEnd()
      const source = text.slice(index, beginnings[i + 1]?.index)
      // Fluent looks its terms up by itself.
      if (name.startsWith('-')) this.read(source)
      else this.unread.set(name, source)
    })
  }

  override hasMessage(name: string): boolean {
    return this.unread.has(name) || super.hasMessage(name)
  }

  override getMessage(name: string): Message {
    const source = this.unread.get(name)
    if (source !== undefined) {
      this.unread.delete(name)
      this.read(source)
    }
    return super.getMessage(name)
  }

  private read(source: string): void {
    this.addResource(new FluentResource(source), { allowOverrides: true })
    // Fluent looks up what a message names among those that were read.
    for (const [, name = ''] of source.matchAll(NAMED)) this.getMessage(name)
  }
}
