/** The words that the command line understands. */
import { parseArgs } from 'node:util'
import { LARGEST_SEED } from '../core/project/limits'
import type { RunMode } from '../core/run/stage/snapshot'
import { LANGUAGES, type ListedLanguage } from '../exporters/index'
import { say } from '../words'

/** How the command is called, for whoever asks or has called it otherwise. */
export const usage = (): string => `${say('cli-usage', { languages: languages() })}\n`

const languages = (): string => LANGUAGES.map(({ name }) => name).join(', ')

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

export interface GradientsOptions {
  readonly kind: 'gradients'
  readonly file: string
  readonly seed: number | null
  /** Images of training, from 1, or null for the usual ones. */
  readonly images: readonly number[] | null
  readonly json: boolean
  readonly data: readonly string[]
}

export interface GradeOptions {
  readonly kind: 'grade'
  /** A lesson's folder. */
  readonly lesson: string
  /** With the files of a class: a folder, or a zip. */
  readonly folder: string
  readonly csv: string | null
  readonly json: boolean
  /** For one file. */
  readonly seconds: number
}

export interface LessonOptions {
  readonly kind: 'lesson'
  readonly folder: string
  readonly json: boolean
}

export type Command =
  | GradeOptions
  | LessonOptions
  | RunOptions
  | GradientsOptions
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
  if (verb === 'grade') return gradeOptions([file, ...more], values)
  if (verb === 'lesson') return lessonOptions(positionals.slice(1), values)
  if (verb !== 'run' && verb !== 'export' && verb !== 'check' && verb !== 'gradients')
    return wrong(verb ? say('cli-no-command', { command: verb }) : say('cli-nothing-to-do'))
  const grading = (['csv', 'seconds'] as const).find((option) => values[option] !== undefined)
  if (grading) return wrong(say('cli-only-for-grade', { option: `--${grading}` }))
  if (file === undefined) return wrong(say('cli-no-file', { command: verb }))
  const [second] = more
  if (second !== undefined) return wrong(say('cli-second-file', { file: second }))
  if (verb === 'check') {
    if (Object.keys(values).length > 0) return wrong(say('cli-check-options'))
    return { kind: 'check', file }
  }
  const seed = wholeNumber(values.seed, LARGEST_SEED)
  if (Number.isNaN(seed))
    return wrong(say('cli-odd-seed', { largest: LARGEST_SEED, word: values.seed ?? '' }))
  if (verb === 'gradients') return gradientsOptions(file, values, seed)
  const images = wholeNumber(values.images, 1e9)
  if (Number.isNaN(images)) return wrong(say('cli-odd-images', { word: values.images ?? '' }))
  const setLists = values['set-lists'] ?? null
  const holdsOne = /\.(txt|csv|npy)$/i.exec(values.lists ?? '')
  if (holdsOne) return wrong(say('cli-odd-lists', { ending: holdsOne[0] }))
  const data = values.data ?? []
  if (verb === 'export') {
    const other = (['turbo', 'json', 'lists'] as const).find((option) => values[option] !== undefined)
    if (other) return wrong(say('cli-not-for-export', { option: `--${other}` }))
    const to = LANGUAGES.find(({ name }) => name === values.to)
    if (!to)
      return wrong(
        values.to === undefined
          ? say('cli-no-language', { languages: languages() })
          : say('cli-odd-language', { languages: languages(), word: values.to }),
      )
    if (values.out === undefined) return wrong(say('cli-no-out'))
    return { kind: 'export', file, to, out: values.out, seed, images, setLists, data }
  }
  const exporting = (['to', 'out'] as const).find((option) => values[option] !== undefined)
  if (exporting) return wrong(say('cli-only-for-export', { option: `--${exporting}` }))
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

/** The words behind `lesson`. */
function lessonOptions(
  [verb, folder, ...more]: readonly string[],
  { json = false, ...others }: ReturnType<typeof parse>['values'],
): Command {
  const wrong = (message: string): Command => ({ kind: 'wrong', message })
  if (verb !== 'check') return wrong(say('cli-lesson-verb'))
  if (folder === undefined) return wrong(say('cli-no-lesson'))
  const [second] = more
  if (second !== undefined) return wrong(say('cli-second-lesson', { file: second }))
  const [other] = Object.keys(others)
  if (other !== undefined) return wrong(say('cli-not-for-lesson', { option: `--${other}` }))
  return { kind: 'lesson', folder, json }
}

/** The options of `gradients`. */
function gradientsOptions(
  file: string,
  values: ReturnType<typeof parse>['values'],
  seed: number | null,
): Command {
  const other = (['turbo', 'lists', 'set-lists', 'to', 'out'] as const).find(
    (option) => values[option] !== undefined,
  )
  if (other) return { kind: 'wrong', message: say('cli-not-for-gradients', { option: `--${other}` }) }
  const images = values.images?.split(',').map((word) => wholeNumber(word, 1e6) ?? Number.NaN) ?? null
  if (images?.some((image) => Number.isNaN(image) || image < 1))
    return { kind: 'wrong', message: say('cli-odd-moments', { word: values.images ?? '' }) }
  return { kind: 'gradients', file, seed, images, json: values.json ?? false, data: values.data ?? [] }
}

const USUAL_SECONDS = 10

function gradeOptions(
  [lesson, folder, third]: readonly (string | undefined)[],
  values: ReturnType<typeof parse>['values'],
): Command {
  const wrong = (message: string): Command => ({ kind: 'wrong', message })
  const { csv = null, json = false, seconds: word, ...others } = values
  const [other] = Object.keys(others)
  if (other !== undefined) return wrong(say('cli-not-for-grade', { option: `--${other}` }))
  if (lesson === undefined || folder === undefined) return wrong(say('cli-grade-what'))
  if (third !== undefined) return wrong(say('cli-grade-third', { file: third }))
  const seconds = wholeNumber(word, 3600) ?? USUAL_SECONDS
  if (!(seconds >= 1)) return wrong(say('cli-odd-seconds', { word: word ?? '' }))
  return { kind: 'grade', lesson, folder, csv, json, seconds }
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
      csv: { type: 'string' },
      seconds: { type: 'string' },
    },
  })

/** The number, null where none was given, NaN where the word is no whole number from 0 to `largest`. */
function wholeNumber(word: string | undefined, largest: number): number | null {
  if (word === undefined) return null
  const value = Number(word)
  return /^\d+$/.test(word) && value <= largest ? value : Number.NaN
}
