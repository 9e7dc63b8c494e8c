/** What one Python language says that the other does not. */
import type { Message } from '../../core/message'
import type { Exporter } from '../exporter'
import type { Folded, FoldInput } from './program/folded'
import type { Arrays } from './spellings/arrays'
import type { Helpers } from './spellings/helpers'
import type { Spellings } from './spellings/spelling'

interface SetUp {
  readonly why: Message
  readonly line: string
}

export interface Dialect {
  readonly name: Exporter['name']
  readonly title: string
  readonly arrays: Arrays
  readonly helpers: Helpers
  /** Ops that it spells besides those that every Python language spells alike. */
  readonly spellings: Spellings
  /** `import numpy as np`, and a line that sets it up: for programs that use it. */
  readonly library: { readonly word: string; readonly import: string; readonly setUp: SetUp }
  /** Sees whole blocks as something that the language has words for; null where the program does not allow it. */
  fold?(input: FoldInput): Folded | null
  /** For the README: what must be installed, and what is different. */
  readonly needs: Message
  readonly differences: readonly Message[]
}
