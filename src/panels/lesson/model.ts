/** What the panel is given to draw. */
import type { BlockDefinition } from '../../core/language/block'
import type { Lesson } from '../../lessons'

/** How a step stands, as its dot shows it. */
export interface StepState {
  readonly state: 'done' | 'skipped' | 'to-come'
  /** It is the one that is open. */
  readonly here: boolean
}

/** What has become of a check; `isOld` where blocks were changed since. */
export type CheckState = (
  | { readonly kind: 'checking' }
  | { readonly kind: 'passed'; readonly words: string | null }
  | { readonly kind: 'not-yet'; readonly words: string; readonly blockIds: readonly string[] }
  | { readonly kind: 'failed'; readonly words: string }
) & { readonly isOld?: boolean }

/** A lesson on the path. */
export interface PathStop {
  readonly lesson: Lesson
  readonly state: 'done' | 'here' | 'to-come'
  /** Steps done, of those that there are. */
  readonly steps: number
  /** It was begun, and the blocks are still there. */
  readonly canGoOn: boolean
}

/** How blocks are drawn in words, and what a press on one does. */
export interface WordParts {
  readonly known: ReadonlyMap<string, BlockDefinition>
  /** Opens the drawer of a block in the toolbox. */
  readonly openDrawer: (category: string, type: string | null) => void
  /** What shows the own block of this name in the program; null where the lesson begins without one that is called so. */
  readonly showOwnBlock: (name: string) => (() => void) | null
}

/** For words that nobody presses: on paper, or where there is no program to show things in. */
export const stillParts = (known: WordParts['known']): WordParts => ({
  known,
  openDrawer: () => {},
  showOwnBlock: () => null,
})
