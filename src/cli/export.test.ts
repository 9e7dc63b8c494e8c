/** `export`: a folder with a program, its data and a README, and never anybody else's file in the way. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { addTo, block, log, repeat } from '../testing/fixtures/in-blocks.test-support'
import { projectOf } from '../testing/fixtures/project-of.test-support'
import { Folder } from './cli.test-support'

const folder = new Folder()
afterAll(() => folder.remove())

folder.save('plain.json', projectOf({ flag: [repeat(3, addTo('l', 1))], lists: { l: [] }, seed: 5 }))
const load = block('data_load', { n: 1, set: 'training', width: '10', list: 'l' })
folder.save(
  'images.json',
  projectOf({ flag: [load, log(block('maths_random', { from: 0, to: 1 }))], lists: { l: [] } }),
)
const many = Array.from({ length: 30 }, (_, i) => i / 7)
folder.write('lists.json', JSON.stringify({ l: many }))

const exporting = (file: string, out: string, ...more: readonly string[]) =>
  folder.blockgrad('export', file, '--to', 'numpy', '--out', out, ...more)
const filesIn = (name: string) => readdirSync(join(folder.path, name)).sort()

describe('export', () => {
  it('writes a program and a README into a new folder', async () => {
    const { code, out, err } = await exporting('plain.json', 'new/plain')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toBe('new/plain holds README.md, main.py.\n')
    expect(filesIn('new/plain')).toEqual(['README.md', 'main.py'])
    expect(folder.read('new/plain/main.py')).toContain('l.append(1)')
    expect(folder.read('new/plain/README.md')).toContain('    python3 main.py')
  })

  it('sends the images along, as many as are asked for', async () => {
    await exporting('images.json', 'images', '--images', '7')
    expect(filesIn('images')).toEqual(['README.md', 'main.py', 'training_images.npy', 'training_labels.npy'])
    expect(folder.read('images/training_images.npy')).toContain("'shape': (7, 100,)")
  })

  it('takes a seed and lists as run does', async () => {
    await exporting('images.json', 'seeded', '--seed', '9', '--set-lists', 'lists.json', '--images', '1')
    expect(folder.read('seeded/main.py')).toContain('# of seed 9')
    expect(JSON.parse(folder.read('seeded/starting_lists.json'))).toEqual({ l: many })
  })

  it('writes over an earlier export, and takes away what belonged to that one only', async () => {
    await exporting('images.json', 'again', '--images', '1')
    expect((await exporting('plain.json', 'again')).code).toBe(0)
    expect(filesIn('again')).toEqual(['README.md', 'main.py'])
  })

  it.each(['main.py', 'notes.txt', 'README.md'])(
    'leaves a folder alone that holds a stranger: %s',
    async (name) => {
      const own = `stranger-${name}`
      mkdirSync(join(folder.path, own))
      folder.write(`${own}/${name}`, 'mine')
      const { code, out, err } = await exporting('plain.json', own)
      expect({ code, out }).toEqual({ code: 1, out: '' })
      expect(err).toBe(
        `${own} holds “${name}”, which is not from an earlier export. Name a new folder, or an empty one.\n`,
      )
      expect(folder.read(`${own}/${name}`)).toBe('mine')
      expect(filesIn(own)).toEqual([name])
    },
  )

  it('leaves an earlier export alone once a stranger lies in it', async () => {
    await exporting('plain.json', 'visited')
    folder.write('visited/lists.json', '{}')
    expect((await exporting('plain.json', 'visited')).err).toContain('holds “lists.json”')
  })

  it('says what is wrong with a file, a folder or lists', async () => {
    expect((await exporting('gone.json', 'x')).err).toBe("gone.json can't be read: there is no such file.\n")
    expect((await exporting('plain.json', 'plain.json')).err).toBe(
      "plain.json can't be used as a folder: it is a file.\n",
    )
    folder.write('strange.json', '{"m": []}')
    expect((await exporting('plain.json', 'x', '--set-lists', 'strange.json')).err).toBe(
      'strange.json: the project has no list “m”.\n',
    )
    expect(existsSync(join(folder.path, 'x'))).toBe(false)
  })
})
