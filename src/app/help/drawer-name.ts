/** What a drawer is called: by a category's id. */
import { CATEGORIES } from '../../../blocks/categories'
import { categoryName } from '../../words'

export const drawerName = (category: string): string =>
  categoryName(category, CATEGORIES.find(({ id }) => id === category)?.name)
