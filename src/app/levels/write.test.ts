/** Programs for the panel and for taking away: the same text, whichever images are at hand, in every language. */
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import { lower } from '../../core/program/lowering/lower'
import { blankImages } from '../../data/image-source'
import { MNIST_COUNTS } from '../../data/mnist/mnist'
import { textOf } from '../../exporters'
import { LANGUAGES } from '../../exporters/index'
import { projectOf } from '../../testing/fixtures/examples.test-support'
import { FEW_IMAGES } from '../../testing/fixtures/few-digits.test-support'
import { packFiles, writeLines } from './write'

// The machine may be busy with other tests.
vi.setConfig({ testTimeout: 120_000 })

const FEW = { training: 7, development: 3, test: 4 }

describe.each(LANGUAGES.map((listed) => [listed.title, listed] as const))('%s', (_, listed) => {
  it('is listed as it calls itself', async () => {
    const { name, title } = await listed.load()
    expect({ name, title }).toEqual({ name: listed.name, title: listed.title })
  })

  it.each(['big-matrices', 'zero-or-one-scratch'])(
    'has the same text of %s with blank images, and knows its lists by their names',
    async (example) => {
      const project = projectOf(example)
      const exporter = await listed.load()
      const input = { project, lowered: lower(project, language), language }
      const real = exporter.write({ ...input, images: FEW_IMAGES })
      const blank = exporter.write({ ...input, images: blankImages(FEW) })
      expect(textOf(blank.program)).toBe(textOf(real.program))
      const { lines } = await writeLines(project, listed.name)
      const whole = exporter.write({ ...input, images: blankImages(MNIST_COUNTS) })
      expect(lines.map(({ text, at }) => ({ text, at }))).toEqual(whole.program)
      const kinds = [...real.looks.names.values()]
      expect(kinds.filter((kind) => kind === 'list').length).toBeGreaterThanOrEqual(project.lists.length)
      const text = textOf(real.program)
      for (const [name, kind] of real.looks.names) if (kind === 'list') expect(text).toContain(name)
    },
  )

  it('is taken away in one file with the text that is shown', async () => {
    const project = { ...projectOf('level-2-matrices'), name: 'My/first: net' }
    const { name, bytes } = await packFiles(project, listed.name, async () => FEW_IMAGES)
    const files = new Map(Object.entries(unzipSync(bytes)))
    const exporter = await listed.load()
    const { program, main, opensAlone } = exporter.write({
      ...{ project, lowered: lower(project, language), language, images: FEW_IMAGES },
    })
    if (opensAlone) {
      expect(name).toBe(`My first net${main.slice(main.indexOf('.'))}`)
      return
    }
    expect(name).toBe(`My first net (${listed.title}).zip`)
    const text = files.get(`My first net (${listed.title})/${main}`)!
    expect(strFromU8(text)).toBe(textOf(program))
  })
})
