/** What a drawer is called: by a category's id. */
import { CATEGORIES } from '../../../blocks/categories'
import { translated } from '../../words'

export function drawerName(category: string): string {
  const { name = category } = CATEGORIES.find(({ id }) => id === category) ?? {}
  return translated(`category-${category}`, name)
}
