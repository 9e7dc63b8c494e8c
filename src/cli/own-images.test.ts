/** A project with images of its own runs and exports where their files are named, and nowhere on other images. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { bars, imagesIdx, labelsIdx, pairOf } from '../data/idx/idx-files.test-support'
import { findImages } from '../data/own-images/found-images'
import { chooseImages } from '../data/own-images/own-images'
import { block, repeat, set } from '../testing/fixtures/in-blocks.test-support'
import { projectOf } from '../testing/fixtures/project-of.test-support'
import { Folder } from './cli.test-support'

const folder = new Folder()
afterAll(() => folder.remove())

const drawn = bars([3, 8], 30)
const unheard = () => {}
const { images } = await chooseImages(
  await findImages(pairOf(drawn), unheard),
  { labels: [8, 3], turned: false },
  unheard,
)
const load = block('data_load', { n: 1, set: 'training', width: '28', list: 'l' })
const flag = [
  load,
  set('count', block('data_count', { set: 'training' })),
  block('stage_record_answer', { answer: 1, n: 1, set: 'test' }),
]
const project = { ...projectOf({ flag, lists: { l: [] }, variables: { count: 0 } }), images }
folder.save('own.json', project)
folder.save('built-in.json', projectOf({ flag, lists: { l: [] }, variables: { count: 0 } }))
folder.save('no-images.json', { ...projectOf({ flag: [repeat(2)] }), images })
folder.write('images.idx', imagesIdx(drawn))
folder.write('labels.idx', labelsIdx(drawn))
folder.write('others.idx', labelsIdx(bars([8, 3], 30)))
folder.write('cut.idx', labelsIdx(drawn).subarray(0, 30))
const DATA = ['--data', 'labels.idx', '--data', 'images.idx']

describe('run', () => {
  it('uses the named files, and says what their classes are', async () => {
    const { code, out, err } = await folder.blockgrad('run', 'own.json', ...DATA)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('count = 45')
    expect(out).toMatch(/said an eight +said a three/)
  })

  it('has the pixels of these images', async () => {
    await folder.blockgrad('run', 'own.json', ...DATA, '--lists', 'out.json')
    const { l } = JSON.parse(folder.read('out.json'))
    const rows = [3, 8].filter((row) => l[row * 28] === 1 && l[row * 28 + 13] === 1 && l[row * 28 + 14] === 0)
    expect(rows).toHaveLength(1)
  })

  it.each([
    [
      'no files',
      [],
      'This project learns from images of its own, “my” (an eight or a three). Say where they are, with --data before each file: my-images-idx3-ubyte, my-labels-idx1-ubyte.',
    ],
    [
      'other images',
      ['--data', 'images.idx', '--data', 'others.idx'],
      'This project learns from images of its own, “my” (an eight or a three). The images in these files are others.',
    ],
    ['a cut file', ['--data', 'images.idx', '--data', 'cut.idx'], '“cut.idx” ends at byte 30'],
    ['a file that is not there', ['--data', 'gone.idx'], "gone.idx can't be read: there is no such file."],
  ])('refuses %s', async (_, data, message) => {
    const { code, out, err } = await folder.blockgrad('run', 'own.json', ...data)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(message)
  })

  it('needs no files where no block asks for an image', async () => {
    expect((await folder.blockgrad('run', 'no-images.json')).code).toBe(0)
  })

  it('has no use for files where the project has none of its own', async () => {
    const { code, err } = await folder.blockgrad('run', 'built-in.json', ...DATA)
    expect(code).toBe(1)
    expect(err).toContain('built-in.json uses the built-in images.')
  })
})

describe('export', () => {
  it('sends these images along', async () => {
    const words = ['export', 'own.json', '--to', 'numpy', '--out', 'out', ...DATA]
    expect((await folder.blockgrad(...words)).code).toBe(0)
    const files = readdirSync(join(folder.path, 'out'))
    expect(files).toContain('training_images.npy')
    expect(folder.read('out/README.md')).toContain(
      'The images are those of my: 0 is the class 8, 1 is the class 3.',
    )
    expect(folder.read('out/training_images.npy')).toContain("'shape': (45, 784,)")
  })

  it('refuses where they are missing', async () => {
    const { code, err } = await folder.blockgrad('export', 'own.json', '--to', 'c', '--out', 'c')
    expect(code).toBe(1)
    expect(err).toContain('Say where they are')
  })
})
