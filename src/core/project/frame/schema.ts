/** The form of a framed project's file: what schema.ts knows, and the frame of a task or a lesson around it. */
import * as v from 'valibot'
import { message } from '../../message'
import { expected } from '../expected'
import {
  LONGEST_DRAWN_LIST,
  LONGEST_INSTRUCTIONS,
  MOST_ANSWERS,
  MOST_BLOCKS,
  MOST_CHECKS,
  MOST_IN_A_CHECK,
  MOST_TRIALS,
} from '../limits'
import { FRAMED_VERSION, LOCKS } from '../project'
import {
  counted,
  few,
  fingerprintText,
  idText,
  isObject,
  longText,
  nameText,
  object,
  projectEntries,
  versionOf,
  yesNo,
} from '../schema'

const FINITE = expected(message('expect-finite'))

const finite = v.pipe(
  v.number(expected(message('expect-number'))),
  v.finite(FINITE),
  v.transform((value) => value + 0),
)
const tolerance = v.pipe(finite, v.minValue(0, expected(message('expect-no-less'))))

const names = few(nameText, MOST_IN_A_CHECK)

/** Names that valibot's records leave out without a word. */
export const UNUSABLE = ['__proto__', 'prototype', 'constructor']

const byName = <T extends v.GenericSchema>(each: T) =>
  v.pipe(
    v.custom<object>(isObject, expected(message('expect-object'))),
    v.check(
      (entries) => !UNUSABLE.some((name) => Object.hasOwn(entries, name)),
      expected(message('expect-no-such-name')),
    ),
    v.record(nameText, each),
    v.maxEntries(MOST_IN_A_CHECK, expected(message('expect-short-list', { most: MOST_IN_A_CHECK }))),
  )

interface Drawn {
  readonly from: number
  readonly to: number
  readonly whole: boolean
}

/** There is something to draw from it. */
const isRange = ({ from, to, whole }: Drawn) => (whole ? Math.ceil(from) <= Math.floor(to) : from <= to)

const RANGE = expected(message('expect-range'))
const range = { from: finite, to: finite, whole: yesNo }
const numberRange = v.pipe(
  object(range),
  v.check((drawn) => isRange(drawn), RANGE),
)
const listRange = v.pipe(
  object({ length: counted(0, LONGEST_DRAWN_LIST), ...range }),
  v.check((drawn) => isRange(drawn), RANGE),
)

const checkSchema = v.pipe(
  v.custom<object>(isObject, expected(message('expect-object'))),
  v.variant(
    'kind',
    [
      v.strictObject({
        kind: v.literal('own-block'),
        block: nameText,
        given: object({
          inputs: few(numberRange, MOST_IN_A_CHECK),
          lists: byName(listRange),
          variables: byName(numberRange),
        }),
        same: object({ result: yesNo, lists: names, variables: names }),
        trials: counted(1, MOST_TRIALS),
        tolerance,
        slips: few(object({ block: nameText, says: longText }), MOST_IN_A_CHECK),
      }),
      v.strictObject({ kind: v.literal('list'), list: nameText, tolerance }),
      v.strictObject({
        kind: v.literal('variable'),
        variable: nameText,
        atLeast: v.nullable(finite),
        atMost: v.nullable(finite),
        asSolution: yesNo,
        tolerance,
      }),
      v.strictObject({ kind: v.literal('gradients'), lists: names }),
      v.strictObject({ kind: v.literal('accuracy'), variable: nameText, atLeast: finite }),
    ],
    expected(message('expect-check')),
  ),
)

const GUESS = expected(message('expect-guess'))

const { seed, variables, lists, stacks } = projectEntries

export const frameSchema = object({
  instructions: v.pipe(
    v.string(expected(message('expect-words'))),
    v.maxLength(
      LONGEST_INSTRUCTIONS,
      expected(message('expect-short-words', { most: LONGEST_INSTRUCTIONS })),
    ),
  ),
  offer: v.exactOptional(few(idText)),
  locks: few(
    object({ block: idText, kind: v.picklist(LOCKS, expected(message('expect-lock'))) }),
    MOST_BLOCKS,
  ),
  checks: few(checkSchema, MOST_CHECKS),
  solution: v.exactOptional(object({ seed, variables, lists, stacks })),
  lesson: v.exactOptional(
    object({
      id: idText,
      predictions: few(object({ id: idText, guess: v.union([finite, longText], GUESS) }), MOST_ANSWERS),
      explanations: few(object({ id: idText, text: longText }), MOST_ANSWERS),
    }),
  ),
  fingerprint: fingerprintText,
})

export const framedProjectSchema = object({
  ...projectEntries,
  version: versionOf(FRAMED_VERSION),
  frame: frameSchema,
})
