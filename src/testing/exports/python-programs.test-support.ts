/** What every Python language must show under the real Python: its programs end at Blockgrad's own numbers. */

import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import type { BlockNode, Project } from '../../core/project/project'
import type { Exporter } from '../../exporters'
import type { Dialect } from '../../exporters/python/dialect'
import { writePython } from '../../exporters/python/python'
import { imagesAt, projectOf } from '../fixtures/examples.test-support'
import { FEW_IMAGES } from '../fixtures/few-digits.test-support'
import {
  add,
  addTo,
  ask,
  block,
  call,
  change,
  get,
  giveBack,
  input,
  is,
  own,
  repeat,
  replace,
  set,
  until,
} from '../fixtures/in-blocks.test-support'
import { projectOf as projectWith } from '../fixtures/project-of.test-support'
import { exampleProject } from '../fixtures/worked-example.test-support'
import { randomProject } from '../generators/random-program.test-support'
import { exported, largestDifference, listsOf, withVariablesInAList } from './compared.test-support'
import { HOSTILE_LISTS, HOSTILE_NAMES, hostileProject } from './hostile-names.test-support'
import { type PythonModule, pythonWith, runPython } from './run-python.test-support'
import { IMAGES, PROGRAMS, SEED } from './toolchain-share.test-support'

vi.setConfig({ testTimeout: 600_000 })

const CLOSE = 1e-9

export interface Tried {
  readonly exporter: Exporter
  readonly dialect: Dialect
  /** What Python must have. */
  readonly module: PythonModule
  /** Worked examples that stop where the blocks go on, and those that go on where the blocks stop. */
  readonly differences: { readonly stops: readonly string[]; readonly carriesOn: readonly string[] }
}

export function describePrograms({ exporter, dialect, module, differences }: Tried): void {
  const python = pythonWith(module)
  const unless = python ? '' : ` (skipped: no python3 with ${dialect.title} is installed here)`

  const run = (projects: readonly Project[], images = FEW_IMAGES, as = exporter) =>
    runPython(
      module,
      projects.map((project) => exported(as, project, images)),
    )

  /** Without a spelling of its own for any op that stands for plain statements. */
  const withoutSpellings: Exporter = {
    ...exporter,
    write: (input) => writePython(input, { ...dialect, spellings: {} }),
  }

  const textFor = (project: Project) =>
    exported(exporter, project, FEW_IMAGES)
      .program.map(({ text }) => text)
      .join('\n')

  describe.skipIf(!python)(`${dialect.title} programs${unless}`, () => {
    it.each(['zero-or-one-scratch', 'level-2-matrices', 'level-1-layers', 'level-3-arrays'])(
      `end at the same numbers as %s after ${IMAGES} training images`,
      async (example) => {
        const project = projectOf(example)
        const images = await imagesAt([10], IMAGES)
        const [ended] = await run([project], images)
        expect(ended!.error).toBeNull()
        expect(largestDifference(listsOf(project, images)!, ended!.lists!)).toBeLessThan(CLOSE)
      },
    )

    it(`end at the same numbers as ${PROGRAMS} random projects`, async () => {
      const bounded = randomProject({ language, profile: 'bounded' })
      const projects = fc.sample(bounded, { numRuns: PROGRAMS, seed: SEED }).map(withVariablesInAList)
      const ended = await run(projects)
      for (const [i, project] of projects.entries()) {
        const { error, lists } = ended[i]!
        expect(error, textFor(project)).toBeNull()
        expect(largestDifference(listsOf(project, FEW_IMAGES)!, lists!), textFor(project)).toBeLessThan(CLOSE)
      }
    })

    it('end at the same numbers where no op has a spelling of its own', async () => {
      const images = await imagesAt([10], 5)
      const projects = ['level-2-matrices', 'level-1-layers', 'one-neuron'].map(projectOf)
      for (const [i, { error, lists }] of (await run(projects, images, withoutSpellings)).entries()) {
        const expected = listsOf(projects[i]!, images)
        if (expected) expect(error).toBeNull()
        if (expected) expect(largestDifference(expected, lists!)).toBeLessThan(CLOSE)
      }
    })

    it('do what the worked examples of all blocks say, and stop where they do', async () => {
      const examples = [...language.blocks.values()].flatMap((block) =>
        block.examples.map((example) => ({
          title: `${block.type}: ${example.shows}`,
          project: withVariablesInAList(exampleProject(block, example)),
        })),
      )
      const ended = await run(examples.map(({ project }) => project))
      const stops: string[] = []
      const carriesOn: string[] = []
      for (const [i, { title, project }] of examples.entries()) {
        const { error, lists } = ended[i]!
        const expected = listsOf(project, FEW_IMAGES)
        if (expected && error === null) expect(largestDifference(expected, lists!), title).toBeLessThan(CLOSE)
        if (expected && error !== null) stops.push(title)
        if (!expected && error === null) carriesOn.push(title)
      }
      // Each of these differences is told in the README.
      expect({ stops, carriesOn }).toEqual(differences)
    })

    it('go as deep into loops as the blocks do, deeper than Python does by itself', async () => {
      const deep = (depth: number, innermost: readonly BlockNode[]): readonly BlockNode[] =>
        depth === 0
          ? innermost
          : [
              change('depth', 1),
              depth % 3 === 0
                ? until(
                    is(get('depth'), '>', 1e4),
                    repeat(1, ...deep(depth - 1, innermost)),
                    set('depth', 1e5),
                  )
                : repeat(depth === 40 ? 2 : 1, ...deep(depth - 1, innermost)),
            ]
      const depths = [13, 14, 15, 16]
      const nest = (loops: number, inside: BlockNode): BlockNode =>
        loops === 0 ? inside : repeat(1, nest(loops - 1, inside))
      const dot = () => block('vectors_dot', { a: 'few', b: 'few' })
      const project = projectWith({
        variables: { depth: 0 },
        lists: { l: [1, 2, 3], few: [1, 2, 3] },
        own: [
          own('find', ['n'], true, ...deep(40, [giveBack(add(input('find.n'), get('depth')))]), giveBack(-1)),
          own('leave', [], false, ...deep(40, [block('my_return', {})]), addTo('l', 7)),
          ...depths.map((depth) => own(`dot ${depth}`, [], true, nest(depth, giveBack(dot())), giveBack(-1))),
        ],
        flag: [
          ...deep(50, [addTo('l', get('depth')), replace(1, 'l', ask('find', { n: 5 }))]),
          addTo('l', ask('find', { n: 3 })),
          call('leave'),
          ...depths.map((depth) => addTo('l', ask(`dot ${depth}`))),
        ],
      })
      const expected = listsOf(project, FEW_IMAGES)
      // Without a word for it, a dot product is one more loop, and its sum lies outside.
      for (const [ended] of [await run([project]), await run([project], FEW_IMAGES, withoutSpellings)]) {
        expect(ended!.error).toBeNull()
        expect(ended!.lists).toEqual(expected)
      }
    })

    it('read and write endless numbers as JSON that every reader takes', async () => {
      const many = Array.from({ length: 30 }, (_, i) =>
        i === 7 ? Number.POSITIVE_INFINITY : -(2 ** (40 * i)),
      )
      const project = projectWith({
        lists: { few: [Number.NEGATIVE_INFINITY, 0.1, 1e300], many, flat: [1, 2] },
        flag: [block('vectors_scale', { target: 'flat', a: 'flat', k: Number.POSITIVE_INFINITY })],
      })
      const [ended] = await run([project])
      expect(ended!.error).toBeNull()
      expect(ended!.lists).toEqual(listsOf(project, FEW_IMAGES))
    })

    it('hold any name, comment and text, and let nothing out of them', async () => {
      const [ended] = await run([hostileProject()])
      expect(ended!.error).toBeNull()
      expect(Object.entries(ended!.lists!).sort()).toEqual([...HOSTILE_LISTS].sort())
      for (const name of HOSTILE_NAMES) expect(ended!.out).toContain(name.replaceAll('\r\n', '\n'))
    })
  })
}
