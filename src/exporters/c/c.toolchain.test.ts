/**
 * Exported programs under a real C compiler: no warnings, no leaks, and Blockgrad's own numbers at the end.
 */

import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import type { Project } from '../../core/project/project'
import {
  exported,
  largestDifference,
  listsOf,
  withVariablesInAList,
} from '../../testing/exports/compared.test-support'
import {
  HOSTILE_LISTS,
  HOSTILE_NAMES,
  hostileProject,
} from '../../testing/exports/hostile-names.test-support'
import { hasCompiler, hasValgrind, runC, type Ways } from '../../testing/exports/run-c.test-support'
import { IMAGES, PROGRAMS, partOf, SEED } from '../../testing/exports/toolchain-share.test-support'
import { imagesAt, projectOf } from '../../testing/fixtures/examples.test-support'
import { FEW_IMAGES } from '../../testing/fixtures/few-digits.test-support'
import {
  addTo,
  ask,
  call,
  get,
  giveBack,
  input,
  is,
  own,
  set,
  when,
} from '../../testing/fixtures/in-blocks.test-support'
import { projectOf as projectOfBlocks } from '../../testing/fixtures/project-of.test-support'
import { exampleProject } from '../../testing/fixtures/worked-example.test-support'
import { randomProject } from '../../testing/generators/random-program.test-support'
import { c } from './c'

vi.setConfig({ testTimeout: 600_000 })

const CLOSE = 1e-9
const LEVELS = ['level-1-layers', 'level-2-matrices', 'level-3-arrays', 'zero-or-one-scratch']
const SANITIZED: Ways = { compiling: ['-O1', '-fsanitize=address,undefined', '-fno-sanitize-recover=all'] }
const VALGRIND: Ways = {
  compiling: ['-O1', '-g'],
  under: [
    'valgrind',
    '--leak-check=full',
    '--show-leak-kinds=all',
    '--errors-for-leak-kinds=all',
    '--error-exitcode=9',
    '-q',
  ],
}

const run = (projects: readonly Project[], ways: Ways = {}, images = FEW_IMAGES) =>
  runC(
    projects.map((project) => exported(c, project, images)),
    ways,
  )

const textFor = (project: Project) =>
  exported(c, project, FEW_IMAGES)
    .program.map(({ text }) => text)
    .join('\n')

describe.skipIf(!hasCompiler)(`C programs${hasCompiler ? '' : ' (skipped: there is no gcc here)'}`, () => {
  it.each(LEVELS)(
    `end at the same numbers as %s after ${IMAGES} training images, without a leak`,
    async (example) => {
      const project = projectOf(example)
      const images = await imagesAt([10], IMAGES)
      const [ended] = run([project], SANITIZED, images)
      expect(ended!.error).toBeNull()
      expect(largestDifference(listsOf(project, images)!, ended!.lists!)).toBeLessThan(CLOSE)
    },
  )

  it.skipIf(!hasValgrind).each(LEVELS)(
    `are clean under valgrind: %s${hasValgrind ? '' : ' (skipped: there is no valgrind here)'}`,
    async (example) => {
      const [ended] = run([projectOf(example)], VALGRIND, await imagesAt([10], 3))
      expect(ended!.error).toBeNull()
    },
  )

  it(`end at the same numbers as ${PROGRAMS} random projects`, () => {
    const tame = randomProject({ language, profile: 'bounded' })
    const projects = fc.sample(tame, { numRuns: PROGRAMS, seed: SEED }).map(withVariablesInAList)
    const ended = run(projects)
    for (const [i, project] of projects.entries()) {
      const { error, lists } = ended[i]!
      expect(error, textFor(project)).toBeNull()
      expect(largestDifference(listsOf(project, FEW_IMAGES)!, lists!), textFor(project)).toBeLessThan(CLOSE)
    }
  })

  it('do what the first worked examples of blocks say, and stop where they do', () => {
    const examples = partOf([...language.blocks.values()]).flatMap((block) =>
      // A compiler takes its time, so one example of each block must do.
      block.examples.slice(0, 1).map((example) => ({
        title: `${block.type}: ${example.shows}`,
        project: withVariablesInAList(exampleProject(block, example)),
      })),
    )
    const ended = run(examples.map(({ project }) => project))
    const stops: string[] = []
    const carriesOn: string[] = []
    for (const [i, { title, project }] of examples.entries()) {
      const { error, lists } = ended[i]!
      const wanted = listsOf(project, FEW_IMAGES)
      expect(error ?? '', title).not.toMatch(/main\.c:\d+/)
      if (wanted && error === null) expect(largestDifference(wanted, lists!), title).toBeLessThan(CLOSE)
      if (wanted && error !== null) stops.push(`${title} (${error})`)
      if (!wanted && error === null) carriesOn.push(title)
    }
    expect({ stops, carriesOn }).toEqual({ stops: [], carriesOn: [] })
  })

  it('compile where a block always calls itself', () => {
    const endless = projectOfBlocks({
      flag: [set('ended', 1), addTo('marks', get('ended'))],
      own: [
        own('call', [], false, call('call', {})),
        own('answer', ['given'], true, giveBack(ask('answer', { given: input('answer.given') }))),
        own('forgets', [], true, when(is(get('ended'), '<', 1), giveBack(ask('forgets', {})))),
      ],
      variables: { ended: 0 },
      lists: { marks: [] },
    })
    expect(run([endless])[0]).toMatchObject({ error: null, lists: { marks: [1] } })
  })

  it('hold any name, comment and text, and let nothing out of them', () => {
    const [ended] = run([hostileProject()])
    expect(ended!.error).toBeNull()
    expect(Object.entries(ended!.lists!).sort()).toEqual([...HOSTILE_LISTS].sort())
    for (const name of HOSTILE_NAMES.filter((name) => !name.includes('\u0000')))
      expect(ended!.out).toContain(name)
  })
})
