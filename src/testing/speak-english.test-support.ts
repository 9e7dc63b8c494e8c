/** Every test hears English, as a page does that has started. */
import { speak } from '../words'
import { commandLine, page } from '../words/en'

speak({ tag: 'en', texts: [...page, ...commandLine] })
