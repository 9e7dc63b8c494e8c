/** Says in words where in a project file something is, and what was found there. */

/** Keys and positions from the file's top, as in `['stacks', 0, 'blocks', 3]`. */
export type Path = readonly (string | number)[]

const SINGULAR: Readonly<Record<string, string>> = {
  variables: 'variable',
  lists: 'list',
  stacks: 'stack',
  blocks: 'block',
  notes: 'note',
  inputs: 'input',
  values: 'number',
}

/** `['stacks', 0, 'blocks', 3, 'args', 'times']` is `stack 1, block 4, “times”`. */
export function inWords(path: Path): string {
  const words: string[] = []
  for (const [i, step] of path.entries()) {
    const before = path[i - 1]
    if (typeof step === 'number')
      words.push(`${(typeof before === 'string' && SINGULAR[before]) || 'block'} ${step + 1}`)
    else if (step !== 'args' && !(step in SINGULAR && typeof path[i + 1] === 'number'))
      words.push(`“${short(step)}”`)
  }
  return words.join(', ') || 'the top of the file'
}

/** What was found, in a word or two. */
export function found(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'string') return `the text “${short(value)}”`
  if (typeof value === 'number')
    return Number.isFinite(value) ? `the number ${value}` : 'a number that is too large for a computer'
  if (typeof value === 'boolean') return String(value)
  return 'something in { }'
}

export const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
