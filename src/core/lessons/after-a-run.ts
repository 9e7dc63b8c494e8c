/** What a program has come to once the flag was pressed: a list, a variable, an accuracy on images that it has not seen. */
import { message } from '../message'
import type { Project } from '../project/project'
import type { AccuracyCheck, ListCheck, VariableCheck } from './check'
import { hiddenTest, withRandomLabels } from './hidden-images'
import { listNamed, variableNamed } from './names'
import { type CheckOutcome, failed, PASSED } from './outcome'
import { listDifference } from './own-block'
import type { CheckParts } from './parts'
import { itemsIn, runnerOf, runToEnd, variableIn } from './run'
import { isSame, shown, shownApart } from './same'

export function* checkList(check: ListCheck, parts: CheckParts): Generator<void, CheckOutcome> {
  const { list: name, tolerance } = check
  const mine = listNamed(parts.project, name)
  if (!mine) return failed(message('check-no-list', { list: name }), { trouble: 'not-there' })
  const runner = runnerOf(parts.project, parts)
  const trouble = yield* runToEnd(runner, parts)
  if (trouble) return trouble
  const reference = yield* solved(parts)
  const theirs = listNamed(parts.solution, name)
  if (!theirs) throw new Error(`The solution has no list called ${name}.`)
  const difference = listDifference(name, itemsIn(runner, mine.id), itemsIn(reference, theirs.id), tolerance)
  return difference ? failed(difference) : PASSED
}

export function* checkVariable(check: VariableCheck, parts: CheckParts): Generator<void, CheckOutcome> {
  const { variable: name, atLeast, atMost, asSolution, tolerance } = check
  const mine = variableNamed(parts.project, name)
  if (!mine) return failed(message('check-no-variable', { variable: name }), { trouble: 'not-there' })
  const runner = runnerOf(parts.project, parts)
  const trouble = yield* runToEnd(runner, parts)
  if (trouble) return trouble
  const value = variableIn(runner, mine.id)
  if (atLeast !== null && !(value >= atLeast))
    return failed(message('check-too-small', { variable: name, found: shown(value), least: shown(atLeast) }))
  if (atMost !== null && !(value <= atMost))
    return failed(message('check-too-large', { variable: name, found: shown(value), most: shown(atMost) }))
  if (!asSolution) return PASSED
  const theirs = variableNamed(parts.solution, name)
  if (!theirs) throw new Error(`The solution has no variable called ${name}.`)
  const right = variableIn(yield* solved(parts), theirs.id)
  if (isSame(value, right, tolerance)) return PASSED
  const [found, expected] = shownApart(value, right)
  return failed(message('check-other-variable-after', { variable: name, found, expected }))
}

/** The solution after its own run, with the learner's seed. */
function* solved(parts: CheckParts) {
  const solution: Project = { ...parts.solution, seed: parts.project.seed }
  const runner = runnerOf(solution, parts)
  if (yield* runToEnd(runner, parts)) throw new Error('The solution does not come to its end.')
  return runner
}

/** Somebody who guesses gets 50 %; nobody gets so much where the labels were drawn by lot. */
const NOT_BY_CHANCE = 75

export function* checkAccuracy(check: AccuracyCheck, parts: CheckParts): Generator<void, CheckOutcome> {
  const { variable: name, atLeast } = check
  const mine = variableNamed(parts.project, name)
  if (!mine) return failed(message('check-no-variable', { variable: name }), { trouble: 'not-there' })
  const hidden = hiddenTest(parts.images)
  const runner = runnerOf(parts.project, parts, hidden)
  const trouble = yield* runToEnd(runner, parts)
  if (trouble) return trouble
  const value = variableIn(runner, mine.id)
  if (!(value >= atLeast))
    return failed(message('check-accuracy', { variable: name, found: shown(value), least: shown(atLeast) }))
  // A program that reads the answers is right whatever they are.
  const byLot = runnerOf(parts.project, parts, withRandomLabels(hidden, parts.seed))
  if ((yield* runToEnd(byLot, parts)) === null && variableIn(byLot, mine.id) > NOT_BY_CHANCE)
    return failed(message('check-peeks'), { trouble: 'peeks' })
  return PASSED
}
