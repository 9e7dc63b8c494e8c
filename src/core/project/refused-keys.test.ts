/** Keys that nobody knows, at every level of a file, and keys that are missing. */
import { describe } from 'vitest'
import {
  args,
  block,
  type Case,
  type Json,
  refuses,
  type SmallProject,
} from '../../testing/fixtures/small-project.test-support'

describe('keys that nobody knows', () => {
  const KEYS = ['colour', 'constructor', 'prototype', 'toString', '__proto__', 'hasOwnProperty', '']
  /** `__proto__` in a literal would be something else than the key that JSON may hold. */
  const withKey = (target: Json, key: string) =>
    Object.defineProperty(target, key, { value: 5, enumerable: true, configurable: true })
  const signature = (project: SmallProject) => block(project, 1, 0).signature as Json
  const PLACES: readonly (readonly [place: string, of: (project: SmallProject) => Json])[] = [
    // Any key may be put into it.
    ['', (project) => project as unknown as Json],
    ['variable 2, ', (project) => project.variables[1]!],
    ['list 1, ', (project) => project.lists[0]!],
    ['stack 2, ', (project) => project.stacks[1]!],
    ['note 1, ', (project) => project.notes[0]!],
    ['stack 1, block 2, ', (project) => block(project, 0, 1)],
    ['stack 1, block 3, “body”, block 1, ', (project) => (args(project, 0, 2).body as Json[])[0]!],
    ['stack 2, block 1, “signature”, ', signature],
    ['stack 2, block 1, “signature”, input 1, ', (project) => (signature(project).inputs as Json[])[0]!],
    ['stack 2, block 2, “condition”, ', (project) => args(project, 1, 1).condition as Json],
  ]
  refuses(
    PLACES.flatMap(([place, of]) =>
      KEYS.map(
        (key): Case => [
          `“${key}” at ${place || 'the top'}`,
          (project) => withKey(of(project), key),
          `This file has something that Blockgrad does not know: ${place}“${key}”.`,
        ],
      ),
    ),
  )

  refuses(
    KEYS.map((key) => [
      `a hole called “${key}”`,
      (project) => withKey(args(project, 0, 1), key),
      `There is a mistake in this file at stack 1, block 2, “${key}”: this block has no such hole.`,
    ]),
  )
})

describe('things that are missing', () => {
  for (const key of ['name', 'seed', 'variables', 'lists', 'stacks', 'notes'] as const)
    refuses([
      [
        key,
        (project) => Reflect.deleteProperty(project, key),
        `Something is missing in this file: “${key}”.`,
      ],
    ])
  refuses([
    [
      'an id',
      (project) => delete block(project, 0, 1).id,
      'Something is missing in this file: stack 1, block 2, “id”.',
    ],
    [
      'a type',
      (project) => delete block(project, 0, 1).type,
      'Something is missing in this file: stack 1, block 2, “type”.',
    ],
    [
      'a starting value',
      (project) => delete project.variables[1]!.value,
      'Something is missing in this file: variable 2, “value”.',
    ],
  ])
})
