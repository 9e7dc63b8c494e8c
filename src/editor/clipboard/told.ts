/** What is said after a paste: what came along, and what nothing here has. */
import { say } from '../../words'
import type { Put } from './put'

/** Null where there is nothing to say. */
export function broughtWords({ ownBlocks, variables, lists, lostInputs }: Put): string | null {
  const things = [
    ...ownBlocks.map((name) => say('clipboard-own-block', { name })),
    ...variables.map(({ name }) => say('clipboard-variable', { name })),
    ...lists.map(({ name }) => say('clipboard-list', { name })),
  ]
  const shown = things.length > MOST ? [...things.slice(0, MOST - 1), more(things.length - MOST + 1)] : things
  const sentences = [
    ...(things.length > 0 ? [say('clipboard-brought', { things: shown })] : []),
    ...(lostInputs.length > 0
      ? [say('clipboard-lost-inputs', { names: lostInputs, count: lostInputs.length })]
      : []),
  ]
  return sentences.length > 0 ? sentences.join(' ') : null
}

/** One line on the page. */
const MOST = 5

const more = (count: number): string => say('clipboard-more', { count })
