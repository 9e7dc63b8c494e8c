/**
 * The validator of project files as JSON Schema. What it checks with code of our own is told from the words that the check
 * carries for people; a check that nobody has spelt out here stops the making, so none is forgotten.
 */
import { toJsonSchemaDefs } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import type { Message } from '../core/message'
import { UNUSABLE } from '../core/project/frame/schema'
import { toJsonNumber } from '../core/project/json/numbers'
import { FARTHEST_PLACE, LARGEST_NOTE } from '../core/project/limits'
import { type Definitions, definition, type JsonSchema } from './json-schema'

/** Control characters, line ends, and marks that turn the direction of what follows: all that is told without `\p`. */
const UNFIT = '[\\u0000-\\u001f\\u007f-\\u009f\\u2028-\\u202e\\u2066-\\u2069]'

const WORDS = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0].map(toJsonNumber) as string[]

type Spelling = (values: Readonly<Record<string, number>>) => JsonSchema

/** By what a check of our own expects; what a schema cannot tell adds nothing. */
const CHECKS: Readonly<Record<string, Spelling>> = {
  'expect-whole-between': ({ least, most }) => ({ type: 'integer', minimum: least, maximum: most }),
  'expect-visible-name': ({ most }) => ({
    maxLength: most,
    pattern: '^\\S(.*\\S)?$',
    not: { pattern: UNFIT },
  }),
  'expect-place': () => ({ minimum: -FARTHEST_PLACE, maximum: FARTHEST_PLACE }),
  'expect-size': () => ({ minimum: 1, maximum: LARGEST_NOTE }),
  'expect-file-names': () => ({ minItems: 2, maxItems: 4 }),
  'expect-two-classes': () => ({ minItems: 2, maxItems: 2 }),
  // Told of the names themselves, below.
  'expect-no-such-name': () => ({}),
  // JSON has no others.
  'expect-finite': () => ({}),
  'expect-range': () => ({}),
}

/** The same for what is checked in place of a type. */
const TYPES: Readonly<Record<string, Spelling>> = {
  'expect-object': () => ({ type: 'object' }),
  'expect-holes': () => ({ type: 'object' }),
  'expect-number': () => ({ anyOf: [{ type: 'number' }, { enum: WORDS }] }),
}

const OUR_CHECKS = ['check', 'finite']

/** What is checked elsewhere, and stands in the schema as the definition of this name: the blocks of a stack. */
export const STACK = 'blocks'

/** JSON Schemas of these validators, which refer to one another by their names. */
export function fromValidator(schemas: Readonly<Record<string, GenericSchema>>): Definitions {
  return toJsonSchemaDefs(schemas, {
    target: 'draft-07',
    // Objects are checked in two steps, which it takes for a mistake; what it cannot convert is stopped at below.
    errorMode: 'ignore',
    overrideSchema({ valibotSchema, jsonSchema, errors }) {
      if (valibotSchema.type === 'custom') return { ...jsonSchema, ...spell(TYPES, valibotSchema) }
      if (isListOfUnknown(valibotSchema)) return definition(STACK)
      if (valibotSchema.type === 'record')
        return {
          ...jsonSchema,
          propertyNames: { allOf: [definition('name'), { not: { enum: [...UNUSABLE] } }] },
        }
      return refuse(errors)
    },
    overrideAction({ valibotAction, jsonSchema, errors }) {
      if (valibotAction.type === 'transform') return jsonSchema
      if (OUR_CHECKS.includes(valibotAction.type)) return { ...jsonSchema, ...spell(CHECKS, valibotAction) }
      return refuse(errors)
    },
  })
}

function refuse(errors: readonly string[] | undefined): undefined {
  if (errors) throw new Error(errors.join(' '))
}

function spell(spellings: Readonly<Record<string, Spelling>>, checked: object): JsonSchema {
  const { code, values } = JSON.parse('message' in checked ? String(checked.message) : '{}') as Message
  const spelling = spellings[code]
  if (!spelling) throw new Error(`How does JSON Schema say “${code}”?`)
  return spelling(values as Readonly<Record<string, number>>)
}

const isListOfUnknown = (schema: object): boolean =>
  'item' in schema && (schema.item as { readonly type?: unknown }).type === 'unknown'
