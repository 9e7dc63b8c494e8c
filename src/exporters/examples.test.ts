/**
 * The examples in every language, as golden files that were read by eye: src/exporters/<language>/golden. After a
 * change that is meant, `npx vitest run src/exporters/examples.test.ts -u` writes them anew; read them again then.
 */
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { blockLanguage as language } from '../../blocks/index'
import { lower } from '../core/program/lowering/lower'
import { exported } from '../testing/exports/compared.test-support'
import { blocksOf, exampleNames, projectOf } from '../testing/fixtures/examples.test-support'
import { FEW_IMAGES } from '../testing/fixtures/few-digits.test-support'
import { textOf } from './exporter'
import { LANGUAGES } from './index'

// The machine may be busy with other tests.
vi.setConfig({ testTimeout: 120_000 })

const EXPORTERS = await Promise.all(LANGUAGES.map(async ({ title, load }) => [title, await load()] as const))

describe.each(EXPORTERS)('%s', (_, exporter) => {
  it.each(exampleNames)('has %s as it was read by eye', async (example) => {
    const { program, files } = exported(exporter, projectOf(example), FEW_IMAGES)
    const main = files.find(({ path, content }) => path.startsWith('main.') && typeof content === 'string')
    const ending = main?.path.split('.').at(-1) ?? 'txt'
    const golden = join(import.meta.dirname, exporter.name, 'golden', `${example}.${ending}`)
    await expect(textOf(program)).toMatchFileSnapshot(golden)
    if (main) expect(main.content).toBe(textOf(program))
  })

  it.each(exampleNames)(
    'has a line for every statement of %s, and no line of a block that is not there',
    (example) => {
      const project = projectOf(example)
      const { blockTypes } = lower(project, language)
      const blocks = blocksOf(project)
      const lines = new Set(exported(exporter, project, FEW_IMAGES).program.map(({ at }) => at))
      const statements = blocks.filter(({ id, type }) => {
        const gives = language.blocks.get(type)!.gives
        return blockTypes.has(id) && ['statement', 'last', 'hat'].includes(gives)
      })
      expect(statements.length).toBeGreaterThan(3)
      expect(statements.filter(({ id }) => !lines.has(id))).toEqual([])
      const ids = new Set(['', ...blocks.map(({ id }) => id)])
      expect([...lines].filter((at) => !ids.has(at))).toEqual([])
    },
  )

  it('writes what it says in its README, and no folder inside', () => {
    const { files } = exported(exporter, projectOf('level-2-matrices'), FEW_IMAGES)
    const readme = String(files.find(({ path }) => path === 'README.md')!.content)
    for (const { path } of files) {
      expect(readme).toContain(path)
      expect(path).toMatch(/^[\w.-]+$/)
    }
  })
})
