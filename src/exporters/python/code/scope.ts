/** What a stack calls its locals, and which names its lines bind: functions of Python declare those that live outside. */
import type { Identifiers } from '../../identifiers'

export class Scope {
  /** Global names that stand for something else after a line of this stack. */
  readonly rebound = new Set<string>()
  /** Local names that do. */
  private readonly stored = new Set<string>()

  constructor(
    /** Where the locals live. */
    private readonly home: 'module' | 'function',
    private readonly names: Identifiers,
    private readonly localNames = new Map<number, string>(),
    /** Local names that were there before. */
    private readonly outer: ReadonlySet<string> = new Set(),
  ) {}

  nameOf(local: number): string {
    const known = this.localNames.get(local)
    if (known !== undefined) return known
    const name = this.names.take('part', 'part')
    this.localNames.set(local, name)
    return name
  }

  /** The name of a local that gets a value. */
  store(local: number): string {
    const name = this.nameOf(local)
    this.stored.add(name)
    return name
  }

  /** No local of the program has a number below 0. */
  newLocal(): number {
    return -1 - this.localNames.size
  }

  /** Of a function in the middle of the stack, which knows the same locals. */
  inner(): Scope {
    return new Scope(this.home, this.names, this.localNames, new Set(this.localNames.values()))
  }

  /** What such a function binds, the stack binds. Gives the lines that the function must declare it with. */
  takeOver(inner: Scope): readonly string[] {
    const { rebound, stored } = inner
    for (const name of rebound) this.rebound.add(name)
    for (const name of stored) this.stored.add(name)
    const isFunction = this.home === 'function'
    const declared = {
      global: isFunction ? [...rebound] : [...rebound, ...stored],
      nonlocal: isFunction ? [...stored].filter((name) => inner.outer.has(name)) : [],
    }
    return Object.entries(declared).flatMap(([word, names]) =>
      names.length > 0 ? [`${word} ${names.sort().join(', ')}`] : [],
    )
  }
}
