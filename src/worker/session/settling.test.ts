/** A run that rests, and what it has to do before it can be looked back at: buttons do not wait for that. */
import { describe, expect, it } from 'vitest'
import { hostilePrograms } from '../../testing/adversarial/hostile-programs.test-support'
import { uncounted } from '../../testing/equivalence/same-state.test-support'
import { fewDigits } from '../../testing/fixtures/few-digits.test-support'
import { change, forever } from '../../testing/fixtures/in-blocks.test-support'
import { projectOf } from '../../testing/fixtures/project-of.test-support'
import { sessionOn } from './session-on.test-support'

/** Its last moments take thousands of looks at the clock to run again. */
const SLOW = hostilePrograms(66).find(({ name }) => name === 'an own block that calls itself twice')!.project
const QUICK = projectOf({ flag: [forever(change('n', 1))], variables: { n: 0 } })

async function stoppedInTurbo(project = SLOW, how: 'stop' | 'pause' = 'stop') {
  const run = sessionOn(project, async (width) => fewDigits(width))
  run.tell({ kind: 'mode', mode: 'turbo' })
  run.tell({ kind: 'start', paused: false })
  await run.until(() => run.latest().status === 'running')
  for (let i = 0; i < 3; i++) run.session.work()
  run.tell({ kind: how })
  const settling = () => run.events.flatMap((event) => (event.kind === 'settling' ? [event.part] : []))
  return { ...run, machine: run.machine, settling }
}

describe('while the record of what turbo did is made', () => {
  it('the run stands where it was stopped, and the page is told how far it is', async () => {
    const { session, machine, settling } = await stoppedInTurbo()
    const before = uncounted(machine)
    for (let i = 0; i < 50; i++) {
      expect(session.work()).toBe(0)
      expect(uncounted(machine)).toEqual(before)
    }
    expect(settling().length).toBeGreaterThan(2)
    expect(settling()).toEqual(settling().toSorted())
  })

  it('the flag starts anew at once', async () => {
    const { session, tell, until, latest, settling } = await stoppedInTurbo()
    for (let i = 0; i < 50; i++) session.work()
    tell({ kind: 'start', paused: true })
    await until(() => latest().status === 'paused')
    expect(latest().record).toEqual({ first: 0, now: 0, last: 0 })
    session.work()
    expect(settling().at(-1)).toBeNull()
  })

  it('a paused run goes on at once', async () => {
    const { session, tell, latest } = await stoppedInTurbo(SLOW, 'pause')
    for (let i = 0; i < 50; i++) session.work()
    tell({ kind: 'resume' })
    expect(latest().status).toBe('running')
  })

  it('a step waits for it, and the page hears so at once', async () => {
    const { session, tell, latest, settling } = await stoppedInTurbo(QUICK, 'pause')
    session.work()
    const told = settling().length
    const { n } = { n: latest().variables[0]! }
    tell({ kind: 'step' })
    tell({ kind: 'step' })
    tell({ kind: 'back' })
    expect(settling().length).toBe(told + 3)
    expect(latest().variables[0]).toBe(n)
    while (session.work() !== null);
    const { record } = latest()
    expect(record.now).toBe(record.last - 1)
    expect(record.now - record.first).toBeGreaterThan(10_000)
    expect(settling().at(-1)).toBeNull()
  })
})

describe('a run on its way to another moment', () => {
  /** Its record is made, and its moments are far apart for this clock. */
  async function resting() {
    const run = await stoppedInTurbo(QUICK, 'pause')
    while (run.session.work() !== null);
    return run
  }

  it('goes where the hand is now, not to all moments where it was', async () => {
    const { session, tell, latest, events } = await resting()
    const { first, last } = latest().record
    const middle = Math.round((first + last) / 2)
    const shown = () => events.filter(({ kind }) => kind === 'snapshot').length
    const before = shown()
    tell({ kind: 'back' })
    for (const moment of [first + 3, last - 3, first, middle]) tell({ kind: 'goTo', moment })
    while (session.work() !== null);
    expect(latest().record.now).toBe(middle)
    expect(shown() - before).toBeLessThan(5)
  })

  it('stays when somebody presses Stop, and can be gone through from there', async () => {
    const { session, tell, latest, machine } = await resting()
    const { record } = latest()
    tell({ kind: 'back' })
    expect(machine.steps).toBeLessThan(record.last)
    tell({ kind: 'stop' })
    expect(latest().status).toBe('stopped')
    expect(session.work()).toBeNull()
    tell({ kind: 'goTo', moment: record.last })
    while (session.work() !== null);
    expect(latest().record).toEqual(record)
  })
})
