import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { blockLanguage, blocksByCategory } from '../../../blocks/index'
import { sentence } from '../../words'
import { lessonReader } from '../index'
import type { Part } from '../lesson'

const read = lessonReader({ language: blockLanguage, blocksByCategory })

const FRONT = ['---', 'title: One neuron', 'minutes: 25', 'goal: Build it.', 'age: 10', '---', '']
const project = (settings: object = {}) =>
  JSON.stringify({
    format: 'blockgrad',
    version: 1,
    name: 'Lesson',
    seed: 1,
    variables: [{ id: 'v', name: 'bias', value: 0, shown: false }],
    lists: [{ id: 'l', name: 'weights', values: [], shown: false }],
    stacks: [
      {
        x: 0,
        y: 0,
        blocks: [
          { type: 'my_define', id: 'd', signature: { id: 'p', name: 'total', inputs: [], returns: true } },
          {
            type: 'my_return',
            id: 'r',
            args: {
              value: {
                type: 'maths_multiply',
                id: 'm',
                args: { a: 1, b: 2 },
                comment: 'The product.',
              },
            },
          },
        ],
      },
    ],
    notes: [],
    ...settings,
  })

const lesson = (...lines: readonly string[]) =>
  read({
    id: '02-one-neuron',
    lesson: [...FRONT, ...lines].join('\n'),
    start: project(),
    solution: project(),
    slips: null,
  })

/** Why it is refused. */
function refusal(...lines: readonly string[]): string {
  const result = lesson(...lines)
  if (result.ok) throw new Error('It was read.')
  return sentence(result.message)
}

function partsOf(...lines: readonly string[]): readonly Part[] {
  const result = lesson('## First', ...lines)
  if (!result.ok) throw new Error(sentence(result.message))
  return result.lesson.steps[0]?.parts ?? []
}

const fence = (kind: string, ...lines: readonly string[]) => [`\`\`\`${kind}`, ...lines, '```']

describe('a lesson', () => {
  it('has what stands in its front matter, and a step for each heading', () => {
    const result = lesson('## First', 'Words.', '## Second', 'More.')
    if (!result.ok) throw new Error(sentence(result.message))
    const { id, title, minutes, goal, age, misconception, steps } = result.lesson
    expect({ id, title, minutes, goal, age, misconception }).toEqual({
      id: '02-one-neuron',
      title: 'One neuron',
      minutes: 25,
      goal: 'Build it.',
      age: 10,
      misconception: null,
    })
    expect(steps.map((step) => step.title)).toEqual(['First', 'Second'])
  })

  it('has words in paragraphs and lists, with what is strong, said softly, or a block', () => {
    expect(
      partsOf('Take **two** *lists* and `code` [not here.', '', '- one', '- [set bias to 0] two'),
    ).toEqual([
      {
        kind: 'words',
        text: [
          {
            kind: 'paragraph',
            runs: [
              { kind: 'plain', text: 'Take ' },
              { kind: 'strong', text: 'two' },
              { kind: 'plain', text: ' ' },
              { kind: 'emphasis', text: 'lists' },
              { kind: 'plain', text: ' and ' },
              { kind: 'code', text: 'code' },
              { kind: 'plain', text: ' [not here.' },
            ],
          },
        ],
      },
      {
        kind: 'words',
        text: [
          { kind: 'item', runs: [{ kind: 'plain', text: 'one' }] },
          {
            kind: 'item',
            runs: [
              { kind: 'block', text: 'set bias to 0', type: 'variables_set', category: 'variables' },
              { kind: 'plain', text: ' two' },
            ],
          },
        ],
      },
    ])
  })

  it('asks for a guess, with choices counted from 1 in the text', () => {
    const parts = partsOf(
      ...fence('prediction', 'question: Up or down?', 'choices: [up, down]', 'outcome: 2', 'after: Down.'),
      ...fence('prediction', 'question: How many?', 'outcome: 11', 'after: Eleven.'),
    )
    expect(parts).toMatchObject([
      { kind: 'prediction', id: '1-prediction-1', choices: ['up', 'down'], outcome: 1 },
      { kind: 'prediction', id: '1-prediction-2', choices: [], outcome: 11 },
    ])
  })

  it('gathers hints in their degrees, the last with a piece of the solution', () => {
    const [hints, ...more] = partsOf(
      ...fence('hint 1', 'What?'),
      ...fence('hint 2', 'Where?'),
      ...fence('hint 3', 'text: Take this.', 'piece: The product.'),
    )
    expect(more).toEqual([])
    if (hints?.kind !== 'hints') throw new Error('There are no hints.')
    expect(hints.hints.map(({ piece }) => piece?.map(({ id }) => id) ?? null)).toEqual([null, null, ['m']])
  })

  it('takes the inside of an own block for a piece', () => {
    const [hints] = partsOf(
      ...fence('hint 1', 'a'),
      ...fence('hint 2', 'b'),
      ...fence('hint 3', 'piece: total'),
    )
    if (hints?.kind !== 'hints') throw new Error('There are no hints.')
    expect(hints.hints[2]?.piece?.map(({ type }) => type)).toEqual(['my_return'])
  })

  it('has checks of every kind, with what is usual where nothing is said', () => {
    expect(
      partsOf(
        ...fence(
          'check',
          'title: The total',
          'own-block: total',
          'given:',
          '  lists: { weights: { length: 3, from: -1, to: 1 } }',
          'same: { result: true }',
        ),
        ...fence('check', 'title: List', 'list: weights'),
        ...fence('check', 'title: Variable', 'variable: bias', 'at-least: 18'),
        ...fence('check', 'title: Gradients', 'gradients: [weights, bias]'),
        ...fence('check', 'title: Accuracy', 'accuracy: bias', 'at-least: 99.5'),
      ).map((part) => (part.kind === 'check' ? part.check : null)),
    ).toEqual([
      {
        kind: 'own-block',
        block: 'total',
        given: {
          inputs: [],
          lists: { weights: { length: 3, from: -1, to: 1, whole: false } },
          variables: {},
        },
        same: { result: true, lists: [], variables: [] },
        trials: 20,
        tolerance: 1e-9,
        slips: [],
      },
      { kind: 'list', list: 'weights', tolerance: 1e-9 },
      { kind: 'variable', variable: 'bias', atLeast: 18, atMost: null, asSolution: false, tolerance: 1e-9 },
      { kind: 'gradients', lists: ['weights', 'bias'] },
      { kind: 'accuracy', variable: 'bias', atLeast: 99.5 },
    ])
  })
})

describe('what is wrong is said with its line', () => {
  const STEP = '## First'
  it.each<readonly [string, readonly string[], string]>([
    ['no step', [], 'lesson.md has no steps'],
    ['text before a step', ['Hello.'], 'line 8: there is text before the first step'],
    ['a heading of another depth', ['# First'], 'line 8: a step'],
    ['a table', [STEP, '| a | b |', '|---|---|', '| 1 | 2 |'], 'line 9: “table” can'],
    ['a link', [STEP, 'See [here](https://example.org).'], 'line 9: “link” can'],
    ['HTML', [STEP, '<script>alert(1)</script>'], 'line 9: “html” can'],
    ['a fence that nobody knows', [STEP, ...fence('quiz', 'a: 1')], 'line 9: “quiz” is no part'],
    ['broken YAML', [STEP, ...fence('explain', 'question: "a')], 'line 10: this can'],
    [
      'a key that nobody knows',
      [STEP, ...fence('explain', 'question: a', 'colour: b')],
      '“colour” is not known',
    ],
    ['a missing key', [STEP, ...fence('explain', 'answer: a')], 'question'],
    [
      'an outcome beyond the choices',
      [STEP, ...fence('prediction', 'question: a', 'choices: [b, c]', 'outcome: 3', 'after: d')],
      'the outcome is 3, but there are 2 choices',
    ],
    ['a third hint alone', [STEP, ...fence('hint 3', 'a')], 'hint 3 stands alone'],
    [
      'a piece that is not there',
      [STEP, ...fence('hint 1', 'a'), ...fence('hint 2', 'b'), ...fence('hint 3', 'piece: nothing')],
      'no block of the solution has the comment “nothing”',
    ],
    [
      'an own block that is not there',
      [STEP, ...fence('check', 'title: a', 'own-block: sum', 'same: { result: true }')],
      'no own block called “sum”',
    ],
    [
      'a list that is not there',
      [STEP, ...fence('check', 'title: a', 'list: pixels')],
      'no list called “pixels”',
    ],
    [
      'a slip that is not there',
      [
        STEP,
        ...fence(
          'check',
          'title: a',
          'own-block: total',
          'same: { result: true }',
          'slips: [{ block: b, says: c }]',
        ),
      ],
      'slips.json has no own block called “b”',
    ],
    ['a check of nothing', [STEP, ...fence('check', 'title: a')], 'line 9: a check names what it is about'],
    [
      'a check that asks nothing',
      [STEP, ...fence('check', 'title: a', 'variable: bias')],
      'asks for nothing',
    ],
    [
      'a drawer that is not there',
      [STEP, ...fence('drawers', '- attic')],
      'no drawer and no block called “attic”',
    ],
    ['an anchor that multiplies', [STEP, ...fence('explain', 'question: &a x', 'b: *a')], 'line 10'],
  ])('%s', (_, lines, words) => {
    expect(refusal(...lines)).toContain(words)
  })

  it('no front matter, and projects that are none', () => {
    const files = { id: 'x', start: project(), solution: project(), slips: null }
    const of = (given: Partial<Parameters<typeof read>[0]>) => {
      const result = read({ ...files, lesson: [...FRONT, STEP].join('\n'), ...given })
      if (result.ok) throw new Error('It was read.')
      return sentence(result.message)
    }
    expect(of({ lesson: '## First' })).toContain('line 1: a lesson begins with a line of three hyphens')
    expect(of({ lesson: FRONT.join('\n').replace('25', 'many') })).toContain('minutes')
    expect(of({ start: '{' })).toMatch(/^start\.json: /)
    expect(of({ solution: '' })).toMatch(/^solution\.json: /)
    expect(of({ slips: '[]' })).toMatch(/^slips\.json: /)
  })

  it.each([
    ['brackets', '['.repeat(100_000)],
    ['stars', '*a '.repeat(60_000)],
    ['quotes', '> '.repeat(2_000)],
    ['fences', '```\n'.repeat(40_000)],
    ['too much of anything', 'a'.repeat(200_001)],
  ])('hostile text: %s', (_, text) => {
    const result = lesson(STEP, text)
    if (!result.ok) expect(sentence(result.message)).toMatch(/\w/)
  })
})

it('reads every lesson of ours, and knows each block that is written in them', () => {
  const folder = join(import.meta.dirname, '../../../examples/lessons')
  const ids = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? entry.name : [],
  )
  expect(ids.length).toBeGreaterThanOrEqual(8)
  for (const id of ids) {
    const text = (name: string) => readFileSync(join(folder, id, name), 'utf8')
    const slips = readdirSync(join(folder, id)).includes('slips.json') ? text('slips.json') : null
    const files = { lesson: text('lesson.md'), start: text('start.json'), solution: text('solution.json') }
    const result = read({ id, ...files, slips })
    if (!result.ok) throw new Error(`${id}: ${sentence(result.message)}`)
    const unknown: string[] = []
    JSON.stringify(result.lesson.steps, (_, value) => {
      if (value?.kind === 'block' && value.type === null) unknown.push(value.text)
      return value
    })
    expect(unknown, id).toEqual([])
  }
})
