/** Checks of learners' programs: right ones that are built in another way, wrong ones, and those that never end. */
import { describe, expect, it } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import { imageSource, noImages } from '../../data/image-source'
import { wasmHost } from '../../host/wasm-host'
import { smallHost } from '../../testing/adversarial/small-host.test-support'
import {
  add,
  addTo,
  ask,
  block,
  call,
  change,
  divide,
  forEach,
  forever,
  get,
  giveBack,
  input,
  is,
  item,
  length,
  multiply,
  own,
  repeat,
  replace,
  set,
  subtract,
  when,
} from '../../testing/fixtures/in-blocks.test-support'
import { projectOf, type Spelled } from '../../testing/fixtures/project-of.test-support'
import { sentence } from '../../words'
import type { Project } from '../project/project'
import type { Check, OwnBlockCheck } from './check'
import { type CheckOutcome, type CheckParts, runCheck, USUAL_FUEL } from './index'

interface Given extends Partial<CheckParts> {
  readonly project: Project
}

function outcomeOf(check: Check, { project, solution = project, ...more }: Given): CheckOutcome {
  const parts = { slips: null, language, images: noImages(), host: wasmHost(), seed: 1, fuel: USUAL_FUEL }
  const going = runCheck(check, { ...parts, project, solution, ...more })
  let step = going.next()
  while (!step.done) step = going.next()
  return step.value
}

/** What a learner reads. */
const wordsOf = ({ says, message }: CheckOutcome): string | null => says ?? (message && sentence(message))

const OWN: OwnBlockCheck = {
  kind: 'own-block',
  block: 'total',
  given: {
    inputs: [],
    lists: {
      pixels: { length: 100, from: 0, to: 1, whole: false },
      weights: { length: 100, from: -1, to: 1, whole: false },
    },
    variables: {},
  },
  same: { result: true, lists: [], variables: [] },
  trials: 20,
  tolerance: 1e-9,
  slips: [],
}

const LISTS = { pixels: [], weights: [] }
const product = () => multiply(item(get('i'), 'pixels'), item(get('i'), 'weights'))
const total = (...blocks: Parameters<typeof own>[3][]): Spelled => ({
  lists: LISTS,
  variables: { i: 0, total: 0 },
  own: [own('total', [], true, ...blocks)],
})
const SOLUTION = projectOf(
  total(set('total', 0), forEach('i', 1, 100, change('total', product())), giveBack(get('total'))),
)

describe('an own block', () => {
  const RIGHT: readonly (readonly [string, Spelled])[] = [
    [
      'backwards',
      total(
        set('total', 0),
        set('i', 100),
        repeat(100, change('total', product()), change('i', -1)),
        giveBack(get('total')),
      ),
    ],
    [
      'with set',
      total(
        set('total', 0),
        forEach('i', 1, length('pixels'), set('total', add(get('total'), product()))),
        giveBack(get('total')),
      ),
    ],
    ['by a vector block', total(giveBack(block('vectors_dot', { a: 'pixels', b: 'weights' })))],
    [
      'in two halves',
      total(
        set('total', 0),
        forEach('i', 1, 50, change('total', product())),
        forEach('i', 51, 100, change('total', product())),
        giveBack(get('total')),
      ),
    ],
    [
      'by another own block, and beside a program that never ends',
      {
        ...total(giveBack(ask('sum'))),
        flag: [forever(change('total', 1))],
        own: [
          own(
            'sum',
            [],
            true,
            set('total', 0),
            forEach('i', 1, 100, change('total', product())),
            giveBack(get('total')),
          ),
          own('total', [], true, giveBack(ask('sum'))),
        ],
      },
    ],
  ]
  it.each(RIGHT)('is right however it is built: %s', (_, spelled) => {
    expect(outcomeOf(OWN, { project: projectOf(spelled), solution: SOLUTION })).toEqual({
      passed: true,
      message: null,
      says: null,
      blockIds: [],
      trouble: null,
    })
  })

  it('is found by its name, whatever ids its project has, and case and spaces do not count', () => {
    const { stacks, ...rest } = SOLUTION
    const renamed: Project = {
      ...rest,
      stacks: JSON.parse(
        JSON.stringify(stacks).replaceAll('"pixels"', '"x1"').replaceAll('"weights"', '"x2"'),
      ),
      lists: [
        { id: 'x1', name: 'Pixels', values: [], shown: false },
        { id: 'x2', name: 'weights', values: [], shown: false },
      ],
    }
    expect(outcomeOf({ ...OWN, block: 'To tal' }, { project: renamed, solution: SOLUTION }).passed).toBe(true)
  })

  const LAST = total(set('total', 0), forEach('i', 1, 100, set('total', product())), giveBack(get('total')))
  const SLIPS = projectOf({
    lists: LISTS,
    variables: { i: 0, total: 0 },
    own: [
      own('nothing', [], true, giveBack(0)),
      own('only the last', [], true, giveBack(multiply(item(100, 'pixels'), item(100, 'weights')))),
    ],
  })
  const slips = [
    { block: 'nothing', says: 'Nothing was added.' },
    { block: 'only the last', says: 'Only the last product.' },
  ]

  it('is told its slip in the words of the lesson', () => {
    const parts = { project: projectOf(LAST), solution: SOLUTION, slips: SLIPS }
    expect(wordsOf(outcomeOf({ ...OWN, slips }, parts))).toBe('Only the last product.')
  })

  it('is told what it gave and what it should where the slip is not known', () => {
    const twice = (value: Parameters<typeof giveBack>[0]) =>
      projectOf({ own: [own('twice', ['x'], true, giveBack(value))] })
    const check: Check = {
      ...OWN,
      block: 'twice',
      given: { inputs: [{ from: 3, to: 3, whole: true }], lists: {}, variables: {} },
    }
    const x = input('twice.x')
    const outcome = outcomeOf(check, { project: twice(add(x, 1)), solution: twice(multiply(2, x)) })
    expect(wordsOf(outcome)).toBe('For 3 “twice” gave 4. Ours gives 6.')
    expect(outcome.blockIds).toHaveLength(1)
    const close = outcomeOf(check, {
      project: twice(multiply(2.0000001, x)),
      solution: twice(multiply(2, x)),
    })
    expect(wordsOf(close)).toBe('For 3 “twice” gave 6.0000003. Ours gives 6.')
  })

  it('is held to what it leaves in lists and variables', () => {
    const blame = (value: Parameters<typeof set>[1]) =>
      projectOf({
        lists: { w2: [], blame: [0, 0, 0] },
        variables: { error: 0, j: 0 },
        own: [
          own('find', [], false, forEach('j', 1, 3, replace(get('j'), 'blame', value)), change('error', 1)),
        ],
      })
    const check: Check = {
      ...OWN,
      block: 'find',
      given: {
        inputs: [],
        lists: { w2: { length: 3, from: 1, to: 2, whole: false } },
        variables: { error: { from: 1, to: 2, whole: false } },
      },
      same: { result: false, lists: ['blame'], variables: ['error'] },
    }
    const right = multiply(get('error'), item(get('j'), 'w2'))
    expect(outcomeOf(check, { project: blame(right) }).passed).toBe(true)
    expect(wordsOf(outcomeOf(check, { project: blame(get('error')), solution: blame(right) }))).toMatch(
      /^Item 1 of blame is 1\.\d+\. It should be \d\.\d+\.$/,
    )
  })

  it('is told what is missing', () => {
    const none = projectOf({ lists: LISTS, variables: { total: 0 } })
    const of = (project: Project, check: Partial<OwnBlockCheck> = {}) =>
      outcomeOf({ ...OWN, ...check }, { project, solution: SOLUTION })
    expect(of(none)).toMatchObject({ passed: false, trouble: 'not-there' })
    expect(wordsOf(of(none))).toContain('no own block called “total”')
    expect(wordsOf(of({ ...SOLUTION, lists: SOLUTION.lists.slice(1) }))).toContain('no list called “pixels”')
    const silent = projectOf({ ...total(), own: [own('total', [], false, set('total', 1))] })
    expect(wordsOf(of(silent))).toContain('gives nothing back')
    const other = projectOf({ ...total(), own: [own('total', ['x'], true, giveBack(1))] })
    expect(wordsOf(of(other))).toBe('“total” should have no inputs, but it has 1.')
  })

  it('is told where it stops', () => {
    const stops = projectOf(total(giveBack(divide(0, 0))))
    const outcome = outcomeOf(OWN, { project: stops, solution: SOLUTION })
    expect(outcome).toMatchObject({ passed: false, trouble: 'stops' })
    expect(wordsOf(outcome)).toMatch(/^Your program stopped at a block\. /)
    expect(outcome.blockIds[0]).toMatch(/^maths_divide/)
  })

  it('leaves the learner’s project as it is', () => {
    const project = projectOf(LAST)
    const before = JSON.stringify(project)
    outcomeOf(OWN, { project, solution: SOLUTION })
    expect(JSON.stringify(project)).toBe(before)
  })
})

describe('a program without an end', () => {
  it('costs its own check only, in compiled code and without', () => {
    const project = projectOf(total(forever(change('total', 1))))
    for (const host of [wasmHost(), null]) {
      const outcome = outcomeOf(OWN, { project, solution: SOLUTION, fuel: 1e8, host })
      expect(outcome).toMatchObject({ passed: false, trouble: 'endless' })
    }
  })

  it('that takes all memory is told so', () => {
    const project = projectOf({ lists: { l: [] }, variables: { v: 0 }, flag: [forever(addTo('l', 1))] })
    const check: Check = {
      kind: 'variable',
      variable: 'v',
      atLeast: 1,
      atMost: null,
      asSolution: false,
      tolerance: 0,
    }
    expect(outcomeOf(check, { project, host: smallHost(1_000_000) })).toMatchObject({
      passed: false,
      trouble: 'too-big',
    })
  })
})

describe('after a run', () => {
  const counting = (to: number) =>
    projectOf({
      lists: { l: [] },
      variables: { v: 0 },
      flag: [repeat(to, change('v', 1), addTo('l', get('v')))],
    })

  it('a variable lies where it should', () => {
    const check = {
      kind: 'variable',
      variable: 'v',
      atLeast: null,
      atMost: null,
      asSolution: false,
      tolerance: 0,
    } as const
    const of = (more: object, to = 5) =>
      wordsOf(outcomeOf({ ...check, ...more }, { project: counting(to), solution: counting(5) }))
    expect(of({ atLeast: 5, atMost: 5 })).toBeNull()
    expect(of({ atLeast: 6 })).toBe('At the end, v is 5. It should be at least 6.')
    expect(of({ atMost: 4 })).toBe('At the end, v is 5. It should be at most 4.')
    expect(of({ asSolution: true })).toBeNull()
    expect(of({ asSolution: true }, 4)).toBe('At the end, v is 4. It should be 5.')
  })

  it('a list holds what the solution’s holds', () => {
    const check: Check = { kind: 'list', list: 'l', tolerance: 0 }
    const of = (to: number) => wordsOf(outcomeOf(check, { project: counting(to), solution: counting(3) }))
    expect(of(3)).toBeNull()
    expect(of(2)).toBe('The list l has 2 numbers. It should have 3.')
  })
})

describe('images that a program has not seen', () => {
  const SIZE = 100
  /** The first pixel says what it is, but for the last image of each set. */
  const setOf = (count: number, seed: number) => {
    const labels = Uint8Array.from({ length: count }, (_, i) => ((i * 7 + seed) % 3 === 0 ? 1 : 0))
    const pixels = new Uint8Array(count * SIZE)
    labels.forEach((label, i) => {
      pixels[i * SIZE] = label === 1 && i < count - 1 ? 255 : 0
    })
    return { count, labels, pixels }
  }
  const images = imageSource([
    { width: 10, training: setOf(50, 1), development: setOf(200, 2), test: setOf(300, 0) },
  ])
  const n = () => get('n')
  const testing = (answer: Parameters<typeof set>[1]) =>
    projectOf({
      lists: { image: [] },
      variables: { n: 0, accuracy: 0 },
      flag: [
        forEach(
          'n',
          1,
          block('data_count', { set: 'test' }),
          block('data_load', { n: n(), set: 'test', width: '10', list: 'image' }),
          block('stage_record_answer', { answer, n: n(), set: 'test' }),
        ),
        set('accuracy', block('stage_accuracy', { set: 'test' })),
      ],
    })
  const check: Check = { kind: 'accuracy', variable: 'accuracy', atLeast: 99 }
  const label = () => block('data_label', { n: n(), set: 'test' })

  it('are the development set’s, and an honest program passes', () => {
    const project = testing(item(1, 'image'))
    expect(outcomeOf(check, { project, images }).passed).toBe(true)
    // 199 of 200 are right, or 200 where the last one is a zero.
    expect(wordsOf(outcomeOf({ ...check, atLeast: 100 }, { project, images }))).toBe(
      'On images that it has not seen, your program gets 99.5 % right (accuracy). At least 100 % are asked for.',
    )
  })

  it('are not answered from their labels', () => {
    for (const peeking of [testing(label()), testing(subtract(1, subtract(1, label())))])
      expect(outcomeOf(check, { project: peeking, images })).toMatchObject({
        passed: false,
        trouble: 'peeks',
      })
    const guess = testing(0)
    expect(outcomeOf(check, { project: guess, images })).toMatchObject({ passed: false, trouble: null })
  })
})

it('asks whether all weights learn, and those that are named', () => {
  const learning = (...more: Parameters<typeof when>[1][]) =>
    projectOf({
      lists: { x: [0.5, -1, 2, 0.25], y: [1, 0, 1, 0] },
      variables: { w: 0.3, b: 0.1, n: 0, answer: 0, error: 0 },
      flag: [
        repeat(
          20,
          forEach(
            'n',
            1,
            4,
            set(
              'answer',
              block('maths_sigmoid', { x: add(multiply(get('w'), item(get('n'), 'x')), get('b')) }),
            ),
            set('error', subtract(get('answer'), item(get('n'), 'y'))),
            change('w', multiply(-0.1, multiply(get('error'), item(get('n'), 'x')))),
            ...more,
          ),
        ),
      ],
    })
  const bias = change('b', multiply(-0.1, get('error')))
  const turned = change('b', multiply(0.1, get('error')))
  const check: Check = { kind: 'gradients', lists: ['w', 'b'] }
  expect(wordsOf(outcomeOf(check, { project: learning(bias) }))).toBeNull()
  expect(wordsOf(outcomeOf(check, { project: learning(turned) }))).toMatch(/^b does not move as the slope/)
  expect(outcomeOf(check, { project: learning() }).passed).toBe(false)
  const idle = projectOf({
    variables: { w: 0, b: 0 },
    flag: [when(is(1, '=', 1), call('f'))],
    own: [own('f', [], false)],
  })
  expect(wordsOf(outcomeOf(check, { project: idle }))).toBe(
    'Nothing was found that learns: no weights that move with each image.',
  )
})
