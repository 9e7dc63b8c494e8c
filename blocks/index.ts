/**
 * The one place where blocks are registered: every file in a category's folder is found here by itself.
 * Nothing else names a block's file, so a new block is one new file.
 */
import type { BlockDefinition } from '../src/core/language/block'
import { type Language, language } from '../src/core/language/language'
import { CATEGORIES } from './categories'

const files = import.meta.glob<BlockDefinition>('./*/*.ts', { eager: true, import: 'default' })

/** The blocks of each category, in the order in which the toolbox offers them. */
export const blocksByCategory: ReadonlyMap<string, readonly BlockDefinition[]> = new Map(
  CATEGORIES.map(({ id }) => [
    id,
    Object.entries(files)
      .filter(([path]) => path.startsWith(`./${id}/`))
      .map(([, definition]) => definition)
      .sort((a, b) => a.order - b.order),
  ]),
)

export const blockLanguage: Language = language([...blocksByCategory.values()].flat())
