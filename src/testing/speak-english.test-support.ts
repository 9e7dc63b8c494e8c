/** Every test hears English, all of it. */
import { speak } from '../words'
import { commandLine } from '../words/en/command-line'
import device from '../words/en/device.ftl?raw'
import help from '../words/en/help.ftl?raw'
import imagesDialog from '../words/en/images-dialog.ftl?raw'
import lists from '../words/en/lists.ftl?raw'
import { page } from '../words/en/page'
import panels from '../words/en/panels.ftl?raw'
import print from '../words/en/print.ftl?raw'

export const speakEnglish = () =>
  speak({ tag: 'en', texts: [...page, ...commandLine, device, help, panels, lists, imagesDialog, print] })

speakEnglish()
