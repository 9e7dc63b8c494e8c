/** One file of a class in a worker: its images, its time, what it is told. */
import { describe, expect, it } from 'vitest'
import type { Check } from '../../../core/lessons/check'
import type { BlockNode, Project } from '../../../core/project/project'
import { wasmHost } from '../../../host/wasm-host'
import type { Assignment } from '../../../lessons/grading/index'
import { block, change, forever, repeat } from '../../../testing/fixtures/in-blocks.test-support'
import { projectOf } from '../../../testing/fixtures/project-of.test-support'
import { gradeOne, imagesFrom, type Means } from './grade-one'

const check: Check = {
  kind: 'variable',
  variable: 'total',
  atLeast: 10,
  atMost: null,
  asSolution: false,
  tolerance: 0,
}

const program = (...flag: readonly BlockNode[]): Project =>
  projectOf({ flag, variables: { total: 0 }, lists: { pixels: [] } })
const solution = program(repeat(10, change('total', 1)))
const assignment: Assignment = {
  checks: [{ title: 'Ten', check }],
  start: solution,
  solution,
  slips: null,
  task: null,
}

async function graded(project: Project, means: Partial<Means> = {}) {
  let begun = 0
  const row = await gradeOne(
    { project, changed: [] },
    { assignment, seconds: 1 },
    {
      imagesOf: () => imagesFrom(() => Promise.reject(new Error('offline'))),
      host: wasmHost(),
      now: () => performance.now(),
      begin: () => begun++,
      ...means,
    },
  )
  return { state: row.state, begun, why: row.results[0]?.message?.code ?? null }
}

describe('a file', () => {
  it('without images needs none', async () => {
    expect(await graded(solution)).toEqual({ state: 'passed', begun: 1, why: null })
  })

  it('that never ends is given up', async () => {
    expect(await graded(program(forever(change('total', 1))))).toMatchObject({ state: 'endless' })
  })

  it('is given up when its time is up, whatever it does', async () => {
    let moment = 0
    const now = () => {
      moment += 90
      return moment
    }
    // It comes to its end after about twenty slices, and each look at the clock says that one took 90 milliseconds.
    const long = program(repeat(10_000, change('total', 1)))
    expect(await graded(long, { host: null })).toMatchObject({ state: 'passed' })
    expect(await graded(long, { host: null, now })).toMatchObject({ state: 'endless', why: 'check-endless' })
  })

  it('does not pay for time in which the computer did something else', async () => {
    let moment = 0
    const now = () => {
      moment += 5_000
      return moment
    }
    expect(await graded(solution, { now })).toMatchObject({ state: 'passed' })
  })

  it('gets the same images as the file before it', async () => {
    const blank = { width: 10, count: 0, labels: new Uint8Array(0), pixels: new Uint8Array(0) } as const
    const images = imagesFrom(async (width) => ({ width, training: blank, development: blank, test: blank }))
    expect(await images([10])).toBe(await images([10]))
    expect(await images([28, 10])).toBe(await images([10, 28]))
    expect(await images([10])).not.toBe(await images([10, 28]))
  })

  it('with built-in images can’t be looked at without them', async () => {
    const reads = program(block('data_load', { n: 1, set: 'test', width: '10', list: 'pixels' }))
    await expect(graded(reads)).rejects.toThrow('offline')
  })

  it('with images of its own says that they are elsewhere', async () => {
    const reads = program(block('data_load', { n: 1, set: 'test', width: '10', list: 'pixels' }))
    const images = {
      name: 'letters',
      files: ['a', 'b'],
      classes: [
        { label: 0, name: 'A' },
        { label: 1, name: 'B' },
      ],
      turned: false,
      training: 10,
      development: 10,
      test: 10,
      fingerprint: 'f',
    } as const
    expect(await graded({ ...reads, images }, { imagesOf: () => null })).toEqual({
      state: 'not-yet',
      begun: 1,
      why: 'check-stops',
    })
  })
})
