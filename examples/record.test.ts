/** Where turbo pauses in an example, at least the last 10,000 blocks can be gone back through, just as they were. */
import { describe, expect, it, vi } from 'vitest'
import { blockLanguage as language } from '../blocks/index'
import { lower } from '../src/core/program/lowering/lower'
import { Machine } from '../src/core/run/machine/machine'
import { imageSource } from '../src/data/image-source'
import { wasmHost } from '../src/host/wasm-host'
import { capturedState, variablesOf } from '../src/testing/equivalence/captured-state.test-support'
import { loadDigits, projectOf } from '../src/testing/fixtures/examples.test-support'
import { Driver } from '../src/worker/session/driver'

vi.setConfig({ testTimeout: 120_000 })

const BACK = 10_000

async function machineFor(example: string): Promise<Machine> {
  const project = projectOf(example)
  const lowered = lower(project, language)
  const images = imageSource(await Promise.all(lowered.program.images.map(loadDigits)))
  const machine = new Machine({ lowered, language, images, host: wasmHost() })
  machine.reset(project)
  machine.begin()
  return machine
}

/** In slices of turbo, as many as were asked for; the clock goes on by one slice at each look. */
async function pausedAfter(slices: number, example: string): Promise<Driver> {
  let time = 0
  const driver = new Driver(await machineFor(example), () => (time += 100))
  driver.begin()
  for (let i = 0; i < slices; i++) driver.goOn({ mode: 'turbo', milliseconds: 0 })
  driver.rest()
  driver.makeRecord()
  return driver
}

const uncounted = (machine: Machine) => ({ ...capturedState(machine), steps: 0 })

describe('the record of a run in turbo', () => {
  it.each([
    ['zero-or-one-scratch', 5],
    ['level-2-matrices', 5],
    ['level-1-layers', 20],
    ['big-layers', 40],
  ])('reaches back 10,000 blocks: %s', async (example, slices) => {
    const driver = await pausedAfter(slices, example)
    const { machine, record } = driver
    expect(machine.isOver).toBe(false)
    expect(record.last - record.first).toBeGreaterThanOrEqual(BACK)
    const end = uncounted(machine)
    driver.goTo(record.last - BACK)
    expect(machine.steps).toBe(record.last - BACK)
    // Between two blocks, whatever those instructions were.
    driver.back()
    const then = capturedState(machine)
    for (let i = 0; i < 3; i++) driver.back()
    for (let i = 0; i < 3; i++) machine.step()
    expect(capturedState(machine)).toEqual(then)
    driver.goTo(record.last)
    expect(uncounted(machine)).toEqual(end)
  })

  it('is the way that a stepwise run takes: level-2-matrices', async () => {
    const driver = await pausedAfter(2, 'level-2-matrices')
    const { machine, record } = driver
    const { next } = machine
    const end = JSON.stringify(uncounted(machine))
    driver.goTo(record.last - BACK)
    const then = uncounted(machine)
    const stepwise = await machineFor('level-2-matrices')
    driver.goTo(record.last)
    const variables = JSON.stringify(variablesOf(machine))
    const isLikely = () => stepwise.next === next && JSON.stringify(variablesOf(stepwise)) === variables
    while (!isLikely() || JSON.stringify(uncounted(stepwise)) !== end) stepwise.advanceTo([next], 1_000_000)
    const { steps } = stepwise
    const again = await machineFor('level-2-matrices')
    while (again.steps < steps - BACK) again.advance(steps - BACK - again.steps)
    expect(uncounted(again)).toEqual(then)
  })
})
