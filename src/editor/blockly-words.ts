/**
 * What Blockly says by itself: its menus, and what a screen reader hears of its blocks. It brings a file for each
 * language; ours is English.
 */
import * as B from 'blockly/core'
import * as english from 'blockly/msg/en'
import { shown } from '../words'

/** Blockly's menus begin every word with a capital; ours only the first. */
const CAPITALS = /(?<=[a-z\d] )(?:Blocks?|Comments?|Inputs?)\b/g

/** Not to be read: addresses of help pages, and the hues of blocks that we do not have. */
const NOT_READ = /_(HELPURL|HUE)$/

export function speakInBlockly(): void {
  const words: Record<string, string> = {}
  // Values stand in a text as %1, which `shown` leaves as it is.
  for (const [key, text] of Object.entries(english))
    if (typeof text === 'string')
      words[key] = NOT_READ.test(key)
        ? text
        : shown(text.replace(CAPITALS, (capital) => capital.toLowerCase()))
  B.setLocale(words)
}
