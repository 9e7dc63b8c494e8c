/** `blockgrad check`, and files that neither command can read. */
import { afterAll, describe, expect, it } from 'vitest'
import { addTo, block, forEach, get, log, say, set } from '../testing/fixtures/in-blocks.test-support'
import { projectOf } from '../testing/fixtures/project-of.test-support'
import { Folder } from './cli.test-support'

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

describe('files that cannot be read', () => {
  it.each([
    ['one that is not there', ['run', 'gone.json'], "gone.json can't be read: there is no such file."],
    ['a folder', ['run', '.'], ". can't be read: it is a folder."],
    [
      'a project that makes no sense',
      ['run', 'unknown.json'],
      'unknown.json: There is a mistake in this file at stack 1, block 1: Blockgrad has no block of the type “motion_glide”.',
    ],
    [
      'one to check that is not there',
      ['check', 'gone.json'],
      "gone.json can't be read: there is no such file.",
    ],
  ])('%s', async (_, words, message) => {
    folder.write(
      'unknown.json',
      JSON.stringify({
        ...projectOf({}),
        stacks: [{ x: 0, y: 0, blocks: [{ type: 'motion_glide', id: 'b' }] }],
      }),
    )
    expect(await folder.blockgrad(...words)).toEqual({ code: 1, out: '', err: `${message}\n` })
  })
})

describe('check', () => {
  it('says that a project is fine', async () => {
    expect(await folder.blockgrad('check', 'counting.json')).toEqual({
      code: 0,
      err: '',
      out: 'counting.json is fine: 1 stack under a flag, 0 own blocks, 3 variables, 2 lists.\n',
    })
  })

  it('names each block that would stop the run, and runs nothing', async () => {
    const hole = block('variables_set', { variable: 'x' })
    const menu = block('lists_add', { value: 1 })
    folder.save('holes.json', projectOf({ flag: [hole, menu], variables: { x: 0 } }))
    const { code, out, err } = await folder.blockgrad('check', 'holes.json')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err.split('\n')).toEqual([
      `holes.json: block ${hole.id} (variables_set): There is an empty hole in this block. Put a number into it.`,
      `holes.json: block ${menu.id} (lists_add): No list is chosen in this block. Make a list, then pick it in the menu.`,
      '',
    ])
  })
})
