/**
 * Says why a variable, a list or an own block can't have a name. The rules are the project's own: a name that a file
 * could not keep is refused where it is typed.
 */
import { LONGEST_NAME } from '../../core/project/limits'
import { isName, nameKey } from '../../core/project/names'
import type { NameCheck } from '../dialogs'

/** `taken` are the names in use; `own` is the present name of what is renamed. */
export function nameCheck(taken: readonly string[], own: string | null = null): NameCheck {
  const others = new Map(taken.map((name) => [nameKey(name), name]))
  if (own !== null) others.delete(nameKey(own))
  return (name) => {
    const trimmed = name.trim()
    if (trimmed === '') return 'Type a name first.'
    if (trimmed.length > LONGEST_NAME)
      return `This name is too long: it has ${trimmed.length} characters, and ${LONGEST_NAME} fit.`
    if (!isName(trimmed)) return 'This name has something in it that cannot be seen. Type it anew.'
    const twin = others.get(nameKey(trimmed))
    if (twin === undefined) return null
    return twin === trimmed
      ? `You already have something called “${twin}”. Pick another name.`
      : `“${trimmed}” looks too much like “${twin}”, which you already have. Capital letters do not make a new name.`
  }
}
