/** A project whose names, comments and texts try to break out of whatever they are written into. */

import type { BlockNode, Project } from '../../core/project/project'
import {
  add,
  addTo,
  ask,
  block,
  call,
  get,
  giveBack,
  input,
  log,
  own,
  say,
  set,
} from '../fixtures/in-blocks.test-support'
import { projectOf } from '../fixtures/project-of.test-support'

export const HOSTILE_NAMES: readonly string[] = [
  '__proto__',
  'constructor',
  '"',
  "'''",
  '"""',
  '\\',
  '"; raise SystemExit(3) #',
  '*/ exit(3); /*',
  'a\nraise SystemExit(3)',
  'a\r\nraise SystemExit(3)',
  'a\u2028raise SystemExit(3)',
  '$' + '{exit(3)}',
  '{exit(3)}',
  '%s %n %d',
  '??/',
  '😀',
  'مرحبا',
  '\u202eright to left',
  'for',
  'while',
  'lambda',
  'int',
  'print',
  'np',
  'torch',
  'sigmoid',
  'next_random',
  'random_state',
  'main',
  'twin',
  'Twin',
  'twin!',
  'TWIN',
  'é',
  'e\u0301',
  ' ',
  '',
  'x'.repeat(500),
  '1e5',
  '-1',
  'a,b',
  'a\tb',
  'a\u0000b',
]

/**
 * For each name: a variable, a list, and an own block with an input that are called so, with comments that say so
 * too. The list of name i ends up with i, 2 × i and 3 × i.
 */
export function hostileProject(): Project {
  const ids = HOSTILE_NAMES.map((_, i) => `n${i}`)
  const owns = ids.map((id) =>
    own(`own ${id}`, ['given'], true, giveBack(add(input(`own ${id}.given`), get(id)))),
  )
  const plain = projectOf({
    flag: ids.flatMap((id, i): readonly BlockNode[] => [
      set(id, i),
      addTo(`list ${id}`, get(id)),
      addTo(`list ${id}`, ask(`own ${id}`, { given: i })),
      call(`own ${id}`, { given: 7 }),
      addTo(`list ${id}`, add(ask(`own ${id}`, { given: get(id) }), get(id))),
      block('stage_plot', { value: i, series: 'loss' }),
    ]),
    own: owns,
    variables: Object.fromEntries(ids.map((id) => [id, 0])),
    lists: Object.fromEntries(ids.map((id) => [`list ${id}`, []])),
  })
  const nameOf = (id: string) => HOSTILE_NAMES[Number(/\d+/.exec(id)![0])]!
  const named = <T extends { readonly id: string }>(each: T): T => ({ ...each, name: nameOf(each.id) })
  const commented = (each: BlockNode, i: number): BlockNode => ({
    ...each,
    comment: HOSTILE_NAMES[i % HOSTILE_NAMES.length]!,
    ...(each.signature && {
      signature: {
        ...named(each.signature),
        inputs: each.signature.inputs.map(named),
      },
    }),
  })
  const spoken = HOSTILE_NAMES.flatMap((name) => [
    say(name),
    log(1, name),
    block('stage_plot', { value: 1, series: name }),
  ])
  return {
    ...plain,
    name: HOSTILE_NAMES.join(' '),
    variables: plain.variables.map(named),
    lists: plain.lists.map(named),
    notes: HOSTILE_NAMES.map((text, i) => ({ x: 0, y: i, width: 100, height: 100, text })),
    stacks: plain.stacks.map((stack, s) => ({
      ...stack,
      blocks: [...stack.blocks.map(commented), ...(s === 0 ? spoken : [])],
    })),
  }
}

/** What its lists must hold at the end. */
export const HOSTILE_LISTS: readonly (readonly [string, readonly number[]])[] = HOSTILE_NAMES.map(
  (name, i) => [name, [i, 2 * i, 3 * i]],
)
