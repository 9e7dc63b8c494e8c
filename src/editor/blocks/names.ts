/**
 * Says why a variable, a list or an own block can't have a name. The rules are the project's own: a name that a file
 * could not keep is refused where it is typed.
 */
import { LONGEST_NAME } from '../../core/project/limits'
import { isName, nameKey } from '../../core/project/names'
import { say } from '../../words'
import type { NameCheck } from '../dialogs'

/** `taken` are the names in use; `own` is the present name of what is renamed. */
export function nameCheck(taken: readonly string[], own: string | null = null): NameCheck {
  const others = new Map(taken.map((name) => [nameKey(name), name]))
  if (own !== null) others.delete(nameKey(own))
  return (name) => {
    const trimmed = name.trim()
    if (trimmed === '') return say('editor-name-missing')
    if (trimmed.length > LONGEST_NAME)
      return say('editor-name-too-long', { length: trimmed.length, most: LONGEST_NAME })
    if (!isName(trimmed)) return say('editor-name-unseen')
    const twin = others.get(nameKey(trimmed))
    if (twin === undefined) return null
    return twin === trimmed
      ? say('editor-name-taken', { name: twin })
      : say('editor-name-alike', { name: trimmed, other: twin })
  }
}
