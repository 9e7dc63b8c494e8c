/**
 * Work that programs which never end keep doing, by name: cheap blocks, dear ones, and those that go through long
 * lists. `long` and `other` are long lists of one length, `twice` has twice as many items, `two` has two.
 */
import type { BlockNode } from '../../core/project/project'
import {
  add,
  addTo,
  and,
  block,
  change,
  divide,
  either,
  forEach,
  get,
  is,
  item,
  length,
  log,
  multiply,
  repeat,
  replace,
  row,
  say,
  set,
  subtract,
  until,
  when,
} from '../fixtures/in-blocks.test-support'

/** Makes the blocks afresh each time, because no block may be in a program twice. */
export type Work = () => readonly BlockNode[]

/** Counts, so that one iteration does not look like the next. */
const count = () => change('n', 1)

const half = () => divide(length('long'), 2)

const functionOf = (name: string, a: number | BlockNode) => block('maths_function', { function: name, a })

/** One after another, or a program would have hundreds of lines here. */
const vectorBlock = (type: string, args: Parameters<typeof block>[1]): Work => {
  return () => [block(type, args), count()]
}

export const WORK: Readonly<Record<string, Work>> = {
  nothing: () => [],
  counting: () => [count()],
  'a question': () => [either(is(get('n'), '>', 1e6), [set('n', 0)], [count()])],
  'questions inside questions': () => [
    count(),
    when(
      is(get('n'), '>', 0),
      when(and(is(get('n'), '<', 1e9), is(get('total'), '=', 0)), change('total', 1), change('total', -1)),
    ),
  ],
  'functions that take long': () => [
    count(),
    set('total', functionOf('exp', functionOf('ln', block('maths_power', { a: add(get('n'), 1), b: 0.37 })))),
    set('total', block('maths_mod', { a: get('total'), b: 0.001 })),
  ],
  'random numbers': () => [
    set('total', block('maths_random', { from: -1, to: 1 })),
    set('n', block('maths_random_whole', { from: 1, to: 6 })),
  ],
  'two hundred statements': () => Array.from({ length: 200 }, count),
  'a loop over all items': () => [
    count(),
    set('i', 1),
    repeat(length('long'), change('total', item(get('i'), 'long')), change('i', 1)),
  ],
  'a loop that stores': () => [
    count(),
    forEach('i', 1, length('long'), replace(get('i'), 'other', add(item(get('i'), 'long'), get('n')))),
  ],
  'loops in loops in loops': () => [
    repeat(1000, change('i', 1), repeat(1000, change('total', 1), repeat(1000, count()))),
  ],
  'a matrix, row by row': () => [
    set('n', 1),
    repeat(
      half(),
      set('i', 1),
      repeat(
        2,
        change('total', item(add(multiply(subtract(get('n'), 1), 2), get('i')), 'long')),
        change('i', 1),
      ),
      count(),
    ),
  ],
  'a loop until a random number is large': () => [
    until(is(block('maths_random', { from: 0, to: 1 }), '>', 0.999), count()),
  ],
  'a search through a long list': () => [
    when(block('lists_contains', { list: 'long', value: -7 }), set('total', 1)),
    count(),
  ],
  'a sum': () => [set('total', block('lists_sum', { list: 'long' })), count()],
  'a dot product': () => [set('total', block('vectors_dot', { a: 'long', b: 'other' })), count()],
  'the largest number': () => [
    set('total', block('lists_largest', { list: 'long' })),
    set('i', block('lists_position_of_largest', { list: 'other' })),
    count(),
  ],
  'a copy': vectorBlock('vectors_copy', { source: 'long', target: 'other' }),
  'a sum of two lists': vectorBlock('vectors_combine', {
    target: 'other',
    a: 'other',
    operator: '+',
    b: 'long',
  }),
  'a list times a number': vectorBlock('vectors_scale', { target: 'other', a: 'other', k: 0.999 }),
  'a scaled list added': vectorBlock('vectors_add_scaled', { k: 0.5, source: 'long', target: 'other' }),
  sigmoids: vectorBlock('vectors_sigmoid', { target: 'other', source: 'other' }),
  slopes: vectorBlock('network_slopes', { target: 'other', activations: 'long' }),
  'a step of learning': vectorBlock('network_gradient_update', {
    weights: 'other',
    rate: 0.1,
    gradient: 'long',
  }),
  'a layer of neurons': vectorBlock('network_weighted_sums', {
    target: 'other',
    weights: 'twice',
    inputs: 'two',
    biases: 'long',
  }),
  'a row of a long list': () => [
    block('vectors_scale', { target: row(1, 'other', half()), a: row(2, 'long', half()), k: 2 }),
    count(),
  ],
  'a list filled': () => [block('lists_fill', { list: 'other', count: length('long'), value: 1 }), count()],
  'random numbers into a list': () => [
    block('lists_fill_random', { list: 'other', count: length('long'), from: 0, to: 1 }),
  ],
  shuffling: () => [
    block('data_shuffle', { list: 'two', n: length('long') }),
    block('lists_delete_all', { list: 'two' }),
    addTo('two', 1),
    addTo('two', 2),
  ],
  'a list that grows by one': () => [addTo('two', get('n')), count()],
  'inserting in front': () => [block('lists_insert', { value: get('n'), index: 1, list: 'long' }), count()],
  'adding behind and deleting in front': () => [
    addTo('long', get('n')),
    block('lists_delete', { index: 1, list: 'long' }),
    count(),
  ],
  'lines in the log': () => [count(), log(get('n'), 'turn')],
  saying: () => [count(), say(get('n'))],
  plotting: () => [count(), block('stage_plot', { value: get('n'), series: 'n' })],
  'pictures of a list': () => [
    count(),
    replace(1, 'two', get('n')),
    block('stage_picture', { list: 'two', width: 1 }),
  ],
  'images loaded': () => [
    count(),
    block('data_load', { n: 1, set: 'training', width: '10', list: 'two' }),
    block('lists_delete_all', { list: 'two' }),
    addTo('two', 1),
    addTo('two', 2),
  ],
}
