/** Images that are long on their way: Stop works meanwhile, and what comes of an earlier wait changes nothing. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import type { Digits } from '../../data/mnist/digits'
import { fewDigits } from '../../testing/fixtures/few-digits.test-support'
import { block, set } from '../../testing/fixtures/in-blocks.test-support'
import { projectOf } from '../../testing/fixtures/project-of.test-support'
import type { RunEvent } from '../protocol'
import { RunSession } from './run-session'

const project = projectOf({
  flag: [
    block('data_load', { n: 2, set: 'training', width: '10', list: 'pixels' }),
    set('label', block('data_label', { n: 2, set: 'training' })),
  ],
  variables: { label: 7 },
  lists: { pixels: [] },
})

const settle = async () => {
  for (let i = 0; i < 20; i++) await null
}

/** Each fetch waits until it is answered; one after another, as after failures. */
async function started() {
  const events: RunEvent[] = []
  const session = new RunSession({
    language,
    send: (event) => events.push(event),
    wake: () => {},
    now: () => 0,
  })
  let come: (digits: Digits) => void = () => {}
  let fail: (reason: Error) => void = () => {}
  const coming = new Promise<Digits>((resolve, reject) => {
    come = resolve
    fail = reject
  })
  session.pictures.useBuiltIn(() => coming)
  session.handle({ kind: 'load', project, run: 1 })
  session.handle({ kind: 'start', paused: true })
  await settle()
  const statuses = () => events.flatMap((event) => (event.kind === 'snapshot' ? [event.snapshot.status] : []))
  return {
    session,
    come: () => come(fewDigits(10)),
    fail: () => fail(new Error('gone')),
    troubles: () => events.filter(({ kind }) => kind === 'trouble').length,
    statuses,
    status: () => statuses().at(-1),
  }
}

describe('while images are on their way', () => {
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}))
  afterEach(() => void vi.restoreAllMocks())

  it('Stop works at once, and nothing runs when they come', async () => {
    const { session, come, status } = await started()
    expect(status()).toBe('preparing')
    session.handle({ kind: 'stop' })
    expect(status()).toBe('stopped')
    come()
    await settle()
    expect(status()).toBe('stopped')
    expect(session.work()).toBeNull()
  })

  it('that they do not come is said to whoever waits, and to nobody else', async () => {
    const waits = await started()
    waits.fail()
    await settle()
    expect([waits.status(), waits.troubles()]).toEqual(['idle', 1])

    const stopped = await started()
    stopped.session.handle({ kind: 'stop' })
    stopped.fail()
    await settle()
    expect([stopped.status(), stopped.troubles()]).toEqual(['stopped', 0])
  })

  it('the last start counts, not the one that was stopped', async () => {
    const { session, come, status, statuses } = await started()
    session.handle({ kind: 'stop' })
    session.handle({ kind: 'start', paused: false })
    await settle()
    come()
    await settle()
    expect(status()).toBe('running')
    // As the first one wanted it.
    expect(statuses()).not.toContain('paused')
  })
})
