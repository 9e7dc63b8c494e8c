/**
 * What stands in the fenced blocks of a lesson. Their insides are YAML 1.2 (https://yaml.org/spec/1.2.2/), read by
 * `yaml`; their form is held by valibot, and keys that nobody knows are refused.
 */
import * as v from 'valibot'
import { parse, YAMLParseError } from 'yaml'
import type { Check } from '../../core/lessons/index'
import { message } from '../../core/message'
import { faultAtLine } from './fault'

const words = v.pipe(v.string(), v.minLength(1), v.maxLength(2_000))
const finite = v.pipe(v.number(), v.finite())
const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
const tolerance = v.optional(v.pipe(finite, v.minValue(0), v.maxValue(1)), 1e-9)

const range = v.strictObject({ from: finite, to: finite, whole: v.optional(v.boolean(), false) })
const listRange = v.strictObject({ ...range.entries, length: whole(0, 100_000) })

const ownBlock = v.strictObject({
  title: words,
  'own-block': words,
  given: v.optional(
    v.strictObject({
      inputs: v.optional(v.array(range), []),
      lists: v.optional(v.record(v.string(), listRange), {}),
      variables: v.optional(v.record(v.string(), range), {}),
    }),
    {},
  ),
  same: v.strictObject({
    result: v.optional(v.boolean(), false),
    lists: v.optional(v.array(words), []),
    variables: v.optional(v.array(words), []),
  }),
  trials: v.optional(whole(1, 100), 20),
  tolerance,
  slips: v.optional(v.array(v.strictObject({ block: words, says: words })), []),
})
const list = v.strictObject({ title: words, list: words, tolerance })
const variable = v.strictObject({
  title: words,
  variable: words,
  'at-least': v.optional(finite),
  'at-most': v.optional(finite),
  'as-solution': v.optional(v.boolean(), false),
  tolerance,
})
const gradients = v.strictObject({ title: words, gradients: v.array(words) })
const accuracy = v.strictObject({
  title: words,
  accuracy: words,
  'at-least': v.pipe(finite, v.minValue(0), v.maxValue(100)),
})

export interface FencedCheck {
  readonly title: string
  readonly check: Check
}

export function checkIn(text: string, line: number): FencedCheck {
  const found = yamlIn(text, line)
  if (isObject(found)) {
    if ('own-block' in found) {
      const { title, 'own-block': block, ...rest } = formed(ownBlock, found, line)
      return { title, check: { kind: 'own-block', block, ...rest } }
    }
    if ('variable' in found) {
      const { title, ...each } = formed(variable, found, line)
      const { variable: name, 'at-least': atLeast = null, 'at-most': atMost = null } = each
      if (atLeast === null && atMost === null && !each['as-solution'])
        throw faultAtLine(line, message('lesson-variable-asks-nothing', { name }))
      return {
        title,
        check: {
          kind: 'variable',
          variable: name,
          atLeast,
          atMost,
          asSolution: each['as-solution'],
          tolerance: each.tolerance,
        },
      }
    }
    if ('list' in found) {
      const { title, ...rest } = formed(list, found, line)
      return { title, check: { kind: 'list', ...rest } }
    }
    if ('gradients' in found) {
      const { title, gradients: lists } = formed(gradients, found, line)
      return { title, check: { kind: 'gradients', lists } }
    }
    if ('accuracy' in found) {
      const { title, accuracy: name, 'at-least': atLeast } = formed(accuracy, found, line)
      return { title, check: { kind: 'accuracy', variable: name, atLeast } }
    }
  }
  throw faultAtLine(line, message('lesson-check-of-no-kind'))
}

const prediction = v.strictObject({
  question: words,
  choices: v.optional(v.pipe(v.array(v.union([words, finite])), v.minLength(2), v.maxLength(8))),
  outcome: v.optional(finite),
  after: words,
})

export function predictionIn(text: string, line: number) {
  const { question, choices = [], outcome = null, after } = formed(prediction, yamlIn(text, line), line)
  const count = choices.length
  if (count > 0 && outcome !== null && !(Number.isInteger(outcome) && outcome >= 1 && outcome <= count))
    throw faultAtLine(line, message('lesson-outcome', { outcome, count }))
  return {
    question,
    choices: choices.map(String),
    outcome: count > 0 && outcome !== null ? outcome - 1 : outcome,
    after,
  }
}

const hint = v.strictObject({ text: v.optional(words), piece: words })

/** Plain words, or words and the name of a piece. */
export function hintIn(text: string, line: number): { readonly text: string; readonly piece: string | null } {
  if (!/^piece:/m.test(text)) return { text, piece: null }
  const { text: said = '', piece } = formed(hint, yamlIn(text, line), line)
  return { text: said, piece }
}

export const questionIn = (text: string, line: number): string =>
  formed(v.strictObject({ question: words }), yamlIn(text, line), line).question

export const drawersIn = (text: string, line: number): readonly string[] =>
  formed(v.pipe(v.array(words), v.minLength(1)), yamlIn(text, line), line)

const front = v.strictObject({
  title: words,
  minutes: whole(1, 600),
  goal: words,
  age: whole(3, 120),
  misconception: v.optional(words),
})

export const frontMatterIn = (text: string) => formed(front, yamlIn(text, 1), 2)

/** `line` is that of the line above the text. */
function yamlIn(text: string, line: number): unknown {
  try {
    return parse(text, { maxAliasCount: 0 })
  } catch (reason) {
    if (!(reason instanceof Error)) throw reason
    const at = reason instanceof YAMLParseError ? (reason.linePos?.[0].line ?? 1) : 1
    const [why = reason.message] = reason.message.split('\n')
    throw faultAtLine(line + at, message('lesson-yaml', { why: why.replace(/ at line.*$/, '') }))
  }
}

function formed<S extends v.GenericSchema>(schema: S, found: unknown, line: number): v.InferOutput<S> {
  const result = v.safeParse(schema, found, { abortEarly: true })
  if (result.success) return result.output
  const [issue] = result.issues
  const key = v.getDotPath(issue) ?? ''
  const was = { key: key === '' ? '' : key, expected: issue.expected ?? '', received: issue.received }
  throw faultAtLine(
    line,
    issue.expected === 'never'
      ? message('lesson-unknown-key', { key })
      : key === ''
        ? message('lesson-form', was)
        : message('lesson-form-at', was),
  )
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
