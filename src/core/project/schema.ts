/**
 * The outer form of a project file: which keys, and what kind of thing stands at each. Unknown keys are refused,
 * because dropping them silently would lose somebody's work. Blocks' insides are checked by blocks.ts.
 */
// biome-ignore-all lint/style/noNonNullAssertion: each stands in a transform, behind the check that has seen what it wants
import * as v from 'valibot'
import { message } from '../message'
import { expected } from './expected'
import { fromJsonNumber } from './json/numbers'
import {
  FARTHEST_PLACE,
  LARGEST_NOTE,
  LARGEST_SEED,
  LONGEST_NAME,
  LONGEST_TEXT,
  MOST_IMAGES_OF_A_SET,
  MOST_NAMES,
  WIDEST_LOOK,
} from './limits'
import { isName } from './names'
import { FORMAT, FRAMED_VERSION, LIST_LOOKS, VERSION } from './project'

export const A_LIST = expected(message('expect-list'))
const FINGERPRINT = expected(message('expect-fingerprint'))

export const fingerprintText = v.pipe(v.string(FINGERPRINT), v.regex(/^[0-9a-f]{64}$/, FINGERPRINT))

export const idText = v.pipe(
  v.string(expected(message('expect-id'))),
  v.minLength(1, expected(message('expect-id-length'))),
  v.maxLength(100, expected(message('expect-id-length'))),
)

export const nameText = v.pipe(
  v.string(expected(message('expect-name'))),
  v.check(isName, expected(message('expect-visible-name', { most: LONGEST_NAME }))),
)

export const longText = v.pipe(
  v.string(expected(message('expect-words'))),
  v.maxLength(LONGEST_TEXT, expected(message('expect-short-words', { most: LONGEST_TEXT }))),
)

export const yesNo = v.boolean(expected(message('expect-yes-no')))

/** A float64, or one of the three words for numbers that JSON lacks. */
export const anyNumber = v.pipe(
  v.custom<unknown>((value) => fromJsonNumber(value) !== undefined, expected(message('expect-number'))),
  v.transform((value) => fromJsonNumber(value)!),
)

/** Where −0 means no more than 0, it is read as 0, and so written as 0 again. */
const measure = v.pipe(
  v.number(expected(message('expect-number'))),
  v.transform((value) => value + 0),
)
const place = v.pipe(
  measure,
  v.check((value) => Math.abs(value) <= FARTHEST_PLACE, expected(message('expect-place'))),
)
const size = v.pipe(
  measure,
  v.check((value) => value >= 1 && value <= LARGEST_NOTE, expected(message('expect-size'))),
)

const lookWidth = expected(message('expect-whole-between', { least: 1, most: WIDEST_LOOK }))

export const few = <T extends v.GenericSchema>(each: T, most = MOST_NAMES) =>
  v.pipe(v.array(each, A_LIST), v.maxLength(most, expected(message('expect-short-list', { most }))))

export const isObject = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** valibot's own check lets a list through as an object. */
export const object = <T extends v.ObjectEntries>(entries: T) =>
  v.pipe(v.custom<object>(isObject, expected(message('expect-object'))), v.strictObject(entries))

export const signatureSchema = object({
  id: idText,
  name: nameText,
  inputs: v.pipe(
    few(object({ id: idText, name: nameText })),
    v.maxLength(50, expected(message('expect-short-list', { most: 50 }))),
  ),
  returns: yesNo,
})

export const counted = (least: number, most: number) => {
  const words = expected(message('expect-whole-between', { least, most }))
  return v.pipe(
    v.number(words),
    v.check((value) => Number.isInteger(value) && value >= least && value <= most, words),
  )
}

const imageClass = object({ label: counted(0, 255), name: nameText })
const twoClasses = expected(message('expect-two-classes'))

const imagesSchema = object({
  name: nameText,
  files: v.pipe(
    v.array(nameText, A_LIST),
    v.check(({ length }) => length === 2 || length === 4, expected(message('expect-file-names'))),
  ),
  classes: v.pipe(
    v.array(imageClass, twoClasses),
    v.check((all) => all.length === 2 && all[0]?.label !== all[1]?.label, twoClasses),
    v.transform(([zero, one]) => [zero!, one!] as const),
  ),
  turned: yesNo,
  training: counted(1, MOST_IMAGES_OF_A_SET),
  development: counted(0, MOST_IMAGES_OF_A_SET),
  test: counted(1, MOST_IMAGES_OF_A_SET),
  fingerprint: fingerprintText,
})

const KNOWN_VERSIONS = expected(message('expect-version', { plain: VERSION, framed: FRAMED_VERSION }))

export const versionOf = <const V extends number>(version: V) => v.literal(version, KNOWN_VERSIONS)

export const projectEntries = {
  format: v.literal(FORMAT, expected(message('expect-format', { format: FORMAT }))),
  version: versionOf(VERSION),
  name: nameText,
  seed: v.pipe(
    v.number(expected(message('expect-whole'))),
    v.transform((seed) => seed + 0),
    v.check(
      (seed) => Number.isInteger(seed) && seed >= 0 && seed <= LARGEST_SEED,
      expected(message('expect-whole-between', { least: 0, most: LARGEST_SEED })),
    ),
  ),
  images: v.exactOptional(imagesSchema),
  variables: few(object({ id: idText, name: nameText, value: anyNumber, shown: yesNo })),
  lists: few(
    object({
      id: idText,
      name: nameText,
      values: v.array(anyNumber, A_LIST),
      shown: yesNo,
      look: v.exactOptional(v.picklist(LIST_LOOKS, expected(message('expect-look')))),
      width: v.exactOptional(
        v.pipe(
          v.number(lookWidth),
          v.check((width) => Number.isInteger(width) && width >= 1 && width <= WIDEST_LOOK, lookWidth),
        ),
      ),
    }),
  ),
  stacks: few(object({ x: place, y: place, blocks: v.array(v.unknown(), A_LIST) })),
  notes: few(object({ x: place, y: place, width: size, height: size, text: longText })),
}

export const projectSchema = object(projectEntries)

/**
 * A block without its arguments, which depend on its type. valibot's own record would leave out keys such as
 * “constructor”; here each key must be known or refused.
 */
export const blockSchema = object({
  type: v.string(expected(message('expect-type'))),
  id: idText,
  args: v.optional(v.custom<Readonly<Record<string, unknown>>>(isObject, expected(message('expect-holes')))),
  signature: v.optional(signatureSchema),
  procedure: v.optional(idText),
  comment: v.optional(longText),
})
