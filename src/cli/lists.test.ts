/** `--lists` and `--set-lists`: numbers that leave a run as a file, and come back to the last bit. */
import { afterAll, describe, expect, it } from 'vitest'
import { writeNpy } from '../data/lists/npy'
import {
  add,
  addTo,
  impossible,
  item,
  length,
  log,
  replace,
  set,
} from '../testing/fixtures/in-blocks.test-support'
import { projectOf } from '../testing/fixtures/project-of.test-support'
import { Folder, sha256 } from './cli.test-support'

const folder = new Folder()
afterAll(() => folder.remove())

const wrong = impossible()
const stopping = projectOf({
  flag: [addTo('l', 1), set('x', add(1, wrong))],
  variables: { x: 3 },
  lists: { l: [] },
})
folder.save('stopping.json', stopping)

describe('lists in files', () => {
  it('are written after the run, and read back before the next', async () => {
    const values = {
      l: [1.5, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 5e-324, 1 / 3],
      empty: [],
    }
    folder.save('keep.json', projectOf({ flag: [addTo('l', 7)], lists: values }))
    expect((await folder.blockgrad('run', 'keep.json', '--lists', 'kept.json')).code).toBe(0)
    expect(folder.read('kept.json')).toBe(
      '{"l":[1.5,"Infinity","-Infinity","-0",5e-324,0.3333333333333333,7],"empty":[]}\n',
    )
    folder.save(
      'show.json',
      projectOf({ flag: [log(length('l')), log(item(7, 'l'))], lists: { l: [], empty: [9] } }),
    )
    const { printed } = await folder.json('show.json', '--set-lists', 'kept.json')
    expect(printed).toMatchObject({
      log: ['7', '7'],
      lists: { l: { length: 7, sha256: sha256(...values.l, 7) }, empty: { length: 0 } },
    })
  })

  it('are written also after a stop', async () => {
    expect((await folder.blockgrad('run', 'stopping.json', '--lists', 'at-stop.json')).code).toBe(1)
    expect(JSON.parse(folder.read('at-stop.json'))).toEqual({ l: [1] })
  })

  it('may set some and leave the others', async () => {
    folder.save('two.json', projectOf({ flag: [replace(1, 'b', 5)], lists: { a: [1], b: [2, 3] } }))
    folder.write('only-b.json', '{"b": [8, 9]}')
    expect((await folder.json('two.json', '--set-lists', 'only-b.json')).printed.lists).toMatchObject({
      a: { sha256: sha256(1) },
      b: { sha256: sha256(5, 9) },
    })
  })

  it.each([
    ['a name that no list has', '{"l": [], "m": []}', 'set.json: the project has no list “m”.'],
    ['a name of nothing', '{"": [1]}', 'set.json: the project has no list “”.'],
    [
      "a list with no name and no list of the file's name",
      '[[1]]',
      'set.json: the project has no list “set”.',
    ],
    [
      'numbers that are none',
      '{"l": [1,\n"two"]}',
      'set.json: Line 2: number 2 of “l” is not a number: found the text “two”.',
    ],
    ['no JSON', 'l = [1]', 'set.json: Line 1: expected [ or { at the beginning, found “l”.'],
  ])('must not hold %s', async (_, content, message) => {
    folder.write('set.json', content)
    const { code, err, out } = await folder.blockgrad('run', 'stopping.json', '--set-lists', 'set.json')
    expect({ code, out, err }).toEqual({ code: 1, out: '', err: `${message}\n` })
    const { printed } = await folder.json('stopping.json', '--set-lists', 'set.json')
    expect(printed).toMatchObject({ ok: false, diagnostics: [{ blockId: '', blockType: '', message }] })
  })

  it.each(['json', 'npz'])('come back from .%s to the last bit', async (ending) => {
    const values = { l: [1 / 3, Number.NEGATIVE_INFINITY, -0], 'layer 1 weights': [5e-324] }
    folder.save('out.json', projectOf({ flag: [log(1)], lists: values }))
    folder.save('in.json', projectOf({ flag: [log(1)], lists: { l: [], 'layer 1 weights': [] } }))
    expect((await folder.blockgrad('run', 'out.json', '--lists', `both.${ending}`)).code).toBe(0)
    expect((await folder.json('in.json', '--set-lists', `both.${ending}`)).printed.lists).toEqual({
      l: { length: 3, sha256: sha256(...values.l) },
      'layer 1 weights': { length: 1, sha256: sha256(5e-324) },
    })
  })

  it.each([
    ['a.txt', '1\n2'],
    ['a.csv', '1;2'],
    ['A column.csv', 'a\n1\n2'],
    ['a.json', '[1, 2]'],
    ['a.npy', writeNpy(Float64Array.of(1, 2))],
  ])('may come from %s, which is one list', async (file, content) => {
    folder.save('one.json', projectOf({ flag: [log(1)], lists: { a: [], b: [7] } }))
    folder.write(file, content)
    expect((await folder.json('one.json', '--set-lists', file)).printed.lists).toMatchObject({
      a: { length: 2, sha256: sha256(1, 2) },
      b: { sha256: sha256(7) },
    })
  })

  it('that cannot be written make the command fail, and the object say so', async () => {
    const { code, printed } = await folder.json('stopping.json', '--lists', 'no-such-folder/l.json')
    expect(code).toBe(1)
    expect(printed).toMatchObject({
      ok: false,
      diagnostics: [
        {
          message: "no-such-folder/l.json can't be written: there is no such folder.",
          code: 'cli-file-unwritable',
          values: { file: 'no-such-folder/l.json', why: { code: 'cli-because-no-folder', values: {} } },
        },
      ],
    })
  })
})
