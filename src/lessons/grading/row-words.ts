/** A row in words. */
import { say, sentence } from '../../words'
import type { Result, Row, State } from './rows/index'

export const stateWords = (state: State): string => say('grade-state-word', { state })

/** What the lesson says of a known slip, else what was seen; null where there is nothing to say. */
export const resultWords = ({ says, message }: Result): string | null =>
  says ?? (message ? sentence(message) : null)

/** Why the file is in its state, if that is not what one of its checks says. */
export const reasonWords = ({ message }: Row): string | null => (message ? sentence(message) : null)

export const passedOf = ({ results }: Row): number => results.filter(({ passed }) => passed).length
