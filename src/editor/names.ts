/**
 * Which names a variable, a list or an own block may have. Letters' case does not tell two names apart: to a
 * learner, a and A look like one thing spelled twice.
 */
import type { NameCheck } from './dialogs'

export const MAX_NAME_LENGTH = 100

/** Names that count as the same. */
const folded = (name: string): string => name.trim().normalize('NFC').toLowerCase()

/** `taken` are the names in use; `own` is the present name of what is renamed. */
export function nameCheck(taken: readonly string[], own: string | null = null): NameCheck {
  const others = new Map(taken.map((name) => [folded(name), name]))
  if (own !== null) others.delete(folded(own))
  return (name) => {
    const trimmed = name.trim()
    if (trimmed === '') return 'Type a name first.'
    if (trimmed.length > MAX_NAME_LENGTH)
      return `This name is too long: it has ${trimmed.length} characters, and ${MAX_NAME_LENGTH} fit.`
    const twin = others.get(folded(trimmed))
    if (twin === undefined) return null
    return twin === trimmed
      ? `You already have something called “${twin}”. Pick another name.`
      : `“${trimmed}” looks too much like “${twin}”, which you already have. Capital letters do not make a new name.`
  }
}
