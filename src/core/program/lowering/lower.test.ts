/**
 * From blocks to a program: which stacks run, in which order, and what becomes of things that make no sense. They
 * stop the run where it reaches them, at their block, and nowhere else.
 */
import { describe, expect, it } from 'vitest'
import { blockLanguage as language } from '../../../../blocks/index'
import {
  add,
  addTo,
  and,
  block,
  call,
  change,
  forEach,
  get,
  impossible,
  input,
  is,
  item,
  log,
  own,
  repeat,
  replace,
  row,
  say,
  set,
  when,
} from '../../../testing/fixtures/in-blocks.test-support'
import { projectOf } from '../../../testing/fixtures/project-of.test-support'
import { run } from '../../../testing/fixtures/run-blocks.test-support'
import { lower } from './lower'

describe('stacks', () => {
  it('run where a flag stands on top, and nowhere else', () => {
    const flag = block('events_flag')
    const stacks = [
      [change('x', 1)],
      [flag, change('x', 10)],
      [change('x', 100), change('x', 1000)],
      [add(1, impossible())],
    ]
    expect(run({ stacks, variables: { x: 0 } })).toMatchObject({
      variables: { x: 10 },
      stops: null,
      problems: [],
    })
  })

  it('do nothing where there is no flag', () => {
    expect(run({ stacks: [[change('x', 1)]], variables: { x: 0 } })).toMatchObject({
      variables: { x: 0 },
      steps: 0,
      stops: null,
    })
    expect(run({})).toMatchObject({ variables: {}, steps: 0, stops: null })
  })

  it('run one after another, from top to bottom, then from left to right, wherever they stand in the file', () => {
    const at = (x: number, y: number, n: number) => ({ x, y, blocks: [block('events_flag'), log(n)] })
    const project = {
      ...projectOf({}),
      stacks: [at(0, 500, 4), at(300, 0, 2), at(0, 0, 1), at(0, -10, 0), at(200, 200, 3)],
    }
    const { program } = lower(project, language)
    expect(program.scripts.map(({ at: hat }) => hat)).toEqual(
      [3, 2, 1, 4, 0].map((i) => project.stacks[i]!.blocks[0]!.id),
    )
  })

  it('run one after another in the same memory', () => {
    const flag = () => block('events_flag')
    const stacks = [
      [flag(), set('x', 5), log(1)],
      [flag(), repeat(2, change('x', 1)), log(2)],
      [flag(), log(get('x'))],
    ]
    expect(run({ stacks, variables: { x: 0 } })).toMatchObject({ log: ['1', '2', '7'], variables: { x: 7 } })
  })

  it('below one that stops do not run', () => {
    const wrong = impossible()
    const stacks = [
      [block('events_flag'), set('x', wrong)],
      [block('events_flag'), log(1)],
    ]
    expect(run({ stacks, variables: { x: 3 } })).toMatchObject({ at: wrong.id, log: [], variables: { x: 3 } })
  })

  it('with only a hat are over at once', () => {
    expect(run({ flag: [] })).toMatchObject({ stops: null, log: [] })
  })
})

describe('empty holes', () => {
  const NUMBER = 'There is an empty hole in this block. Put a number into it.'
  const QUESTION = 'There is an empty hole in this block. Put a yes-or-no block into it, such as 1 < 2.'
  const LIST = 'No list is chosen in this block. Make a list, then pick it in the menu.'
  const VARIABLE = 'No variable is chosen in this block. Make a variable, then pick it in the menu.'

  it.each([
    ['a number', block('variables_set', { variable: 'x' }), NUMBER],
    ['a number inside a sum', block('maths_add', { a: 1 }), NUMBER],
    ['a question', block('control_if', { body: [] }), QUESTION],
    ['the right side of and', block('maths_and', { a: is(1, '=', 1) }), QUESTION],
    ['a count', block('control_repeat', { body: [] }), NUMBER],
    ['a question of a loop', block('control_repeat_until', { body: [] }), QUESTION],
    ['a variable', block('variables_change', { variable: '', by: 1 }), VARIABLE],
    ['a variable, read', block('variables_get'), VARIABLE],
    ['a variable of a loop', block('control_for_each', { variable: '', from: 1, to: 2, body: [] }), VARIABLE],
    ['a variable of an op', block('stage_show_variable', { action: 'show' }), VARIABLE],
    ['a list', block('lists_add', { value: 1 }), LIST],
    ['a list, read', block('lists_item', { index: 1, list: '' }), LIST],
    ['a list of a row', block('lists_row', { row: 1, width: 1 }), LIST],
    ['a list, replaced', block('lists_replace', { index: 1, list: '', value: 1 }), LIST],
    ['a length', block('lists_length'), LIST],
  ])('stop at their block: %s', (_, wrong, message) => {
    const { gives } = language.blocks.get(wrong.type)!
    const statement =
      gives === 'number'
        ? log(wrong)
        : gives === 'boolean'
          ? when(wrong)
          : gives === 'list'
            ? log(block('lists_sum', { list: wrong }))
            : wrong
    const ran = run({ flag: [log(1), statement, log(2)], variables: { x: 7 }, lists: { l: [1] } })
    expect(ran).toMatchObject({
      stops: message,
      at: wrong.id,
      log: ['1'],
      variables: { x: 7 },
      problems: [wrong.id],
    })
  })

  it('do no harm where the run does not come by', () => {
    const wrong = block('variables_set', { variable: 'x' })
    const ran = run({ flag: [when(is(1, '=', 2), wrong), repeat(0, wrong2()), log(1)], variables: { x: 7 } })
    expect(ran).toMatchObject({ stops: null, log: ['1'] })
    expect(ran.problems).toContain(wrong.id)
    function wrong2() {
      return block('variables_set', { variable: 'x' })
    }
  })

  it('are not asked behind an “and” that knows its answer', () => {
    const question = and(is(1, '=', 2), block('maths_compare', { comparison: '=' }))
    expect(run({ flag: [when(question), log(1)] })).toMatchObject({ stops: null, log: ['1'] })
  })

  it('of words are no words', () => {
    expect(run({ flag: [block('stage_say'), block('stage_log', { value: 5 })] })).toMatchObject({
      stops: null,
      log: ['', '5'],
    })
  })

  it('of a mouth are no blocks', () => {
    const flag = [
      block('control_repeat', { times: 3 }),
      block('control_if_else', { condition: is(1, '=', 1) }),
      log(1),
    ]
    expect(run({ flag })).toMatchObject({ stops: null, log: ['1'], problems: [] })
  })

  it('of a choice mean its first option', () => {
    expect(run({ flag: [when(block('maths_compare', { a: 1, b: 2 }), log(1))] }).log).toEqual(['1'])
  })

  it('of a call stop at the call, after what stands left of them', () => {
    const two = own('two', ['a', 'b'], false, log(input('two.a')), log(input('two.b')))
    const wrong = call('two', { a: 1 })
    expect(run({ flag: [wrong], own: [two] })).toMatchObject({ stops: NUMBER, at: wrong.id, log: [] })
  })
})

describe('mistakes are told at the block that can do nothing, not around it', () => {
  const LISTS = { l: [1, 2], m: [0.5] }
  const inside = (value: ReturnType<typeof impossible>) => [
    log(add(1, add(value, 2))),
    set('x', value),
    repeat(value, log(1)),
    forEach('x', 1, value),
    replace(value, 'l', 1),
    addTo('l', value),
    when(is(1, '<', value)),
    say(value),
    block('lists_fill', { list: 'l', count: 2, value }),
    block('vectors_scale', { target: 'l', a: row(1, 'l', 2), k: value }),
    block('stage_plot', { value, series: 'a' }),
    log(block('lists_sum', { list: row(value, 'l', 1) })),
  ]
  const positions = inside(impossible()).length

  it.each(Array.from({ length: positions }, (_, i) => i))('a value in statement %i', (i) => {
    const value = impossible()
    const ran = run({ flag: [inside(value)[i]!], variables: { x: 9 }, lists: LISTS })
    expect(ran).toMatchObject({
      at: value.id,
      stops: '0 ÷ 0 has no answer.',
      variables: { x: 9 },
      lists: LISTS,
      log: [],
    })
  })

  it('a position that is not there, in a value', () => {
    const wrong = item(9, 'l')
    expect(run({ flag: [log(add(wrong, 1))], lists: LISTS })).toMatchObject({
      at: wrong.id,
      stops: 'There is no item 9 in l: it has 2 items. Lists count from 1.',
    })
  })

  it('a row that is not there, in a block on lists', () => {
    const wrong = row(2, 'l', 2)
    expect(run({ flag: [log(block('lists_sum', { list: wrong }))], lists: LISTS }).at).toBe(wrong.id)
  })

  it('two lists that do not fit together: at the block that needs both', () => {
    const wrong = block('vectors_dot', { a: 'l', b: 'm' })
    expect(run({ flag: [log(add(1, wrong))], lists: LISTS }).at).toBe(wrong.id)
  })
})

describe('the program', () => {
  it('names for each node the block that it came from', () => {
    const project = projectOf({
      flag: [
        repeat(2, set('x', add(get('x'), item(1, 'l')))),
        when(and(is(1, '<', 2), is(get('x'), '>', 1)), log(3)),
      ],
      variables: { x: 0 },
      lists: { l: [1] },
    })
    const { program, blockTypes } = lower(project, language)
    const sites: string[] = []
    JSON.stringify(program, (key, value) => {
      if (key === 'at') sites.push(value)
      return value
    })
    expect(sites.length).toBeGreaterThan(15)
    expect(sites.filter((at) => !blockTypes.has(at))).toEqual([])
    expect(new Set(sites).size).toBe(blockTypes.size)
  })

  it('asks for the images that its blocks use, and for no others', () => {
    const images = (...flag: ReturnType<typeof log>[]) =>
      lower(projectOf({ flag, lists: { l: [] } }), language).program.images
    const load = (width: string) => block('data_load', { n: 1, set: 'training', width, list: 'l' })
    expect(images(log(1))).toEqual([])
    expect(images(load('28'))).toEqual([28])
    expect(images(load('28'), load('10'))).toEqual([10, 28])
    expect(images(log(block('data_count', { set: 'test' })))).toEqual([10])
  })
})
