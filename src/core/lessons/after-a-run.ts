/** What a program has come to once the flag was pressed: a list, a variable, an accuracy on images that it has not seen. */
import type { ImageSource } from '../language/op'
import { message } from '../message'
import { lower } from '../program/lowering/lower'
import type { Project } from '../project/project'
import type { AccuracyCheck, ListCheck, VariableCheck } from './check'
import { lookThrough } from './images/look-through'
import { worldOf } from './images/worlds'
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

export function* checkAccuracy(check: AccuracyCheck, parts: CheckParts): Generator<void, CheckOutcome> {
  const { variable: name, atLeast } = check
  const { project, images } = parts
  const mine = variableNamed(project, name)
  if (!mine) return failed(message('check-no-variable', { variable: name }), { trouble: 'not-there' })
  const runner = runnerOf(project, parts, worldOf(images, { size: 'whole', training: 'true', test: 'true' }))
  const trouble = yield* runToEnd(runner, parts)
  if (trouble) return trouble
  const accuracy = variableIn(runner, mine.id)
  const isLow = !(accuracy >= atLeast)
  const outcome = isLow && accuracy < WELL ? PASSED : yield* byWhichWay(check, mine.id, parts)
  const low = isLow && outcome.passed ? { ...tooLow(check, accuracy), trouble: outcome.trouble } : outcome
  return { ...low, measured: { ...outcome.measured, accuracy } }
}

/** Per cent: whoever is so good is looked through, even where more is asked for. */
const WELL = 90

const tooLow = ({ variable, atLeast }: AccuracyCheck, accuracy: number): CheckOutcome =>
  failed(message('check-accuracy', { variable, found: shown(accuracy), least: shown(atLeast) }))

/** Whether a high accuracy was come by honestly. */
function* byWhichWay(
  { variable }: AccuracyCheck,
  variableId: string,
  parts: CheckParts,
): Generator<void, CheckOutcome> {
  const reached = function* (images: ImageSource): Generator<void, number | null> {
    const runner = runnerOf(parts.project, parts, images)
    return (yield* runToEnd(runner, parts)) ? null : variableIn(runner, variableId)
  }
  const { images: widths } = lower(parts.project, parts.language).program
  const way = yield* lookThrough(parts.images, widths, reached)
  if (typeof way === 'object') {
    const { pixel, width } = way
    const decidingPixel = { pixel, row: Math.ceil(pixel / width), column: ((pixel - 1) % width) + 1 }
    const says = message('check-one-pixel', decidingPixel)
    return { ...PASSED, message: says, trouble: 'one-pixel', measured: { decidingPixel } }
  }
  switch (way) {
    case 'honest':
      return PASSED
    case 'peeks':
      return failed(message('check-peeks'), { trouble: 'peeks' })
    case 'learns-nothing':
      // It is as accurate as was asked for, and whoever grades is told how it came to be.
      return { ...PASSED, message: message('check-same-whatever-trained'), trouble: 'learns-nothing' }
    case 'other-images':
      return failed(message('check-other-images', { variable }))
  }
}
