/**
 * The functions that exported programs may need: small, each written once, and only those that a program uses go into
 * its file, with those that they use themselves.
 */
import type { Helper } from './helpers/helper'
import { IMAGES } from './helpers/images'
import { ITEMS } from './helpers/items'
import { NUMBERS } from './helpers/numbers'
import { PLACES } from './helpers/places'
import { VECTORS } from './helpers/vectors'

/** In the order in which they stand in a program. */
const HELPERS: readonly Helper[] = [...PLACES, ...ITEMS, ...VECTORS, ...NUMBERS, ...IMAGES]

/** Collects what a program uses. */
export class Helpers {
  private readonly used = new Set<string>()

  use(name: string): void {
    if (this.used.has(name)) return
    const helper = HELPERS.find(([each]) => each === name)
    if (!helper) throw new Error(`There is no helper called ${name}.`)
    this.used.add(name)
    for (const each of helper[1]) this.use(each)
  }

  has(name: string): boolean {
    return this.used.has(name)
  }

  /** Whether any of them is handed lists and rows alike. */
  get useSpans(): boolean {
    return this.texts.some((text) => /\bSpan\b/.test(text))
  }

  /** The texts of those that are used, in order. */
  get texts(): readonly string[] {
    return HELPERS.filter(([name]) => this.used.has(name)).map(([, , text]) => text())
  }
}
