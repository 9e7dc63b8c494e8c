/** Every test hears English, all of it. */
import { speak } from '../words'
import beside from '../words/en/beside'
import { commandLine } from '../words/en/command-line'
import device from '../words/en/device.ftl?raw'
import help from '../words/en/help.ftl?raw'
import imagesDialog from '../words/en/images-dialog.ftl?raw'
import { page } from '../words/en/page'
import print from '../words/en/print.ftl?raw'

export const speakEnglish = () =>
  speak({ tag: 'en', texts: [...page, ...commandLine, device, help, beside, imagesDialog, print] })

speakEnglish()
