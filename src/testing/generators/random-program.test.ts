/** The generator itself: what it makes are valid files, of every block, that run for a while. */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import type { Argument, BlockNode, Project } from '../../core/project/project'
import { type WriteResult, writeProject } from '../../core/project/write'
import type { CapturedState } from '../equivalence/captured-state.test-support'
import { inOneGo, taskOf } from '../equivalence/ways-to-run.test-support'
import { madeUpDrawing } from '../fixtures/made-up-drawing.test-support'
import { machineFor } from '../fixtures/run-blocks.test-support'
import { randomProject } from './random-program.test-support'

// Much is run here, and the machine may be busy with other tests.
vi.setConfig({ testTimeout: 60_000 })

const SAMPLES = fc.sample(randomProject({ language }), { numRuns: 700, seed: 1 })

let sampleRuns: readonly CapturedState[] | undefined
/** Made once for all tests that look at them. */
const runsOfSamples = () =>
  (sampleRuns ??= SAMPLES.map((project) => inOneGo(taskOf(project, language, 20_000, 0))))

/** Blocks that stand for others are not drawn: what they stand for is. */
const drawnTypes = [...language.blocks.values()].filter(({ inside }) => !inside).map(({ type }) => type)

describe('random projects', () => {
  it('can all be saved and opened again', () => {
    for (const project of SAMPLES) expect(messageOf(writeProject(project, language))).toBeNull()
  })

  it('run every block, and get past it, in several programs each', () => {
    const programs = new Map(drawnTypes.map((type) => [type, 0]))
    for (const project of SAMPLES)
      for (const type of typesThatRan(project)) programs.set(type, programs.get(type)! + 1)
    expect(Math.min(...programs.values()), [...programs].join(' ')).toBeGreaterThanOrEqual(5)
  })

  it('run for a while, and then end or stop at a block, far more often than not', () => {
    const runs = runsOfSamples()
    const share = (fits: (run: CapturedState) => boolean) => runs.filter(fits).length / runs.length
    expect(share(({ isOver }) => isOver)).toBeGreaterThan(0.9)
    expect(share(({ diagnostic }) => diagnostic !== null)).toBeGreaterThan(0.2)
    expect(share(({ steps }) => steps > 30)).toBeGreaterThan(0.5)
    expect(share(({ log, charts, pictures }) => [log, charts, pictures].some(isFull))).toBeGreaterThan(0.3)
  })

  it('stop for many different reasons', () => {
    const reasons = runsOfSamples().flatMap(
      ({ diagnostic }) => diagnostic?.message.replaceAll(/[-\d.e∞]+/g, '') ?? [],
    )
    expect(new Set(reasons).size).toBeGreaterThan(40)
  })
})

describe('bounded projects', () => {
  const bounded = fc.sample(randomProject({ language, profile: 'bounded' }), { numRuns: 150, seed: 2 })

  it('use every block too, and end with numbers that other languages can follow', () => {
    const types = new Set(
      bounded.flatMap(({ stacks }) => stacks.flatMap(({ blocks }) => blocks.flatMap(typesIn))),
    )
    expect([...types].sort()).toEqual(drawnTypes.toSorted())
    for (const project of bounded) {
      expect(messageOf(writeProject(project, language))).toBeNull()
      const { isOver, diagnostic, variables } = inOneGo(taskOf(project, language, 20_000, 0))
      expect({ isOver, diagnostic }).toEqual({ isOver: true, diagnostic: null })
      // The upper bits of an endless number, and of those beyond 2²⁰.
      for (const bits of Object.values(variables))
        expect(Number.parseInt(bits.padStart(16, '0').slice(0, 3), 16) & 0x7ff).toBeLessThan(0x413)
    }
  })
})

/** The types of the blocks that did their work: those that came next and were got past, with what is in their holes. */
function typesThatRan(project: Project): Set<string> {
  const machine = machineFor(project)
  machine.begin()
  const ran = new Set<string>()
  for (let step = 0; step < 2_000 && !machine.isOver; step++) {
    if (step === 5) machine.take({ drawing: madeUpDrawing(1), starts: true, afresh: false })
    const { nextBlock } = machine
    machine.advance(1)
    if (machine.diagnostic === null) ran.add(nextBlock)
  }
  const types = new Set<string>()
  const look = (block: BlockNode, around: boolean): void => {
    const does = ran.has(block.id) || around
    if (does) types.add(block.type)
    const slots = language.blocks.get(block.type)!.slots
    for (const [name, value] of Object.entries(block.args ?? {}))
      for (const inner of blocksIn(value)) look(inner, does && slots[name]?.kind !== 'body')
  }
  // A hat does its work where anything below it does.
  for (const { blocks } of project.stacks)
    for (const block of blocks) look(block, block === blocks[0] && ran.has(blocks[1]?.id ?? ''))
  return types
}

function blocksIn(argument: Argument): readonly BlockNode[] {
  if (typeof argument !== 'object') return []
  return Array.isArray(argument) ? argument : [argument as BlockNode]
}

const messageOf = (written: WriteResult) => (written.ok ? null : written.message)

const isFull = (lines: readonly string[]) => lines.length > 0

function typesIn(block: BlockNode): string[] {
  return [block.type, ...Object.values(block.args ?? {}).flatMap((value) => blocksIn(value).flatMap(typesIn))]
}
