/** Random frames of tasks and lessons, with any words in them that a file may hold. */
import fc from 'fast-check'
import type { Check, NumberRange } from '../../core/lessons/check'
import { isName } from '../../core/project/names'
import { type Frame, LOCKS, type Project } from '../../core/project/project'

/** Never −0, which is read as 0. */
const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
const tolerance = fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 }).map(Math.abs)
const id = fc.string({ minLength: 1, maxLength: 100 })
const name = fc
  .oneof(fc.constantFrom('toString', 'ключ', '🧠', '"', '\\'), fc.string({ unit: 'grapheme', maxLength: 20 }))
  .filter((each) => isName(each) && !['__proto__', 'constructor', 'prototype'].includes(each))
const names = fc.array(name, { maxLength: 4 })
const words = fc.oneof(fc.constantFrom('\ud83d', '# Task\n\n- a', '</script>'), fc.string({ unit: 'binary' }))

const range: fc.Arbitrary<NumberRange> = fc
  .tuple(finite, finite, fc.boolean())
  .map(([a, b, whole]) => ({ from: Math.min(a, b), to: Math.max(a, b), whole }))
  .filter(({ from, to, whole }) => !whole || Math.ceil(from) <= Math.floor(to))
  .map(({ from, to, whole }) => ({ from: from + 0, to: to + 0, whole }))

const check: fc.Arbitrary<Check> = fc.oneof(
  fc.record({
    kind: fc.constant('own-block' as const),
    block: name,
    given: fc.record({
      inputs: fc.array(range, { maxLength: 3 }),
      lists: fc.dictionary(
        name,
        fc.tuple(range, fc.integer({ min: 0, max: 1000 })).map(([each, length]) => ({ length, ...each })),
        { maxKeys: 3, noNullPrototype: true },
      ),
      variables: fc.dictionary(name, range, { maxKeys: 3, noNullPrototype: true }),
    }),
    same: fc.record({ result: fc.boolean(), lists: names, variables: names }),
    trials: fc.integer({ min: 1, max: 100 }),
    tolerance,
    slips: fc.array(fc.record({ block: name, says: words }), { maxLength: 2 }),
  }),
  fc.record({ kind: fc.constant('list' as const), list: name, tolerance }),
  fc.record({
    kind: fc.constant('variable' as const),
    variable: name,
    atLeast: fc.option(finite),
    atMost: fc.option(finite),
    asSolution: fc.boolean(),
    tolerance,
  }),
  fc.record({ kind: fc.constant('gradients' as const), lists: names }),
  fc.record({ kind: fc.constant('accuracy' as const), variable: name, atLeast: finite }),
)

const answers = <T>(answer: fc.Arbitrary<T>) => fc.array(answer, { maxLength: 3 })

/** Around this project, which its solution is too where it has one. */
export function randomFrame({ seed, variables, lists, stacks }: Project): fc.Arbitrary<Frame> {
  const first = stacks.map(({ blocks }) => blocks[0]!.id)
  return fc.record(
    {
      instructions: words,
      offer: fc.array(id, { maxLength: 5 }),
      locks: fc
        .subarray(first)
        .chain((ids) =>
          fc
            .array(fc.constantFrom(...LOCKS), { minLength: ids.length, maxLength: ids.length })
            .map((kinds) => ids.map((block, i) => ({ block, kind: kinds[i]! }))),
        ),
      checks: fc.array(check, { maxLength: 5 }),
      solution: fc.constant({ seed, variables, lists, stacks }),
      lesson: fc.record({
        id,
        predictions: answers(fc.record({ id, guess: fc.oneof(finite, words) })),
        explanations: answers(fc.record({ id, text: words })),
      }),
      fingerprint: fc.stringMatching(/^[0-9a-f]{64}$/),
    },
    { requiredKeys: ['instructions', 'locks', 'checks', 'fingerprint'], noNullPrototype: true },
  ) as fc.Arbitrary<Frame>
}
