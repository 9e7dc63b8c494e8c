/**
 * Programs that would not end for a very long time, or never: each kind of work in each kind of loop, and some that
 * are bad in a way of their own. All must stop when asked.
 */
import type { BlockNode, Project } from '../../core/project/project'
import {
  add,
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
  log,
  own,
  repeat,
  set,
  subtract,
  until,
  when,
} from '../fixtures/in-blocks.test-support'
import { projectOf } from '../fixtures/project-of.test-support'
import { type Hostile, LOOPS } from './hostile-loops.test-support'
import { WORK } from './hostile-work.test-support'

export interface HostileProgram {
  readonly name: string
  readonly project: Project
  /** An own block in a circle ends at the greatest depth of calls, if nobody stops it before. */
  readonly endsByDepth: boolean
}

const count = () => change('n', 1)
const oneOfTwo = (name: string, other: string) => own(name, [], false, count(), call(other))

const SPECIAL: Readonly<Record<string, () => Hostile>> = {
  'forever in forever': () => ({ flag: [forever(forever(count()))] }),
  'two flags that both never end': () => ({ flag: [repeat(1e15, count()), forever(change('total', 1))] }),
  'an own block that calls itself': () => ({
    endsByDepth: true,
    flag: [call('a')],
    own: [own('a', [], false, call('a'))],
  }),
  'own blocks that call one another': () => ({
    endsByDepth: true,
    flag: [call('a')],
    own: [oneOfTwo('a', 'b'), oneOfTwo('b', 'c'), oneOfTwo('c', 'a')],
  }),
  'an own block that never gives back': () => ({
    endsByDepth: true,
    flag: [set('total', ask('a', { x: 1 }))],
    own: [own('a', ['x'], true, count(), giveBack(add(ask('a', { x: add(input('a.x'), 1) }), 1)))],
  }),
  'an own block that calls itself twice': () => ({
    flag: [set('total', ask('fib', { x: 90 }))],
    own: [
      own(
        'fib',
        ['x'],
        true,
        count(),
        when(is(input('fib.x'), '<', 2), giveBack(input('fib.x'))),
        giveBack(
          add(ask('fib', { x: subtract(input('fib.x'), 1) }), ask('fib', { x: subtract(input('fib.x'), 2) })),
        ),
      ),
    ],
  }),
  'fifty own blocks that each call the next one twice': () => ({
    flag: [call('a1')],
    own: Array.from({ length: 50 }, (_, i) =>
      own(`a${i + 1}`, [], false, ...(i < 49 ? [call(`a${i + 2}`), call(`a${i + 2}`)] : [count()])),
    ),
  }),
  'down and up again, for ever': () => ({
    flag: [forever(call('down', { x: 5000 }))],
    own: [
      own(
        'down',
        ['x'],
        false,
        count(),
        when(is(input('down.x'), '>', 0), call('down', { x: subtract(input('down.x'), 1) })),
      ),
    ],
  }),
  'a question that asks an own block': () => ({
    flag: [until(is(ask('a'), '<', 0), change('total', 1))],
    own: [own('a', [], true, repeat(1000, count()), giveBack(get('n')))],
  }),
  'a loop until an own block in a circle says so': () => ({
    endsByDepth: true,
    flag: [until(is(ask('a', { x: 1 }), '<', 0), count())],
    own: [own('a', ['x'], true, count(), giveBack(ask('a', { x: input('a.x') })))],
  }),
  'more turns than a number can count': () => ({ flag: [repeat(1e300, count())] }),
  'turns that 1 is too small to count': () => ({ flag: [forEach('each', 2 ** 53 - 9, 1e300, count())] }),
  'up to an endless number': () => ({ flag: [forEach('each', -1e300, Number.POSITIVE_INFINITY, count())] }),
  'ten loops inside one another': () => {
    const inside = (depth: number): BlockNode =>
      depth === 0 ? count() : repeat(1000, change('total', 1), inside(depth - 1))
    return { flag: [inside(10)] }
  },
  'a counter that is set back': () => ({
    flag: [
      set('i', 1),
      until(is(get('i'), '>', 10), change('i', 1), when(is(get('i'), '=', 10), set('i', 1)), count()),
    ],
  }),
  'a number that halves for ever': () => ({
    flag: [set('total', 1), until(is(get('total'), '<', 0), set('total', divide(get('total'), 2)), count())],
  }),
  'logging in an own block in a circle': () => ({
    endsByDepth: true,
    flag: [call('a', { x: 1 })],
    own: [own('a', ['x'], false, log(input('a.x')), call('a', { x: add(input('a.x'), 1) }))],
  }),
}

/** More than 200. `long`, an even number, is how many items their long lists get before the hostile part begins. */
export function hostilePrograms(long: number): readonly HostileProgram[] {
  const inLoops = Object.entries(WORK).flatMap(([name, work]) =>
    Object.entries(LOOPS).map(([loop, around]) => ({ name: `${name}, ${loop}`, ...around(work) })),
  )
  const special = Object.entries(SPECIAL).map(([name, make]) => ({ name, ...make() }))
  return [...inLoops, ...special].map(({ name, flag, own = [], endsByDepth = false }) => ({
    name,
    endsByDepth,
    project: projectOf({
      flag: [...fills(long), ...flag],
      own,
      variables: { n: 0, i: 0, total: 0, each: 0 },
      lists: { long: [], other: [], twice: [], two: [0.5, 2] },
    }),
  }))
}

const fills = (long: number) =>
  Object.entries({ long, other: long, twice: 2 * long }).map(([list, count]) =>
    block('lists_fill', { list, count, value: 0.25 }),
  )
