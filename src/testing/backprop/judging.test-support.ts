/**
 * Where a check meets the truth. Whoever has a check gives it here as a `Judge`, and gets by name what it missed, what it called
 * wrong without reason, and where it named other lists. Nothing here asks Python: what the oracle said is written down.
 */
import type { Judge, Judged, RightProgram, Verdict, WrongProgram } from './design.test-support'
import { learning } from './designs/examples.test-support'
import { goldenOf, type MutantTruth, slipOf } from './mutants/golden.test-support'
import { type Mutant, mutantsOf } from './mutants/mutants-of.test-support'

/** Verdicts that blame the program. */
const BLAMES: readonly Verdict[] = ['wrong', 'no-learning', 'peeks']

const sameNames = (a: readonly string[], b: readonly string[]) =>
  JSON.stringify(a.toSorted()) === JSON.stringify(b.toSorted())

const told = (name: string, { verdict, wrong }: Judged) =>
  `${name}: ${verdict}${wrong.length > 0 ? ` (${wrong.join(', ')})` : ''}`

export interface OfRight {
  readonly judged: number
  /** Called wrong without reason: there must be none. */
  readonly falseAlarms: readonly string[]
  /** Not judged, though it could be. */
  readonly unjudged: readonly string[]
}

export async function judgeRight(judge: Judge, programs: readonly RightProgram[]): Promise<OfRight> {
  const falseAlarms: string[] = []
  const unjudged: string[] = []
  for (const { name, project, verdicts } of programs) {
    const judged = await judge(project)
    if (verdicts.includes(judged.verdict)) continue
    const isSilent = judged.verdict === 'cannot-judge' || judged.verdict === 'stopped'
    ;(isSilent ? unjudged : falseAlarms).push(told(name, judged))
  }
  return { judged: programs.length, falseAlarms, unjudged }
}

export interface OfWrong {
  readonly judged: number
  /** Called right: there must be none. */
  readonly missed: readonly string[]
  /** Found, but with another verdict or other lists. */
  readonly misnamed: readonly string[]
}

export async function judgeWrong(judge: Judge, programs: readonly WrongProgram[]): Promise<OfWrong> {
  const missed: string[] = []
  const misnamed: string[] = []
  for (const { name, project, expected } of programs) {
    const judged = await judge(project)
    const namesLists = expected.verdict === 'wrong'
    if (judged.verdict === 'right') missed.push(told(name, judged))
    else if (judged.verdict !== expected.verdict || (namesLists && !sameNames(judged.wrong, expected.wrong)))
      misnamed.push(`${told(name, judged)}, not ${told('', expected)}`)
  }
  return { judged: programs.length, missed, misnamed }
}

/** What a check must make of a mutant, by what the oracle said. */
export type Kind =
  /** Its updates are still the gradient: nobody may blame it. */
  | 'equivalent'
  /** They are not: nobody may call it right. */
  | 'faulty'
  /** Right from one point of view and not from another: both may be said. */
  | 'open'
  /** It stops with an error, never ends or has no turn: nothing is asked of a check. */
  | 'broken'

export function kindOf(truth: MutantTruth): Kind {
  if (typeof truth !== 'string') return 'faulty'
  switch (truth) {
    case 'right':
    case 'flat':
      return 'equivalent'
    case 'no-learning':
    case 'peeks':
    case 'other-rule':
      return 'faulty'
    case 'unsteady':
    case 'unseen':
    case 'no-answer':
    case 'other-answer':
    case 'other-label':
      return 'open'
    case 'error':
    case 'endless':
    case 'no-turn':
      return 'broken'
  }
}

export interface MutantTable {
  /** Faulty, and not called right. */
  readonly caught: number
  /** Of these, those that name exactly the wrong lists. */
  readonly named: number
  /** Equivalent, and not blamed. */
  readonly equivalent: number
  readonly open: number
  readonly broken: number
  /** Faulty, and called right: there must be none. */
  readonly missed: readonly string[]
  /** Equivalent, and blamed: there must be none. */
  readonly falseAlarms: readonly string[]
}

/** `chosen`: which of the example's mutants are judged; absent, all. */
export async function judgeMutants(
  judge: Judge,
  example: string,
  chosen: (mutants: readonly Mutant[]) => readonly Mutant[] = (all) => all,
): Promise<MutantTable> {
  const { mutants } = goldenOf(example)
  const known = mutantsOf(learning(example).project).filter(({ block }) => block in mutants)
  const counts = { caught: 0, named: 0, equivalent: 0, open: 0, broken: 0 }
  const missed: string[] = []
  const falseAlarms: string[] = []
  for (const mutant of chosen(known)) {
    const truth = mutants[mutant.block]![slipOf(mutant)]!
    const kind = kindOf(truth)
    if (kind === 'open' || kind === 'broken') {
      counts[kind]++
      continue
    }
    const judged = await judge(mutant.make())
    const name = `${example}, ${mutant.key}`
    if (kind === 'equivalent') {
      if (BLAMES.includes(judged.verdict)) falseAlarms.push(told(name, judged))
      else counts.equivalent++
    } else if (judged.verdict === 'right') missed.push(told(name, judged))
    else {
      counts.caught++
      if (typeof truth !== 'string' && truth.some((lists) => sameNames(lists, judged.wrong))) counts.named++
    }
  }
  return { ...counts, missed, falseAlarms }
}

const COLUMNS = ['caught', 'named', 'equivalent', 'open', 'broken', 'missed', 'falseAlarms'] as const

/** A line an example: how many mutants are of each column. */
export function printed(tables: Readonly<Record<string, MutantTable>>): string {
  const cells = Object.entries(tables).map(([example, table]) => [
    example,
    ...COLUMNS.map((column) => {
      const cell = table[column]
      return String(typeof cell === 'number' ? cell : cell.length)
    }),
  ])
  const rows = [['example', ...COLUMNS.slice(0, -1), 'false alarms'], ...cells]
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)))
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ')
  return rows.map(line).join('\n')
}
