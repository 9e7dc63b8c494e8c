/** Every test hears English, all of it. */
import { speak } from '../words'
import { commandLine } from '../words/en/command-line'
import help from '../words/en/help.ftl?raw'
import { page } from '../words/en/page'

export const speakEnglish = () => speak({ tag: 'en', texts: [...page, ...commandLine, help] })

speakEnglish()
