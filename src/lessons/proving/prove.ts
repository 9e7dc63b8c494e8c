/** Does a lesson hold what it promises? All its checks, asked of the solution, the start and the changed solutions. */
import { type CheckOutcome, type CheckParts, runCheck } from '../../core/lessons/index'
import type { Project } from '../../core/project/project'
import type { Lesson, Run, Step } from '../lesson'
import { type Mutant, mutantsOf } from './mutants'

export interface Proof {
  readonly checks: readonly ProvedCheck[]
  readonly mutants: number
  /** Changed solutions that every check passes. */
  readonly uncaught: readonly Mutant[]
  /** Blocks in the words that no block looks like. */
  readonly unknownBlocks: readonly string[]
  readonly holds: boolean
}

export interface ProvedCheck {
  readonly step: string
  readonly title: string
  readonly solution: CheckOutcome
  readonly start: CheckOutcome
}

export interface Proving {
  readonly done: number
  readonly of: number
}

/** A mutant that runs this many times longer than anything should is caught: it never ends. */
const MUTANT_FUEL = 2e9

export type ProofParts = Omit<CheckParts, 'project' | 'solution' | 'slips'>

export function* prove(lesson: Lesson, parts: ProofParts): Generator<Proving, Proof> {
  const { start, solution, slips, steps } = lesson
  const asked = steps.flatMap(({ title: step, parts: inside }) =>
    inside.flatMap((part) => (part.kind === 'check' ? [{ step, title: part.title, check: part.check }] : [])),
  )
  const mutants = mutantsOf(start, solution, parts.language)
  const of = 2 * asked.length + mutants.length
  let done = 0
  const ask = function* (check: (typeof asked)[number]['check'], project: Project, fuel = parts.fuel) {
    const going = runCheck(check, { ...parts, fuel, project, solution, slips })
    let step = going.next()
    while (!step.done) {
      yield { done, of }
      step = going.next()
    }
    return step.value
  }
  const checks: ProvedCheck[] = []
  for (const { step, title, check } of asked) {
    const passes = yield* ask(check, solution)
    const begins = yield* ask(check, start)
    checks.push({ step, title, solution: passes, start: begins })
    done += 2
  }
  // What needs a whole run comes last: most mutants are caught before.
  const quickFirst = asked
    .map(({ check }) => check)
    .toSorted((a, b) => Number(a.kind !== 'own-block') - Number(b.kind !== 'own-block'))
  const uncaught: Mutant[] = []
  for (const mutant of mutants) {
    let isCaught = false
    for (const check of quickFirst) {
      isCaught = !(yield* ask(check, mutant.project, MUTANT_FUEL)).passed
      if (isCaught) break
    }
    if (!isCaught) uncaught.push(mutant)
    done++
  }
  const unknownBlocks = steps.flatMap(unknownIn)
  const holds =
    checks.every((each) => each.solution.passed && !each.start.passed) && unknownBlocks.length === 0
  return { checks, mutants: mutants.length, uncaught, unknownBlocks, holds }
}

function unknownIn({ parts }: Step): readonly string[] {
  const texts = parts.flatMap((part) => {
    switch (part.kind) {
      case 'words':
      case 'extension':
        return part.text
      case 'prediction':
        return part.after
      case 'hints':
        return part.hints.flatMap(({ text }) => text)
      default:
        return []
    }
  })
  return texts.flatMap(({ runs }) =>
    runs.flatMap((run: Run) => (run.kind === 'block' && run.type === null ? run.text : [])),
  )
}
