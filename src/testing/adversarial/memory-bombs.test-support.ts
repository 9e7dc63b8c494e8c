/**
 * Programs that take ever more memory, through every block that can make a list longer and in every kind of loop,
 * and through own blocks that call themselves. Each must stop at a block, with a message, before the tab is in danger.
 */
import type { BlockNode } from '../../core/project/project'
import {
  add,
  addTo,
  ask,
  block,
  call,
  change,
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
  row,
  set,
  when,
} from '../fixtures/in-blocks.test-support'
import { projectOf } from '../fixtures/project-of.test-support'
import { type Hostile, LOOPS } from './hostile-loops.test-support'
import type { HostileProgram } from './hostile-programs.test-support'
import type { Work } from './hostile-work.test-support'

type Number = number | BlockNode

const twiceAsMany = (list: string) => add(multiply(length(list), 2), 1)
const fill = (list: string, count: Number) => block('lists_fill', { list, count, value: 0.5 })
const insert = (index: Number, list: string) => block('lists_insert', { value: 1, index, list })

/** `long` doubles with each iteration; whatever takes its length grows, too. */
const doubles = () => fill('long', twiceAsMany('long'))

const GROWTH: Readonly<Record<string, Work>> = {
  'a number added': () => [addTo('grows', 1)],
  'an item of its own added': () => [addTo('grows', item(length('grows'), 'grows'))],
  'numbers added to three lists': () => [addTo('grows', 1), addTo('long', 2), addTo('row', 3)],
  'a number added under a condition': () => [when(is(length('grows'), '>', 0), addTo('grows', 1))],
  'numbers added in a loop': () => [repeat(100, addTo('grows', get('n')), change('n', 1))],
  'two added and one deleted': () => [
    addTo('grows', 1),
    addTo('grows', 1),
    block('lists_delete', { index: 1, list: 'grows' }),
  ],
  'a number inserted in front': () => [insert(1, 'grows')],
  'a number inserted at the end': () => [insert(add(length('grows'), 1), 'grows')],
  'a number inserted in the middle': () => [insert(2, 'grows')],
  'twice as many numbers': () => [fill('grows', twiceAsMany('grows'))],
  'twice as many random numbers': () => [
    block('lists_fill_random', { list: 'grows', count: twiceAsMany('grows'), from: 0, to: 1 }),
  ],
  'a longer shuffled order': () => [block('data_shuffle', { list: 'grows', n: twiceAsMany('grows') })],
  'a copy of a list that doubles': () => [
    doubles(),
    block('vectors_copy', { source: 'long', target: 'grows' }),
  ],
  'a sum of lists that double': () => [
    doubles(),
    block('vectors_combine', { target: 'grows', a: 'long', operator: '+', b: 'long' }),
  ],
  'multiples of a list that doubles': () => [
    doubles(),
    block('vectors_scale', { target: 'grows', a: 'long', k: 2 }),
  ],
  'sigmoids of a list that doubles': () => [
    doubles(),
    block('vectors_sigmoid', { target: 'grows', source: 'long' }),
  ],
  'slopes of a list that doubles': () => [
    doubles(),
    block('network_slopes', { target: 'grows', activations: 'long' }),
  ],
  'a layer of ever more neurons': () => [
    doubles(),
    block('network_weighted_sums', {
      target: 'grows',
      weights: 'long',
      inputs: row(1, 'row', 1),
      biases: 'long',
    }),
  ],
  'an image, and its pixels added': () => [
    block('data_load', { n: 1, set: 'training', width: '28', list: 'row' }),
    repeat(length('row'), addTo('grows', 1)),
  ],
}

const deep = (inputs: readonly string[], ...body: BlockNode[]) => own('deep', inputs, true, ...body)
const many = Array.from({ length: 40 }, (_, i) => `in ${i}`)

const SPECIAL: Readonly<Record<string, () => Hostile>> = {
  'more numbers than any memory holds': () => ({ flag: [fill('grows', 1e300)] }),
  'as many numbers as an address has': () => ({ flag: [fill('grows', 2 ** 32)] }),
  'a shuffled order of a million millions': () => ({
    flag: [block('data_shuffle', { list: 'grows', n: 1e12 })],
  }),
  'own blocks with forty inputs': () => ({
    flag: [set('n', ask('deep', Object.fromEntries(many.map((name) => [name, 1]))))],
    own: [deep(many, giveBack(ask('deep', Object.fromEntries(many.map((name) => [name, 2])))))],
  }),
  'an own block that adds before it calls itself': () => ({
    flag: [set('n', ask('deep', { x: 1 }))],
    own: [
      deep(['x'], addTo('grows', input('deep.x')), giveBack(ask('deep', { x: add(input('deep.x'), 1) }))),
    ],
  }),
  'an own block that doubles a list before it calls itself': () => ({
    flag: [call('again')],
    own: [own('again', [], false, doubles(), call('again'))],
  }),
  'a list that grows by what own blocks give back': () => ({
    flag: [forever(addTo('grows', ask('deep', { x: 1 })))],
    own: [deep(['x'], addTo('long', 1), giveBack(add(length('grows'), input('deep.x'))))],
  }),
  'a question that makes a list grow': () => ({
    flag: [block('control_repeat_until', { condition: is(ask('deep', { x: 1 }), '<', 0), body: [] })],
    own: [deep(['x'], addTo('grows', 1), giveBack(1))],
  }),
}

/** More than 100. Lists start with `start` numbers. */
export function memoryBombs(start: number): readonly HostileProgram[] {
  const inLoops = Object.entries(GROWTH).flatMap(([name, work]) =>
    Object.entries(LOOPS).map(([loop, around]) => ({ name: `${name}, ${loop}`, ...around(work) })),
  )
  const special = Object.entries(SPECIAL).map(([name, make]) => ({ name, ...make() }))
  const numbers = Array.from({ length: start }, (_, i) => i / 7)
  return [...inLoops, ...special].map(({ name, flag, own = [], endsByDepth = false }) => ({
    name,
    endsByDepth,
    project: projectOf({
      flag,
      own,
      variables: { n: 0, each: 0 },
      lists: { grows: numbers, long: numbers, row: [0.5] },
    }),
  }))
}
