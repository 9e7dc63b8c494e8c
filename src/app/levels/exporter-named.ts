/** The languages that the level panel has, by their names. */
import { LANGUAGES, type ListedLanguage } from '../../exporters/index'

/** The first one for a name that is none of theirs. */
export function languageNamed(name: string): ListedLanguage {
  const found = LANGUAGES.find((each) => each.name === name) ?? LANGUAGES[0]
  if (!found) throw new Error('There is no language to show.')
  return found
}
