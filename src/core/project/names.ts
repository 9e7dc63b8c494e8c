/**
 * Which names things may have. Names stand in menus, in messages and, as comments, in exported programs, so a name
 * is one line that looks like what it is; and what looks the same to a learner counts as the same name.
 */
import { LONGEST_NAME } from './limits'

/** Control characters, line ends, halves of characters, and marks that turn the direction of what follows. */
export const UNFIT_FOR_A_LINE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu

/** Something that leaves ink: neither a space nor a mark that only joins or parts its neighbours. */
const VISIBLE = /[^\p{C}\p{Z}]/u

export const isName = (name: string): boolean =>
  name.length <= LONGEST_NAME &&
  name.trim() === name &&
  name.search(UNFIT_FOR_A_LINE) < 0 &&
  VISIBLE.test(name)

/** The same for names that a learner would take for one another: a and A, or é typed in two ways. */
export const nameKey = (name: string): string => name.normalize('NFC').toLowerCase()
