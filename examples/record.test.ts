/** Where turbo pauses in an example, at least the last 10,000 blocks can be gone back through, just as they were. */
import { describe, expect, it, vi } from 'vitest'
import { blockLanguage as language } from '../blocks/index'
import { lower } from '../src/core/program/lowering/lower'
import { Machine } from '../src/core/run/machine/machine'
import { imageSource } from '../src/data/image-source'
import { wasmHost } from '../src/host/wasm-host'
import { untilOver } from '../src/testing/equivalence/at-once.test-support'
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

/** In slices of turbo, as many as were asked for; a slice is two parts that the clock is looked at between. */
async function pausedAfter(slices: number, example: string): Promise<Driver> {
  let time = 0
  const driver = new Driver(await machineFor(example), () => (time += 2))
  driver.begin()
  for (let i = 0; i < slices; i++) driver.goOn({ mode: 'turbo', milliseconds: 0 })
  driver.rest()
  settle(driver)
  return driver
}

const settle = (driver: Driver) => untilOver(() => driver.work())

function goBack(driver: Driver): void {
  driver.back()
  settle(driver)
}

function goTo(driver: Driver, moment: number): void {
  driver.goTo(moment)
  settle(driver)
}

const uncounted = (machine: Machine) => ({ ...capturedState(machine), steps: 0 })

describe('the record of a run in turbo', () => {
  it.each([
    ['zero-or-one-scratch', 3],
    ['level-2-matrices', 3],
    ['level-1-layers', 10],
    ['big-layers', 20],
  ])('reaches back 10,000 blocks: %s', async (example, slices) => {
    const driver = await pausedAfter(slices, example)
    const { machine, record } = driver
    expect(machine.isOver).toBe(false)
    expect(record.last - record.first).toBeGreaterThanOrEqual(BACK)
    const end = uncounted(machine)
    goTo(driver, record.last - BACK)
    expect(machine.steps).toBe(record.last - BACK)
    // Between two blocks, whatever those instructions were.
    goBack(driver)
    const then = capturedState(machine)
    for (let i = 0; i < 3; i++) goBack(driver)
    for (let i = 0; i < 3; i++) machine.step()
    expect(capturedState(machine)).toEqual(then)
    goTo(driver, record.last)
    expect(uncounted(machine)).toEqual(end)
  })

  it('is the way that a stepwise run takes: level-2-matrices', async () => {
    const driver = await pausedAfter(2, 'level-2-matrices')
    const { machine, record } = driver
    const { next } = machine
    const end = JSON.stringify(uncounted(machine))
    goTo(driver, record.last - BACK)
    const then = uncounted(machine)
    const stepwise = await machineFor('level-2-matrices')
    goTo(driver, record.last)
    const variables = JSON.stringify(variablesOf(machine))
    const isLikely = () => stepwise.next === next && JSON.stringify(variablesOf(stepwise)) === variables
    while (!isLikely() || JSON.stringify(uncounted(stepwise)) !== end) stepwise.advanceTo([next], 1_000_000)
    const { steps } = stepwise
    const again = await machineFor('level-2-matrices')
    while (again.steps < steps - BACK) again.advance(steps - BACK - again.steps)
    expect(uncounted(again)).toEqual(then)
  })
})
