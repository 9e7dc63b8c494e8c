/** What is said of a block after it ran: its words with the numbers plugged in. */
import { describe, expect, it } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import type { BlockNode } from '../../core/project/project'
import {
  add,
  addTo,
  and,
  ask,
  block,
  call,
  change,
  either,
  forEach,
  get,
  giveBack,
  impossible,
  input,
  is,
  item,
  length,
  log,
  multiply,
  not,
  own,
  repeat,
  replace,
  row,
  set,
  stop,
  subtract,
  until,
  when,
} from '../../testing/fixtures/in-blocks.test-support'
import { Recorded } from '../../testing/fixtures/recorded.test-support'
import { reportOf } from './formula'

const VARIABLES = { x: 0.41, y: 0.8, total: 1.2, i: 0, n: 0 }
const LISTS = { w: [1, 2, 3, 4, 5, 6], image: [1, 0, 1], out: [] }

/** The formula of a block and what is said with it, numbers rounded to hundredths. */
function told(run: Recorded, blockId: string): readonly string[] {
  const answer = run.ask({ about: 'block', blockId })
  if (answer.kind !== 'did') return [answer.kind]
  const report = reportOf(blockId, answer.evaluation, { project: run.project, language }) ?? []
  return report.map((sentence) =>
    sentence.map((part) => (typeof part === 'number' ? String(Math.round(part * 100) / 100) : part)).join(''),
  )
}

/** The formula of the block after a run of the others, which hold it, or of itself. */
function formulaOf(asked: BlockNode, ...flag: readonly BlockNode[]): readonly string[] {
  const run = new Recorded({ flag: flag.length > 0 ? flag : [asked], variables: VARIABLES, lists: LISTS })
  return told(run.run(), asked.id)
}

describe('a value block', () => {
  it('shows its sum with numbers', () => {
    const sum = multiply(get('x'), get('y'))
    expect(formulaOf(sum, set('total', sum))).toEqual(['0.41 × 0.8 = 0.33'])
  })

  it('shows the sums inside it in brackets, and no more than can be read', () => {
    const inner = add(multiply(get('x'), get('y')), 0.1)
    const sigmoid = block('maths_sigmoid', { x: inner })
    expect(formulaOf(sigmoid, set('total', sigmoid))).toEqual(['sigmoid of ((0.41 × 0.8) + 0.1) = 0.61'])
    let long = add(get('x'), get('y'))
    for (let i = 0; i < 4; i++) long = add(long, multiply(get('x'), 1234.5))
    expect(formulaOf(long, set('total', long))[0]!.length).toBeLessThan(130)
  })

  it('names variables, items, lengths and lists', () => {
    const value = get('x')
    const third = item(3, 'w')
    const many = length('w')
    const second = row(2, 'w', 3)
    const dot = block('vectors_dot', { a: second, b: 'image' })
    const program = [set('n', value), set('n', third), set('n', many), set('n', dot)]
    expect(formulaOf(value, ...program)).toEqual(['x = 0.41'])
    expect(formulaOf(third, ...program)).toEqual(['item 3 of w = 3'])
    expect(formulaOf(many, ...program)).toEqual(['length of w = 6'])
    expect(formulaOf(second, ...program)).toEqual(['row 2 of w (3 numbers)', '4, 5, 6'])
    expect(formulaOf(dot, ...program)).toEqual([
      'dot product of row 2 of w (3 numbers) and image (3 numbers) = 10',
    ])
  })

  it('answers a question with true or false, and leaves open what was not asked', () => {
    const question = is(get('n'), '<', 5)
    const both = and(is(1, '>', 2), is(get('n'), '=', 7))
    const no = not(is(1, '=', 1))
    const program = [when(and(question, no)), when(both)]
    expect(formulaOf(question, ...program)).toEqual(['0 < 5 is true'])
    expect(formulaOf(no, ...program)).toEqual(['not (1 = 1) is false'])
    expect(formulaOf(both, ...program)).toEqual(['(1 > 2) and … is false'])
  })

  it('is told as it was the last time', () => {
    const sum = add(get('i'), 10)
    expect(formulaOf(sum, forEach('i', 1, 5, set('n', sum)))).toEqual(['5 + 10 = 15'])
  })
})

describe('a statement', () => {
  it('that sets a variable says to what, and what it was before', () => {
    const plain = set('n', 7)
    const sum = set('total', multiply(get('x'), get('y')))
    const more = change('total', 0.33)
    expect(formulaOf(plain)).toEqual(['n = 7', 'It was 0 before.'])
    expect(formulaOf(sum)).toEqual(['total: 0.41 × 0.8 = 0.33', 'It was 1.2 before.'])
    expect(formulaOf(more)).toEqual(['total: 1.2 + 0.33 = 1.53', 'It was 1.2 before.'])
  })

  it('that changes a list says what is in it now', () => {
    const third = replace(3, 'w', add(1, 1))
    const adding = addTo('out', get('x'))
    expect(formulaOf(third)).toEqual(['replace item 3 of w with (1 + 1)'])
    expect(formulaOf(adding)).toEqual(['add 0.41 to out', 'out is now 0.41'])
  })

  it('that logs says the number', () => {
    const line = log(get('x'), 'loss')
    expect(formulaOf(line)).toEqual(['log loss 0.41'])
  })

  it('that asks says the answer and what follows', () => {
    const yes = when(is(3, '<', 5), stop())
    const no = either(is(3, '>', 5), [], [])
    expect(formulaOf(yes)).toEqual(['3 < 5 is true', 'So the blocks inside run.'])
    expect(formulaOf(no)).toEqual(['3 > 5 is false', 'So the lower blocks run.'])
  })
})

describe('a loop', () => {
  it('says its turn', () => {
    const loop = repeat(add(5, 5), change('n', 1))
    const run = new Recorded({ flag: [loop], variables: VARIABLES })
    run.run(1 + 1 + 2 * 2)
    expect(told(run, loop.id)).toEqual(['turn 3 of 10', '7 more to come'])
    expect(told(run.run(), loop.id)).toEqual(['All turns are done.'])
  })

  it('says its turn also when it began long ago', () => {
    const loop = repeat(add(10_000, 10_000), change('n', 1))
    const run = new Recorded({ flag: [loop], variables: VARIABLES })
    run.run(2 + 2 * 5_000)
    expect(told(run, loop.id)).toEqual(['turn 5001 of 20000', '14999 more to come'])
  })

  it('says where its variable is', () => {
    const loop = forEach('i', 1, 10, change('n', 1))
    const run = new Recorded({ flag: [loop], variables: VARIABLES })
    run.run(1 + 2 * 2 + 1)
    expect(told(run, loop.id)).toEqual(['i = 3, going up to 10'])
  })

  it('says its question', () => {
    const loop = until(is(get('n'), '>', 1), change('n', 1))
    const run = new Recorded({ flag: [loop], variables: VARIABLES })
    run.run(2)
    expect(told(run, loop.id)).toEqual(['0 > 1 is false', 'So it goes round once more.'])
    expect(told(run.run(), loop.id)).toEqual(['2 > 1 is true', 'So the loop ends.'])
  })
})

describe('own blocks', () => {
  const inner = subtract(input('fib.n'), 1)
  const first = ask('fib', { n: inner })
  const second = ask('fib', { n: subtract(input('fib.n'), 2) })
  const sum = add(first, second)
  const back = giveBack(sum)
  const question = is(input('fib.n'), '<', 2)
  const fib = own('fib', ['n'], true, when(question, giveBack(input('fib.n'))), back)
  const asked = ask('fib', { n: 6 })
  const start = set('n', asked)
  const run = new Recorded({ flag: [start], own: [fib], variables: VARIABLES }).run()

  it('that call themselves are told as of the outermost call that is done', () => {
    expect(told(run, asked.id)).toEqual(['fib (n: 6) = 8'])
    expect(told(run, sum.id)).toEqual(['5 + 3 = 8'])
    expect(told(run, first.id)).toEqual(['fib (n: 6 − 1) = 5'])
    expect(told(run, start.id)).toEqual(['n = 8', 'It was 0 before.'])
    expect(told(run, back.id)).toEqual(['give back (5 + 3)'])
  })

  it('say what they were called with', () => {
    expect(told(run, fib.blocks[0]!.id)).toEqual(['fib was called with n = 0'])
    const work = own('work', ['a', 'b'], false, change('n', input('work.a')))
    const calling = call('work', { a: 3, b: get('x') })
    const other = new Recorded({ flag: [calling], own: [work], variables: VARIABLES }).run()
    expect(told(other, calling.id)).toEqual(['work (a: 3, b: 0.41)'])
    expect(told(other, work.blocks[0]!.id)).toEqual(['work was called with a = 3, b = 0.41'])
  })
})

describe('a block that stopped the run', () => {
  it('and the values in it are told up to there', () => {
    const index = add(get('n'), 7)
    const wrong = item(index, 'w')
    const run = new Recorded({ flag: [set('n', wrong)], variables: VARIABLES, lists: LISTS }).run()
    expect(run.machine.diagnostic?.blockId).toBe(wrong.id)
    expect(told(run, index.id)).toEqual(['0 + 7 = 7'])
    expect(told(run, wrong.id)).toEqual(['didNothing'])
    expect(run.machine.diagnostic?.blockId).toBe(wrong.id)
  })

  it('is told as it was the time before', () => {
    const sum = multiply(get('n'), 2)
    const run = new Recorded({
      flag: [set('total', sum), set('total', impossible())],
      variables: VARIABLES,
    }).run()
    expect(told(run, sum.id)).toEqual(['0 × 2 = 0'])
  })
})
