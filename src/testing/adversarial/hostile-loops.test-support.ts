/** Loops that never end, or not for ages, around whatever work is put into them. */
import type { BlockNode } from '../../core/project/project'
import {
  call,
  change,
  forEach,
  forever,
  input,
  is,
  type Own,
  own,
  repeat,
  subtract,
  until,
  when,
} from '../fixtures/in-blocks.test-support'
import type { Work } from './hostile-work.test-support'

/** What a hostile program does, without its names and starting values. */
export interface Hostile {
  readonly flag: readonly BlockNode[]
  readonly own?: readonly Own[]
  readonly endsByDepth?: boolean
}

const count = () => change('n', 1)

const AGES = 1e15
/** Nearly as deep as own blocks may call themselves. */
const DEEP = 99_000

export const LOOPS: Readonly<Record<string, (work: Work) => Hostile>> = {
  forever: (work) => ({ flag: [forever(...work())] }),
  'repeated for ages': (work) => ({ flag: [repeat(AGES, ...work())] }),
  'until it never is': (work) => ({ flag: [until(is(1, '=', 2), ...work())] }),
  'for each up to a huge number': (work) => ({ flag: [forEach('each', 1, AGES, ...work())] }),
  'in own blocks in loops in own blocks': (work) => ({
    flag: [forever(call('outer'))],
    own: [
      own('outer', [], false, repeat(3, call('inner', { times: 2 }))),
      own('inner', ['times'], false, repeat(input('inner.times'), ...work()), count()),
    ],
  }),
  'in an own block that calls itself': (work) => ({
    flag: [forever(call('again', { left: DEEP }))],
    own: [
      own(
        'again',
        ['left'],
        false,
        count(),
        ...work(),
        when(is(input('again.left'), '>', 0), call('again', { left: subtract(input('again.left'), 1) })),
      ),
    ],
  }),
}
