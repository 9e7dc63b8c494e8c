/**
 * The oracle's blocks mean what the engine's do: after some turns of a training both have the same weights. The oracle
 * shares no line with the engine, so one that misunderstood a block would end elsewhere.
 */
import { describe, expect, it, vi } from 'vitest'
import { blockLanguage } from '../../../blocks/index'
import { lower } from '../../core/program/lowering/lower'
import type { Project } from '../../core/project/project'
import { Machine } from '../../core/run/machine/machine'
import { wasmHost } from '../../host/wasm-host'
import { imagesAt } from '../fixtures/examples.test-support'
import type { Design } from './design.test-support'
import { learning } from './designs/examples.test-support'
import { partOf } from './how-much.test-support'
import { ask, oraclePython, unlessOracle } from './oracle.test-support'
import { rightPrograms } from './right-programs.test-support'
import { leaveOut, withArgs } from './slips.test-support'

vi.setConfig({ testTimeout: 300_000 })

const TURNS = 12

interface Short {
  /** The training set is its first so many images. */
  readonly first: number
  readonly name: string
  readonly project: Project
  readonly design: Design
}

/** A loader of the Layers drawer goes through the whole set, which is as short. */
const example = (name: string, change: (project: Project) => Project): Short => {
  const { project, design } = learning(name)
  return { name, design, project: change(project), first: TURNS }
}

/** The trainings alone, and only so many turns. The examples would go on to a test of 2,115 images. */
const trainings: readonly Short[] = [
  example('zero-or-one-scratch', (project) =>
    leaveOut(withArgs(project, 'main-19', { times: TURNS }), 'main-48'),
  ),
  example('level-1-layers', (project) => leaveOut(project, 'main-11')),
  example('level-2-matrices', (project) =>
    leaveOut(leaveOut(withArgs(project, 'main-6', { to: TURNS }), 'main-19'), 'main-30'),
  ),
  example('level-3-arrays', (project) => leaveOut(withArgs(project, 'main-20', { to: TURNS }), 'main-33')),
  example('one-neuron', (project) =>
    leaveOut(leaveOut(withArgs(project, 'main-3', { to: TURNS }), 'main-19'), 'main-30'),
  ),
  ...rightPrograms
    .filter(({ project }) => JSON.stringify(project.stacks).includes('"id":"training"'))
    .map(({ name, project, design }) => ({
      name,
      design,
      project: withArgs(project, 'training', { times: TURNS }),
      first: 2000,
    })),
]

/** The weights at the end of the run, by name. */
async function weightsInEngine({
  project,
  design,
  first,
}: Short): Promise<Readonly<Record<string, readonly number[]>>> {
  const lowered = lower(project, blockLanguage)
  // The networks that are built take some of 2,000 images, in shuffled order.
  const images = await imagesAt(lowered.program.images, first)
  const machine = new Machine({ lowered, language: blockLanguage, images, host: wasmHost() })
  machine.reset(project)
  machine.begin()
  while (!machine.isOver) machine.advance(1_000_000, 'turbo')
  const { memory } = machine
  const { variables, lists } = lowered.program
  const weightsOf = (name: string) => {
    const list = lists.findIndex((each) => each.name === name)
    if (list >= 0) return [...memory.items(list)]
    return [memory.f64[memory.variables + variables.findIndex((each) => each.name === name)]!]
  }
  return Object.fromEntries(design.weights.map((name) => [name, weightsOf(name)]))
}

const largestDifference = (ours: readonly number[], theirs: readonly number[]) =>
  Math.max(...ours.map((x, i) => Math.abs(x - theirs[i]!) / Math.max(1, Math.abs(x))))

describe.skipIf(!oraclePython)(`the oracle and the engine${unlessOracle}`, () => {
  it('end at the same weights', async () => {
    expect(trainings.length).toBeGreaterThan(20)
    const tried = partOf(trainings)
    const answers = ask(
      tried.map(({ name, project, design, first }) => ({
        name,
        project,
        design,
        first,
        judged: [TURNS],
        details: true,
      })),
    )
    for (const [i, { name, details }] of answers.entries()) {
      const theirs = details?.[0]?.after
      expect(theirs, name).toBeDefined()
      for (const [list, ours] of Object.entries(await weightsInEngine(tried[i]!))) {
        expect(ours, `${name}, ${list}`).toHaveLength(theirs![list]!.length)
        expect(largestDifference(ours, theirs![list]!), `${name}, ${list}`).toBeLessThan(1e-11)
      }
    }
  })
})
