/** Every block as a definition, by what it gives and what fits into its holes. */
import type { BlockDefinition, Gives } from '../core/language/block'
import type { Slot } from '../core/language/slots'
import { LONGEST_STACK } from '../core/project/limits'
import { STACK } from './from-validator'
import { type Definitions, definition, type JsonSchema } from './json-schema'

/** What a hole may hold that is a block, by the names of these definitions. */
const GROUPS = {
  numberBlock: ['number'],
  booleanBlock: ['boolean'],
  listBlock: ['list'],
  /** One with nothing below it may stand at an end only, which a schema does not tell. */
  statementBlock: ['statement', 'last'],
  hatBlock: ['hat'],
} as const satisfies Readonly<Record<string, readonly Gives[]>>

type Group = keyof typeof GROUPS

/** `block` is the outer form that all blocks share. */
export function blockDefinitions(all: readonly BlockDefinition[], block: JsonSchema): Definitions {
  const groups = Object.entries(GROUPS).map(([name, gives]): [string, JsonSchema] => [
    name,
    oneOfThem(all.filter((each) => (gives as readonly Gives[]).includes(each.gives)).map(({ type }) => type)),
  ])
  const each = all.map((one): [string, JsonSchema] => [one.type, blockOf(one, block)])
  return {
    [STACK]: {
      description:
        'Blocks that are snapped together, top to bottom; a hat comes first. A value may lie there by itself.',
      anyOf: [
        { type: 'array', items: oneOfThem(Object.keys(GROUPS)), minItems: 1, maxItems: 1 },
        {
          type: 'array',
          items: [oneOfThem(['hatBlock', 'statementBlock'])],
          additionalItems: definition('statementBlock'),
          minItems: 1,
          maxItems: LONGEST_STACK,
        },
      ],
    },
    ...Object.fromEntries(groups),
    ...Object.fromEntries(each),
  }
}

const oneOfThem = (names: readonly string[]): JsonSchema => ({ anyOf: names.map(definition) })

function blockOf({ type, text, help, slots, signature }: BlockDefinition, block: JsonSchema): JsonSchema {
  const { args: _, signature: outside, procedure, ...shared } = block.properties ?? {}
  const holes = Object.entries(slots).map(([name, slot]): [string, JsonSchema] => [name, holeOf(slot)])
  return {
    title: text,
    description: help,
    ...block,
    properties: {
      ...shared,
      type: { const: type },
      ...(signature === 'defines' && outside && { signature: outside }),
      ...(signature === 'calls' && procedure && { procedure }),
      args: {
        type: 'object',
        properties: Object.fromEntries(holes),
        // What was put into a call stays there by the ids of its inputs.
        additionalProperties: signature === 'calls' ? holeOf({ kind: 'number', shadow: 0 }) : false,
      },
    },
    required: [
      ...(block.required ?? []),
      ...(signature === 'defines' ? ['signature'] : signature === 'calls' ? ['procedure'] : []),
    ],
  }
}

const either = (typed: JsonSchema, group: Group): JsonSchema => ({ anyOf: [typed, definition(group)] })

/** Of something in the project; '' where nothing is chosen yet. */
const ID: JsonSchema = { type: 'string', maxLength: 100 }

function holeOf(slot: Slot): JsonSchema {
  switch (slot.kind) {
    case 'number':
      return either(definition('number'), 'numberBlock')
    case 'boolean':
      return definition('booleanBlock')
    case 'text':
      return either(definition('text'), 'numberBlock')
    case 'list':
      return either(ID, 'listBlock')
    case 'listMenu':
    case 'variableMenu':
    case 'inputMenu':
      return ID
    case 'choice':
      return { enum: slot.options.map(([value]) => value) }
    case 'body':
      return { type: 'array', items: definition('statementBlock'), maxItems: LONGEST_STACK }
  }
}
