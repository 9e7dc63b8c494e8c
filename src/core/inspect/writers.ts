/**
 * May-definitions: the blocks that can change a number, whether they ever did or not. Where to look when the record does
 * not reach back.
 */
import type { Language } from '../language/language'
import type { OpArgument, Program } from '../program/ir'
import { expandOps } from '../program/passes/expand'
import { visit } from '../program/visit'
import type { MemoryPlace } from './last-write'

/** The ids of blocks, in the program's order. */
export function writersOf(place: MemoryPlace, program: Program, language: Language): readonly string[] {
  const writers = new Set<string>()
  // Written out, every block that changes something says so with a handful of statements.
  const { scripts, procedures } = expandOps(program, language, () => false)
  visit([scripts, procedures], ({ kind, at, variable, list, op, args }) => {
    const changes =
      place.kind === 'variable'
        ? (kind === 'setVariable' || kind === 'forEach') && variable === place.variable
        : (kind === 'setItem' && isOf(list, place.list)) ||
          (kind === 'op' &&
            language.ops.get(op as string)?.changesList === true &&
            (args as readonly OpArgument[]).some(
              ({ type, value }) => type === 'list' && isOf(value, place.list),
            ))
    if (changes) writers.add(at as string)
  })
  writers.delete('')
  return [...writers]
}

/** Whether it is the list, or a row of it. */
const isOf = (part: unknown, list: number) => (part as { readonly list?: number }).list === list
