/** `blockgrad run`: what it prints for machines and for people, and its exit codes. */
import { afterAll, describe, expect, it } from 'vitest'
import {
  add,
  addTo,
  block,
  forEach,
  get,
  impossible,
  log,
  say,
  set,
} from '../testing/fixtures/in-blocks.test-support'
import { projectOf } from '../testing/fixtures/project-of.test-support'
import { Folder, sha256 } from './cli.test-support'

const folder = new Folder()
afterAll(() => folder.remove())

const counting = projectOf({
  flag: [
    forEach('i', 1, 3, addTo('l', get('i'))),
    set('total', block('lists_sum', { list: 'l' })),
    log(get('total'), 'sum'),
    say('done'),
    set('r', block('maths_random', { from: 0, to: 1 })),
  ],
  variables: { i: 0, total: 0, r: 0 },
  lists: { l: [], empty: [] },
  seed: 5,
})
folder.save('counting.json', counting)

const wrong = impossible()
const stopping = projectOf({
  flag: [addTo('l', 1), set('x', add(1, wrong))],
  variables: { x: 3 },
  lists: { l: [] },
})
folder.save('stopping.json', stopping)

describe('for machines', () => {
  it('prints one object, with these keys and no others', async () => {
    const { code, printed } = await folder.json('counting.json')
    const { milliseconds, variables, random, ...rest } = printed
    expect(code).toBe(0)
    expect(rest).toEqual({
      ok: true,
      mode: 'stepwise',
      seed: 5,
      steps: expect.any(Number),
      lists: { l: { length: 3, sha256: sha256(1, 2, 3) }, empty: { length: 0, sha256: sha256() } },
      log: ['sum 6', 'done'],
      reports: [],
      diagnostics: [],
    })
    expect(milliseconds).toBeGreaterThanOrEqual(0)
    expect(variables).toEqual({ i: 3, total: 6, r: expect.any(Number) })
    expect(random).toBe(Math.round((variables as { readonly r: number }).r * 2147483646) + 1)
    expect(Object.keys(printed)).toEqual([
      'ok',
      'mode',
      'seed',
      'steps',
      'milliseconds',
      'random',
      'variables',
      'lists',
      'log',
      'reports',
      'diagnostics',
    ])
  })

  it('gives the same in turbo, where there are no steps to count', async () => {
    const stepwise = await folder.json('counting.json')
    const turbo = await folder.json('counting.json', '--turbo')
    expect(turbo.code).toBe(0)
    expect({ ...turbo.printed, milliseconds: 0 }).toEqual({
      ...stepwise.printed,
      mode: 'turbo',
      steps: null,
      milliseconds: 0,
    })
  })

  it('takes another seed', async () => {
    const seven = await folder.json('counting.json', '--seed', '7')
    expect(seven.printed.seed).toBe(7)
    expect(seven.printed.random).not.toBe((await folder.json('counting.json')).printed.random)
    expect((await folder.json('counting.json', '--seed', '5')).printed.random).toBe(
      (await folder.json('counting.json')).printed.random,
    )
  })

  it('says at which block a run stopped, and what there was then', async () => {
    const { code, printed } = await folder.json('stopping.json')
    expect(code).toBe(1)
    expect(printed).toMatchObject({
      ok: false,
      variables: { x: 3 },
      lists: { l: { length: 1, sha256: sha256(1) } },
      diagnostics: [{ blockId: wrong.id, blockType: 'maths_divide', message: '0 ÷ 0 has no answer.' }],
    })
    expect(Object.keys((printed.diagnostics as object[])[0]!)).toEqual([
      'blockId',
      'blockType',
      'message',
      'code',
      'values',
    ])
  })

  it('writes the numbers that JSON lacks as words', async () => {
    const values = { up: Number.POSITIVE_INFINITY, down: Number.NEGATIVE_INFINITY, minus: -0, zero: 0 }
    folder.save('odd.json', projectOf({ flag: [], variables: values }))
    expect((await folder.json('odd.json')).printed.variables).toEqual({
      up: 'Infinity',
      down: '-Infinity',
      minus: '-0',
      zero: 0,
    })
  })

  it('keeps names as they are, also those that a computer might mix up', async () => {
    folder.save(
      'names.json',
      projectOf({
        flag: [set('constructor', 1)],
        variables: { constructor: 0, 'ключ 🧠': 2 },
        lists: { ['__proto__']: [1] },
      }),
    )
    const { printed } = await folder.json('names.json')
    expect(JSON.stringify(printed.variables)).toBe('{"constructor":1,"ключ 🧠":2}')
    expect(Object.keys(printed.lists as object)).toEqual(['__proto__'])
  })

  it('gives one object too where nothing could run', async () => {
    folder.write('broken.json', '{"format": "blockgrad",\n"version": 1,,}')
    const { code, printed } = await folder.json('broken.json', '--seed', '3', '--turbo')
    expect(code).toBe(1)
    expect(printed).toEqual({
      ok: false,
      mode: 'turbo',
      seed: 3,
      steps: null,
      milliseconds: 0,
      random: null,
      variables: {},
      lists: {},
      log: [],
      reports: [],
      diagnostics: [
        {
          blockId: '',
          blockType: '',
          message: 'broken.json: This file is damaged at line 2: what stands there is not JSON.',
          code: 'cli-in-file',
          values: { file: 'broken.json', fault: expect.anything() },
        },
      ],
    })
  })
})

describe('for people', () => {
  it('tells what came out', async () => {
    const { code, out, err } = await folder.blockgrad('run', 'counting.json')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(
      /^Spelled out · stepwise · seed 5\n {2}sum 6\n {2}done\ni = 3\ntotal = 6\nr = 0\.\d+\nl: 3 numbers\nempty: 0 numbers\nIt ran to the end: \d+ steps in \d+\.\d\d s\.\n$/,
    )
  })

  it('tells of no steps in turbo, which counts none', async () => {
    const { out } = await folder.blockgrad('run', 'counting.json', '--turbo')
    expect(out).toMatch(/empty: 0 numbers\nIt ran to the end in \d+\.\d\d s\.\n$/)
  })

  it('tells where it stopped', async () => {
    const { code, out } = await folder.blockgrad('run', 'stopping.json')
    expect(code).toBe(1)
    expect(out).toContain(`It stopped at block ${wrong.id} (maths_divide): 0 ÷ 0 has no answer.`)
  })
})

describe('images', () => {
  it('are all there, and --images cuts the training set only', async () => {
    const count = (name: string) => set(name, block('data_count', { set: name }))
    const sets = ['training', 'development', 'test', 'all']
    folder.save(
      'count.json',
      projectOf({ flag: sets.map(count), variables: Object.fromEntries(sets.map((name) => [name, 0])) }),
    )
    expect((await folder.json('count.json')).printed.variables).toEqual({
      training: 11665,
      development: 1000,
      test: 2115,
      all: 12665,
    })
    expect((await folder.json('count.json', '--images', '100')).printed.variables).toEqual({
      training: 100,
      development: 1000,
      test: 2115,
      all: 1100,
    })
    expect((await folder.json('count.json', '--images', '0')).printed.variables).toMatchObject({
      training: 0,
      test: 2115,
    })
  })
})

describe('test reports', () => {
  const record = (answer: number, n: number, set = 'test') => block('stage_record_answer', { answer, n, set })
  const label = (n: number) => block('data_label', { n, set: 'test' })

  it('count what was taken for what, and name no digit where there was none', async () => {
    const answers = [record(0.2, 1), record(0.7, 2), record(-5, 3), record(1, 1, 'development')]
    const labels = [1, 2, 3].map((n) => set(`label ${n}`, label(n)))
    const project = projectOf({
      flag: [...answers, ...labels],
      variables: { 'label 1': -1, 'label 2': -1, 'label 3': -1 },
    })
    folder.save('answers.json', project)
    const { printed } = await folder.json('answers.json', '--turbo')
    expect(printed.variables).toEqual({ 'label 1': 1, 'label 2': 0, 'label 3': 1 })
    expect((printed.reports as object[])[0]).toEqual({
      set: 'test',
      answered: 3,
      right: 0,
      accuracy: 0,
      confusion: [
        { label: 0, said: { 0: 0, 1: 1, none: 0 } },
        { label: 1, said: { 0: 1, 1: 0, none: 1 } },
      ],
    })
    expect(printed.reports).toHaveLength(2)
    const { out } = await folder.blockgrad('run', 'answers.json')
    expect(out).toContain(
      `
test set: 0 of 3 right · 0 %
             said a zero  said a one  said no digit
  is a zero            0           1              0
  is a one             1           0              1
development set: `,
    )
  })
})
