/**
 * Files that were damaged at random: each opens, or is refused with a plain sentence. Never anything else: no
 * crash, no half of a project, no endless wait (the test would run out of its time). What opens can be saved again.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import { smallProject } from '../../testing/fixtures/small-project.test-support'
import { seededChoice } from '../../testing/generators/seeded-choice.test-support'
import { sentence } from '../../words'
import { lower } from '../program/lowering/lower'
import { readProject } from './read'
import { writeProject } from './write'

const FILES = 2_000
const EXAMPLES = join(import.meta.dirname, '../../../examples')

/** Values that stand in for others. */
const STRANGERS: readonly string[] = [
  'null',
  'true',
  '0',
  '-1',
  '1.5',
  '1e999',
  '-0',
  '""',
  '"x"',
  '"Infinity"',
  '"__proto__"',
  '[]',
  '[[]]',
  '{}',
  '{"type":"events_flag","id":"new"}',
  '{"type":"maths_add","id":"new"}',
  '"\\ud800"',
  '99999999999999999999',
]

type Lot = (n: number) => number

/** Ways to spoil a text. */
const WAYS: readonly ((text: string, lot: Lot) => string)[] = [
  function flipABit(text, lot) {
    const bytes = new TextEncoder().encode(text)
    bytes[lot(bytes.length)]! ^= 1 << lot(8)
    return new TextDecoder().decode(bytes)
  },
  function cut(text, lot) {
    return text.slice(0, lot(text.length))
  },
  function takeOut(text, lot) {
    const at = lot(text.length)
    return text.slice(0, at) + text.slice(at + 1 + lot(40))
  },
  function sayTwice(text, lot) {
    const at = lot(text.length)
    return text.slice(0, at) + text.slice(at, at + lot(200)) + text.slice(at)
  },
  function swapValue(text, lot) {
    const values = [...text.matchAll(/(?<=: )("[^"]*"|-?[\d.]+(?:e-?\d+)?|true|false)/g)]
    const { index, 0: old } = values[lot(values.length)]!
    return text.slice(0, index) + STRANGERS[lot(STRANGERS.length)] + text.slice(index + old.length)
  },
  function swapKey(text, lot) {
    const keys = [...text.matchAll(/"(\w+)":/g)]
    const { index, 0: old } = keys[lot(keys.length)]!
    return `${text.slice(0, index)}"${keys[lot(keys.length)]![1]}":${text.slice(index + old.length)}`
  },
  function swapWords(text, lot) {
    const words = [...text.matchAll(/"[^"]*"/g)]
    const { index, 0: old } = words[lot(words.length)]!
    return text.slice(0, index) + words[lot(words.length)]![0] + text.slice(index + old.length)
  },
]

const originals = [
  JSON.stringify(smallProject(), null, 1),
  ...readdirSync(EXAMPLES)
    .map((name) => join(EXAMPLES, name, 'project.json'))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8')),
]

describe(`${FILES} damaged files`, () => {
  it.each(WAYS.map((way) => [way.name, way] as const))('%s', { timeout: 60_000 }, (_, way) => {
    const lot = seededChoice(WAYS.indexOf(way))
    let refused = 0
    for (let i = 0; i < FILES / WAYS.length; i++) {
      const text = way(originals[lot(originals.length)]!, lot)
      const read = readProject(text, language)
      if (read.ok) {
        lower(read.project, language)
        expect(writeProject(read.project, language)).toMatchObject({ ok: true })
      } else {
        refused++
        expect(sentence(read.message)).toMatch(PLAIN)
      }
    }
    // Otherwise nothing was damaged, and this test sees nothing.
    expect(refused).toBeGreaterThan(20)
  })
})

/** Begins like a sentence and ends like one, in one line, with none of a program's own words for what is not there. */
const PLAIN = /^[A-Z“](?!.*(undefined|\[object|NaN|Error:|\n))[^\n]{9,300}\.$/
