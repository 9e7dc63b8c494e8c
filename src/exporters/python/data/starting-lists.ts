/** Numbers that lists start with: a few stand in the program, many in a file beside it. */
// biome-ignore-all lint/style/noNonNullAssertion: the numbers in `long` are those of lists
import type { Program } from '../../../core/program/ir'
import type { ExportedFile } from '../../exporter'
import { numberLiteral } from '../code/literals'

export const LISTS_FILE = 'starting_lists.json'

/** More numbers than anybody wants to see in a line. */
const LONGEST_IN_A_LINE = 20

export interface StartingLists {
  /** The lists, by number, that the program reads from the file. */
  readonly long: ReadonlySet<number>
  readonly file: ExportedFile | null
}

export function startingLists(program: Program, lists: readonly (readonly number[])[]): StartingLists {
  const isLong = (values: readonly number[]) =>
    values.length > LONGEST_IN_A_LINE && values.some((value) => !Object.is(value, values[0]))
  const long = lists.flatMap((values, i) => (isLong(values) ? [i] : []))
  if (long.length === 0) return { long: new Set(), file: null }
  const entries = long.map(
    (i) => `${JSON.stringify(program.lists[i]!.name)}: [${lists[i]!.map(jsonNumber).join(', ')}]`,
  )
  return {
    long: new Set(long),
    file: { path: LISTS_FILE, content: `{\n${entries.join(',\n')}\n}\n` },
  }
}

/** Endless numbers as JSON's readers understand them, large ones as floats; and −0 keeps its sign. */
function jsonNumber(value: number): string {
  if (Object.is(value, -0)) return '-0.0'
  if (!Number.isFinite(value)) return value > 0 ? '1e999' : '-1e999'
  return numberLiteral(value).text
}
