/** Does the learner's own block give what the solution's gives? Both are called with the same hidden numbers. */
import { type Message, message } from '../message'
import { type Called, Caller, isOutcome } from './call-own-block'
import type { OwnBlockCheck } from './check'
import { type HiddenNumbers, hiddenNumbers } from './hidden-numbers'
import { listNamed, ownBlockNamed, variableNamed } from './names'
import { type CheckOutcome, failed, PASSED } from './outcome'
import type { CheckParts } from './parts'
import { isSame, shown, shownApart } from './same'

export function* checkOwnBlock(check: OwnBlockCheck, parts: CheckParts): Generator<void, CheckOutcome> {
  const { project, solution } = parts
  const own = ownBlockNamed(project, check.block)
  const theirs = ownBlockNamed(solution, check.block)
  if (!theirs) throw new Error(`The solution has no own block called ${check.block}.`)
  if (!own) return failed(message('check-no-block', { block: check.block }), { trouble: 'not-there' })
  const absent = missingName(check, parts)
  if (absent) return failed(absent, { trouble: 'not-there' })
  const blockIds = [own.blockId]
  const { inputs } = own.signature
  if (inputs.length !== check.given.inputs.length)
    return failed(
      message('check-inputs', {
        block: check.block,
        expected: check.given.inputs.length,
        found: inputs.length,
      }),
      { blockIds },
    )
  if (check.same.result && !own.signature.returns)
    return failed(message('check-gives-nothing', { block: check.block }), { blockIds })

  const trials = hiddenNumbers(check, parts.seed)
  const learner = new Caller(project, own, parts)
  const reference = new Caller(solution, theirs, parts)
  const calls: Called[] = []
  let difference: Message | null = null
  for (const numbers of trials) {
    const mine = yield* learner.call(numbers)
    if (isOutcome(mine)) return mine
    const right = yield* reference.call(numbers)
    if (isOutcome(right)) throw new Error(`The solution's ${check.block} does not come to an end.`)
    calls.push(mine)
    difference ??= differenceOf(check, numbers, mine, right)
  }
  if (!difference) return PASSED
  return failed(difference, { blockIds, says: yield* slipOf(check, parts, trials, calls) })
}

/** A list or variable that the learner's project has lost. */
function missingName({ given, same }: OwnBlockCheck, { project }: CheckParts): Message | null {
  const list = [...Object.keys(given.lists), ...same.lists].find((name) => !listNamed(project, name))
  if (list !== undefined) return message('check-no-list', { list })
  const variables = [...Object.keys(given.variables), ...same.variables]
  const variable = variables.find((name) => !variableNamed(project, name))
  return variable === undefined ? null : message('check-no-variable', { variable })
}

/** The first thing in which two calls differ; null where there is none. */
function differenceOf(
  { block, same, tolerance }: OwnBlockCheck,
  { inputs }: HiddenNumbers,
  mine: Called,
  right: Called,
): Message | null {
  if (same.result && !isSame(mine.result, right.result, tolerance)) {
    const [found, expected] = shownApart(mine.result, right.result)
    return inputs.length === 0
      ? message('check-other-result', { block, found, expected })
      : message('check-other-result-for', { block, inputs: inputs.map(shown), found, expected })
  }
  for (const variable of same.variables) {
    const [a, b] = [mine.variable(variable), right.variable(variable)]
    if (isSame(a, b, tolerance)) continue
    const [found, expected] = shownApart(a, b)
    return message('check-other-variable', { block, variable, found, expected })
  }
  for (const list of same.lists) {
    const difference = listDifference(list, mine.list(list), right.list(list), tolerance)
    if (difference) return difference
  }
  return null
}

/** The first item in which two lists differ, or that their lengths do. */
export function listDifference(
  list: string,
  mine: Float64Array,
  right: Float64Array,
  tolerance: number,
): Message | null {
  if (mine.length !== right.length)
    return message('check-other-length', { list, found: mine.length, expected: right.length })
  const at = mine.findIndex((value, i) => !isSame(value, right[i] ?? Number.NaN, tolerance))
  if (at < 0) return null
  const [found, expected] = shownApart(mine[at] ?? 0, right[at] ?? 0)
  return message('check-other-item', { list, index: at + 1, found, expected })
}

/** What the lesson says of the slip that gives just what the learner's block gave, in every trial. */
function* slipOf(
  check: OwnBlockCheck,
  parts: CheckParts,
  trials: readonly HiddenNumbers[],
  calls: readonly Called[],
): Generator<void, string | null> {
  const { slips } = parts
  if (!slips) return null
  for (const { block, says } of check.slips) {
    const slip = ownBlockNamed(slips, block)
    if (!slip) throw new Error(`The slips have no own block called ${block}.`)
    const caller = new Caller(slips, slip, parts)
    let isIt = true
    for (const [i, numbers] of trials.entries()) {
      const called = yield* caller.call(numbers)
      const mine = calls[i]
      isIt = !isOutcome(called) && mine !== undefined && !differenceOf(check, numbers, called, mine)
      if (!isIt) break
    }
    if (isIt) return says
  }
  return null
}
