/** A frame's keys in the order of the format, whatever order they were made in. */
import type { Check, ListRange, NumberRange, OwnBlockCheck } from '../../lessons/check'
import type { BegunLesson, Frame } from '../project'

/** `solution` is the frame's own, in order. */
export function frameInOrder(frame: Frame, solution: unknown): unknown {
  const { instructions, offer, locks, checks, lesson, fingerprint } = frame
  return {
    instructions,
    ...(offer && { offer }),
    locks: locks.map(({ block, kind }) => ({ block, kind })),
    checks: checks.map(checkInOrder),
    ...(solution !== undefined && { solution }),
    ...(lesson && { lesson: lessonInOrder(lesson) }),
    fingerprint,
  }
}

function lessonInOrder({ id, predictions, explanations }: BegunLesson): BegunLesson {
  return {
    id,
    predictions: predictions.map(({ id, guess }) => ({
      id,
      guess: typeof guess === 'number' ? guess + 0 : guess,
    })),
    explanations: explanations.map(({ id, text }) => ({ id, text })),
  }
}

export function checkInOrder(check: Check): Check {
  switch (check.kind) {
    case 'own-block': {
      const { kind, block, given, same, trials, tolerance, slips } = check
      return {
        kind,
        block,
        given: givenInOrder(given),
        same: { result: same.result, lists: same.lists, variables: same.variables },
        trials,
        tolerance,
        slips: slips.map(({ block, says }) => ({ block, says })),
      }
    }
    case 'list': {
      const { kind, list, tolerance } = check
      return { kind, list, tolerance }
    }
    case 'variable': {
      const { kind, variable, atLeast, atMost, asSolution, tolerance } = check
      return {
        kind,
        variable,
        atLeast: atLeast === null ? null : atLeast + 0,
        atMost: atMost === null ? null : atMost + 0,
        asSolution,
        tolerance,
      }
    }
    case 'gradients':
      return { kind: check.kind, lists: check.lists }
    case 'accuracy': {
      const { kind, variable, atLeast } = check
      return { kind, variable, atLeast: atLeast + 0 }
    }
  }
}

const givenInOrder = ({ inputs, lists, variables }: OwnBlockCheck['given']): OwnBlockCheck['given'] => ({
  inputs: inputs.map(rangeInOrder),
  lists: byName(lists, ({ length, ...range }: ListRange) => ({ length, ...rangeInOrder(range) })),
  variables: byName(variables, rangeInOrder),
})

const rangeInOrder = ({ from, to, whole }: NumberRange): NumberRange => ({
  from: from + 0,
  to: to + 0,
  whole,
})

const byName = <T>(entries: Readonly<Record<string, T>>, inOrder: (each: T) => T) =>
  Object.fromEntries(Object.entries(entries).map(([name, each]) => [name, inOrder(each)]))
