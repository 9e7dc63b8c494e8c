/** The words that the command line understands. */
import { parseArgs } from 'node:util'
import { LARGEST_SEED } from '../core/project/limits'
import type { RunMode } from '../core/run/stage/snapshot'
import { LANGUAGES, type ListedLanguage } from '../exporters/index'

export const USAGE = `Usage:
  npm run -s blockgrad -- run FILE [--turbo] [--seed N] [--images N] [--json]
                                   [--lists FILE] [--set-lists FILE] [--data FILE …]
  npm run -s blockgrad -- export FILE --to LANGUAGE --out FOLDER
                                      [--seed N] [--images N] [--set-lists FILE]
                                      [--data FILE …]
  npm run -s blockgrad -- check FILE

run      runs the project in FILE, as the green flag does
export   writes the project in FILE as a program in another language, with its data, into FOLDER
check    only says whether the project in FILE makes sense

  --turbo            run in turbo, not block by block; the numbers are the same
  --seed N           start the random numbers from N, not from the project's seed
  --images N         train on the first N images only; the test set stays whole
  --json             print one JSON object and nothing else
  --lists FILE       write the numbers of all lists to FILE after the run: as NumPy's .npz, else as JSON
  --set-lists FILE   start with the lists in FILE: .json, .npz, .npy, .csv or .txt; w1.npy sets the list w1
  --data FILE        a file with the project's own images or their labels; once for each file
  --to LANGUAGE      one of: ${LANGUAGES.map(({ name }) => name).join(', ')}
  --out FOLDER       a new or empty folder, or one with an earlier export

Exit code: 0 when it ran, 1 when the program or a file is at fault, 2 for wrong usage.
`

export interface RunOptions {
  readonly kind: 'run'
  readonly file: string
  readonly mode: RunMode
  readonly seed: number | null
  readonly images: number | null
  readonly json: boolean
  readonly lists: string | null
  readonly setLists: string | null
  readonly data: readonly string[]
}

export interface ExportOptions {
  readonly kind: 'export'
  readonly file: string
  readonly to: ListedLanguage
  readonly out: string
  readonly seed: number | null
  readonly images: number | null
  readonly setLists: string | null
  readonly data: readonly string[]
}

export type Command =
  | RunOptions
  | ExportOptions
  | { readonly kind: 'check'; readonly file: string }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly message: string }

export function parseCommand(words: readonly string[]): Command {
  const wrong = (message: string): Command => ({ kind: 'wrong', message })
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(words)
  } catch (reason) {
    // Node's own words go on about a way to name files that begin with a hyphen.
    return wrong((reason as Error).message.replace(/\. To specify a positional argument.*$/s, '.'))
  }
  const { values, positionals } = parsed
  const [verb, file, ...more] = positionals
  if (values.help || verb === 'help') return { kind: 'help' }
  if (verb !== 'run' && verb !== 'export' && verb !== 'check')
    return wrong(verb ? `There is no command “${verb}”.` : 'Say what to do: run, export or check.')
  if (file === undefined) return wrong(`Say which project file to ${verb}.`)
  if (more.length > 0) return wrong(`One project file at a time: what is “${more[0]}”?`)
  if (verb === 'check') {
    if (Object.keys(values).length > 0) return wrong('check takes no options.')
    return { kind: 'check', file }
  }
  const seed = wholeNumber(values.seed, LARGEST_SEED)
  if (Number.isNaN(seed))
    return wrong(`--seed takes a whole number from 0 to ${LARGEST_SEED}, not “${values.seed}”.`)
  const images = wholeNumber(values.images, 1e9)
  if (Number.isNaN(images)) return wrong(`--images takes a whole number, 0 or more, not “${values.images}”.`)
  const setLists = values['set-lists'] ?? null
  const holdsOne = /\.(txt|csv|npy)$/i.exec(values.lists ?? '')
  if (holdsOne) return wrong(`--lists writes all lists into one file: .json or .npz, not ${holdsOne[0]}.`)
  const data = values.data ?? []
  if (verb === 'export') {
    const other = (['turbo', 'json', 'lists'] as const).find((option) => values[option] !== undefined)
    if (other) return wrong(`export does not take --${other}.`)
    const to = LANGUAGES.find(({ name }) => name === values.to)
    const languages = LANGUAGES.map(({ name }) => name).join(', ')
    if (!to)
      return wrong(
        values.to === undefined
          ? `Say which language to export to: --to and one of ${languages}.`
          : `--to takes one of ${languages}, not “${values.to}”.`,
      )
    if (values.out === undefined) return wrong('Say which folder to export into: --out and a folder.')
    return { kind: 'export', file, to, out: values.out, seed, images, setLists, data }
  }
  const exporting = (['to', 'out'] as const).find((option) => values[option] !== undefined)
  if (exporting) return wrong(`--${exporting} belongs to export.`)
  return {
    kind: 'run',
    file,
    mode: values.turbo ? 'turbo' : 'stepwise',
    seed,
    images,
    json: values.json ?? false,
    lists: values.lists ?? null,
    setLists,
    data,
  }
}

const parse = (words: readonly string[]) =>
  parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      turbo: { type: 'boolean' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
      seed: { type: 'string' },
      images: { type: 'string' },
      lists: { type: 'string' },
      'set-lists': { type: 'string' },
      data: { type: 'string', multiple: true },
      to: { type: 'string' },
      out: { type: 'string' },
    },
  })

/** The number, null where none was given, NaN where the word is no whole number from 0 to `largest`. */
function wholeNumber(word: string | undefined, largest: number): number | null {
  if (word === undefined) return null
  const value = Number(word)
  return /^\d+$/.test(word) && value <= largest ? value : Number.NaN
}
