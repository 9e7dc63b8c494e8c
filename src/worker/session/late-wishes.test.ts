/** Wishes that come when there is nothing to do for them any more change nothing: buttons may be pressed twice. */
import { describe, expect, it } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import { change, forever, impossible, set } from '../../testing/fixtures/in-blocks.test-support'
import { projectOf } from '../../testing/fixtures/project-of.test-support'
import type { RunEvent, SessionRequest } from '../protocol'
import { RunSession } from './run-session'

type Wish = SessionRequest

async function sessionAfter(flag: Parameters<typeof projectOf>[0]['flag'], ...wishes: readonly Wish[]) {
  const events: RunEvent[] = []
  let time = 0
  const session = new RunSession({
    language,
    send: (event) => events.push(event),
    wake: () => {},
    now: () => (time += 1),
  })
  const ask = async (wish: Wish) => {
    session.handle(wish)
    // A start waits for images, also where there are none.
    for (let i = 0; i < 5; i++) await null
  }
  await ask({ kind: 'load', project: projectOf({ flag: flag!, variables: { x: 0 } }), run: 1 })
  for (const wish of wishes) await ask(wish)
  const last = () => {
    const event = events.findLast((each) => each.kind === 'snapshot')
    if (event?.kind !== 'snapshot') throw new Error('Nothing was shown.')
    return { status: event.snapshot.status, x: event.snapshot.variables[0] }
  }
  return { session, ask, last }
}

const START: Wish = { kind: 'start', paused: true }
const STEP: Wish = { kind: 'step' }
const LATE: readonly Wish[] = [STEP, { kind: 'pause' }, { kind: 'resume' }, { kind: 'stop' }]

describe('after', () => {
  it.each(LATE)('a stop, %j changes nothing', async (wish) => {
    const { session, ask, last } = await sessionAfter([forever(change('x', 1))], START, STEP, STEP, STEP, {
      kind: 'stop',
    })
    const before = last()
    expect(before).toEqual({ status: 'stopped', x: 1 })
    await ask(wish)
    expect(session.work()).toBeNull()
    expect(last()).toEqual(before)
  })

  it.each(LATE)('the end, %j changes nothing', async (wish) => {
    const { session, ask, last } = await sessionAfter([change('x', 1)], START, STEP, STEP)
    expect(last()).toEqual({ status: 'finished', x: 1 })
    await ask(wish)
    expect(session.work()).toBeNull()
    expect(last()).toEqual({ status: 'finished', x: 1 })
  })

  it.each(LATE)('a block that could not go on, %j changes nothing', async (wish) => {
    const { session, ask, last } = await sessionAfter(
      [change('x', 1), set('x', impossible())],
      START,
      STEP,
      STEP,
      STEP,
    )
    expect(last()).toEqual({ status: 'failed', x: 1 })
    await ask(wish)
    expect(session.work()).toBeNull()
    expect(last()).toEqual({ status: 'failed', x: 1 })
  })

  it.each(LATE)('loading, %j starts nothing', async (wish) => {
    const { session, last } = await sessionAfter([change('x', 1)], wish)
    expect(session.work()).toBeNull()
    expect(last()).toEqual({ status: 'idle', x: 0 })
  })
})
