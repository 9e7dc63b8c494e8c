/**
 * The outer form of a project file: which keys, and what kind of thing stands at each. Unknown keys are refused,
 * because dropping them silently would lose somebody's work. Blocks' insides are checked by blocks.ts.
 */
import * as v from 'valibot'
import { fromJsonNumber } from './json-numbers'
import {
  LARGEST_SEED,
  LONGEST_NAME,
  LONGEST_TEXT,
  MOST_IMAGES_OF_A_SET,
  MOST_NAMES,
  WIDEST_LOOK,
} from './limits'
import { isName } from './names'
import { FORMAT, LIST_LOOKS, VERSION } from './project'

const idText = v.pipe(
  v.string('an id in quotes'),
  v.minLength(1, 'an id of 1 to 100 characters'),
  v.maxLength(100, 'an id of 1 to 100 characters'),
)

const nameText = v.pipe(
  v.string('a name in quotes'),
  v.check(isName, `a name of 1 to ${LONGEST_NAME} letters that can be seen, with no space at its ends`),
)

const longText = v.pipe(
  v.string('words in quotes'),
  v.maxLength(LONGEST_TEXT, `at most ${LONGEST_TEXT} characters`),
)

const yesNo = v.boolean('true or false')

/** A float64, or one of the three words for numbers that JSON lacks. */
const anyNumber = v.pipe(
  v.custom<unknown>((value) => fromJsonNumber(value) !== undefined, 'a number'),
  v.transform((value) => fromJsonNumber(value)!),
)

/** Where −0 means no more than 0, it is read as 0, and so written as 0 again. */
const measure = v.pipe(
  v.number('a number'),
  v.transform((value) => value + 0),
)
const place = v.pipe(
  measure,
  v.check((value) => Math.abs(value) <= 1e6, 'a place between -1000000 and 1000000'),
)
const size = v.pipe(
  measure,
  v.check((value) => value >= 1 && value <= 10_000, 'a size between 1 and 10000'),
)

const lookWidth = `a whole number from 1 to ${WIDEST_LOOK}`

const few = <T extends v.GenericSchema>(each: T) =>
  v.pipe(v.array(each, 'a list in [ ]'), v.maxLength(MOST_NAMES, `a list of at most ${MOST_NAMES}`))

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)

/** valibot's own check lets a list through as an object. */
const object = <T extends v.ObjectEntries>(entries: T) =>
  v.pipe(v.custom<object>(isObject, 'something in { }'), v.strictObject(entries))

export const signatureSchema = object({
  id: idText,
  name: nameText,
  inputs: v.pipe(few(object({ id: idText, name: nameText })), v.maxLength(50, 'a list of at most 50')),
  returns: yesNo,
})

const counted = (least: number, most: number) => {
  const words = `a whole number from ${least} to ${most}`
  return v.pipe(
    v.number(words),
    v.check((value) => Number.isInteger(value) && value >= least && value <= most, words),
  )
}

const imageClass = object({ label: counted(0, 255), name: nameText })
const twoClasses = 'two classes in [ ], with different labels'

const imagesSchema = object({
  name: nameText,
  files: v.pipe(
    v.array(nameText, 'a list in [ ]'),
    v.check(({ length }) => length === 2 || length === 4, 'the names of two or four files'),
  ),
  classes: v.pipe(
    v.array(imageClass, twoClasses),
    v.check((all) => all.length === 2 && all[0]!.label !== all[1]!.label, twoClasses),
    v.transform(([zero, one]) => [zero!, one!] as const),
  ),
  turned: yesNo,
  training: counted(1, MOST_IMAGES_OF_A_SET),
  development: counted(0, MOST_IMAGES_OF_A_SET),
  test: counted(1, MOST_IMAGES_OF_A_SET),
  fingerprint: v.pipe(
    v.string('64 hexadecimal digits in quotes'),
    v.regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits in quotes'),
  ),
})

export const projectSchema = object({
  format: v.literal(FORMAT, `the word "${FORMAT}"`),
  version: v.literal(VERSION, `${VERSION}`),
  name: nameText,
  seed: v.pipe(
    v.number('a whole number'),
    v.transform((seed) => seed + 0),
    v.check(
      (seed) => Number.isInteger(seed) && seed >= 0 && seed <= LARGEST_SEED,
      `a whole number from 0 to ${LARGEST_SEED}`,
    ),
  ),
  images: v.exactOptional(imagesSchema),
  variables: few(object({ id: idText, name: nameText, value: anyNumber, shown: yesNo })),
  lists: few(
    object({
      id: idText,
      name: nameText,
      values: v.array(anyNumber, 'a list in [ ]'),
      shown: yesNo,
      look: v.exactOptional(v.picklist(LIST_LOOKS, '"numbers", "bars" or "picture"')),
      width: v.exactOptional(
        v.pipe(
          v.number(lookWidth),
          v.check((width) => Number.isInteger(width) && width >= 1 && width <= WIDEST_LOOK, lookWidth),
        ),
      ),
    }),
  ),
  stacks: few(object({ x: place, y: place, blocks: v.array(v.unknown(), 'a list in [ ]') })),
  notes: few(object({ x: place, y: place, width: size, height: size, text: longText })),
})

/**
 * A block without its arguments, which depend on its type. valibot's own record would leave out keys such as
 * “constructor”; here each key must be known or refused.
 */
export const blockSchema = object({
  type: v.string('the type of a block in quotes'),
  id: idText,
  args: v.optional(v.custom<Readonly<Record<string, unknown>>>(isObject, 'holes in { }')),
  signature: v.optional(signatureSchema),
  procedure: v.optional(idText),
  comment: v.optional(longText),
})
