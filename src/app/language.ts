/**
 * Which language the page speaks, settled before anything else of it is loaded. `?language=x-pseudo` behind the page's
 * address shows which texts would stay as they are in another language.
 */
import { pseudo, speak } from '../words'
import { page } from '../words/en'

const english = { tag: 'en', texts: page }
const asked = new URLSearchParams(location.search).get('language')

speak(asked === 'x-pseudo' ? pseudo(english) : english)
