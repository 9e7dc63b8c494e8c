/** The form of a project's file, with and without the frame of a task or a lesson, as one JSON Schema. */
import type { Language } from '../core/language/language'
import { framedProjectSchema, frameSchema } from '../core/project/frame/schema'
import { FRAMED_VERSION } from '../core/project/project'
import {
  anyNumber,
  blockSchema,
  fingerprintText,
  idText,
  longText,
  nameText,
  projectEntries,
  projectSchema,
  signatureSchema,
} from '../core/project/schema'
import { blockDefinitions } from './blocks'
import { fromValidator } from './from-validator'
import { definition, type JsonSchema } from './json-schema'

export function projectJsonSchema(language: Language): JsonSchema {
  const { images, variables, lists, stacks, notes } = projectEntries
  const { block, ...form } = fromValidator({
    project: projectSchema,
    framedProject: framedProjectSchema,
    frame: frameSchema,
    images: images.wrapped,
    variables,
    lists,
    stacks,
    notes,
    block: blockSchema,
    signature: signatureSchema,
    id: idText,
    name: nameText,
    text: longText,
    number: anyNumber,
    fingerprint: fingerprintText,
  })
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Blockgrad project',
    description:
      'What Blockgrad saves: a program of blocks with its variables and lists. Version 2 has the frame of a task or a lesson around it.',
    if: {
      type: 'object',
      properties: { version: { const: FRAMED_VERSION } },
      required: ['version'],
    },
    then: definition('framedProject'),
    else: definition('project'),
    $defs: { ...form, ...blockDefinitions([...language.blocks.values()], block ?? {}) },
  }
}
