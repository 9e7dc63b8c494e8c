/**
 * Which language the page speaks, settled before anything else of it is loaded. `?language=x-pseudo` behind the page's
 * address shows which texts would stay as they are in another language.
 */
import { alsoSay, pseudo, speak } from '../words'
import { later, page } from '../words/en/page'

const english = { tag: 'en', texts: page }
const asked = new URLSearchParams(location.search).get('language')

speak(asked === 'x-pseudo' ? pseudo(english) : english)

const known = new Set<keyof typeof later>()

/** Fetches texts that the first look at the page does without, and comes back when they can be said. */
export async function textsFor(part: keyof typeof later): Promise<void> {
  const { default: text } = await later[part]()
  if (known.has(part)) return
  known.add(part)
  alsoSay([text])
}
