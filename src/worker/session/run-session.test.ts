/** The session's promises to a person: pause, step, stop, pace and mode, on any program, at any moment. */

import { describe, expect, it } from 'vitest'
import { blockLanguage } from '../../../blocks/index'
import type { BlockNode, Project } from '../../core/project/project'
import { checkProject } from '../../core/project/read'
import type { Snapshot } from '../../core/run/stage/snapshot'
import type { WasmHost } from '../../core/turbo/index'
import { wasmHost } from '../../host/wasm-host'
import { sentence } from '../../words'
import type { RunEvent, SessionRequest } from '../protocol'
import { RunSession } from './run-session'

const change = (id: string, by: number | BlockNode): BlockNode => ({
  type: 'variables_change',
  id,
  args: { variable: 'x', by },
})

function projectWith(blocks: readonly unknown[]): Project {
  const read = checkProject(
    {
      format: 'blockgrad',
      version: 1,
      name: 'test',
      seed: 3,
      variables: [{ id: 'x', name: 'x', value: 0, shown: true }],
      lists: [{ id: 'list', name: 'list', values: [10, 20, 30], shown: true }],
      stacks: [{ x: 0, y: 0, blocks: [{ type: 'events_flag', id: 'flag' }, ...blocks] }],
      notes: [],
    },
    blockLanguage,
  )
  if (!read.ok) throw new Error(sentence(read.message))
  return read.project
}

const ENDLESS = [{ type: 'control_forever', id: 'forever', args: { body: [change('more', 1)] } }]
const THREE = [change('one', 1), change('two', 2), change('three', 3)]

/** A session with a clock that moves a little at each look, and all that it said. */
function sessionWith(blocks: readonly unknown[], host: WasmHost | null = null) {
  const events: RunEvent[] = []
  let time = 0
  const session = new RunSession({
    language: blockLanguage,
    host,
    send: (event) => events.push(event),
    wake: () => {},
    now: () => (time += 0.25),
  })
  session.handle({ kind: 'load', project: projectWith(blocks), run: 1 })
  return {
    events,
    ask: (request: SessionRequest) => session.handle(request),
    /** `start` waits for images even where there are none. */
    async start(paused = false) {
      session.handle({ kind: 'start', paused })
      await Promise.resolve()
      await Promise.resolve()
    },
    work: () => session.work(),
    pass: (milliseconds: number) => (time += milliseconds),
    get latest(): Snapshot {
      const event = events.findLast((each) => each.kind === 'snapshot')
      if (event?.kind !== 'snapshot') throw new Error('No snapshot was sent.')
      return event.snapshot
    },
  }
}

describe('a run session', () => {
  it('says what it loaded and runs nothing by itself', () => {
    const session = sessionWith(THREE)
    expect(session.events[0]).toMatchObject({ kind: 'loaded', run: 1, problems: [] })
    expect(session.work()).toBeNull()
    expect(session.latest).toMatchObject({ status: 'idle', steps: 0 })
  })

  it('runs to the end and keeps the numbers for looking', async () => {
    const session = sessionWith(THREE)
    session.ask({ kind: 'pace', milliseconds: 0 })
    await session.start()
    expect(session.work()).toBeNull()
    expect(session.latest).toMatchObject({ status: 'finished', steps: 4 })
    expect([...session.latest.variables]).toEqual([6])
  })

  it('steps one block at a time and shows the block that comes next', async () => {
    const session = sessionWith(THREE)
    await session.start(true)
    const seen: (string | number)[][] = []
    for (let i = 0; i < 4; i++) {
      seen.push([session.latest.blockId, session.latest.variables[0]!])
      session.ask({ kind: 'step' })
    }
    expect(seen).toEqual([
      ['flag', 0],
      ['one', 0],
      ['two', 1],
      ['three', 3],
    ])
    expect(session.latest).toMatchObject({ status: 'finished', blockId: '' })
    expect(session.latest.variables[0]).toBe(6)
  })

  it('enters a loop with one step', async () => {
    const loop = { type: 'control_repeat', id: 'loop', args: { times: 2, body: [change('more', 1)] } }
    const session = sessionWith([loop])
    await session.start(true)
    const seen: string[] = []
    while (session.latest.status === 'paused') {
      seen.push(session.latest.blockId)
      session.ask({ kind: 'step' })
    }
    expect(seen).toEqual(['flag', 'loop', 'more', 'loop', 'more', 'loop'])
  })

  it('gives each block its time at a slow pace', async () => {
    const session = sessionWith(THREE)
    session.ask({ kind: 'pace', milliseconds: 1000 })
    await session.start()
    expect(session.work()).toBeGreaterThan(900)
    expect(session.latest.variables[0]).toBe(0)
    session.pass(1000)
    session.work()
    session.ask({ kind: 'pause' })
    expect(session.latest).toMatchObject({ status: 'paused', blockId: 'two' })
    expect(session.latest.variables[0]).toBe(1)
  })

  it('does not lose the pace to other wishes, and hurries when it is made quicker', async () => {
    const session = sessionWith(THREE)
    session.ask({ kind: 'pace', milliseconds: 2000 })
    await session.start()
    session.work()
    for (let i = 0; i < 5; i++) {
      session.ask({ kind: 'watch', lists: [] })
      session.work()
    }
    expect(session.latest.blockId).toBe('one')
    session.ask({ kind: 'pace', milliseconds: 10 })
    session.pass(15)
    session.work()
    session.ask({ kind: 'pause' })
    expect(session.latest.blockId).toBe('two')
  })

  it.each(['stepwise', 'turbo'] as const)('stops an endless loop in %s', async (mode) => {
    const session = sessionWith(ENDLESS)
    session.ask({ kind: 'mode', mode })
    session.ask({ kind: 'pace', milliseconds: 0 })
    await session.start()
    expect(session.work()).toBe(0)
    session.ask({ kind: 'stop' })
    expect(session.work()).toBeNull()
    expect(session.latest.status).toBe('stopped')
    expect(session.latest.variables[0]).toBeGreaterThan(0)
  })

  it('hears Stop soon between blocks that work on very long lists', async () => {
    const long = { type: 'lists_fill', id: 'fill', args: { list: 'list', count: 3_000_000, value: 1 } }
    const sum = { type: 'lists_sum', id: 'sum', args: { list: 'list' } }
    const session = sessionWith([
      long,
      { type: 'control_forever', id: 'forever', args: { body: [change('more', sum)] } },
    ])
    session.ask({ kind: 'mode', mode: 'turbo' })
    await session.start()
    session.work()
    session.work()
    // A slice by instructions alone would have run thousands of these sums.
    expect(session.latest.variables[0]! / 3_000_000).toBeLessThan(60)
  })

  it('switches to turbo and back in the middle, and counts no steps from then on', async () => {
    const session = sessionWith(ENDLESS, wasmHost())
    session.ask({ kind: 'pace', milliseconds: 0 })
    await session.start()
    session.work()
    expect(session.latest.steps).not.toBeNull()
    session.ask({ kind: 'mode', mode: 'turbo' })
    session.work()
    session.ask({ kind: 'mode', mode: 'stepwise' })
    session.work()
    session.ask({ kind: 'pause' })
    expect(session.latest).toMatchObject({ status: 'paused', mode: 'stepwise', steps: null })
  })

  it('goes on counting in a turbo that is no faster, where there is no fast code', async () => {
    const session = sessionWith(ENDLESS)
    session.ask({ kind: 'mode', mode: 'turbo' })
    await session.start()
    session.work()
    session.ask({ kind: 'pause' })
    const { steps, record } = session.latest
    expect(steps).toBeGreaterThan(0)
    expect(record).toEqual({ first: 0, now: steps, last: steps })
  })

  it('sends the next picture of a run only when the last one was drawn', async () => {
    const session = sessionWith(ENDLESS)
    session.ask({ kind: 'mode', mode: 'turbo' })
    await session.start()
    const before = session.events.length
    for (let i = 0; i < 5; i++) {
      session.pass(100)
      session.work()
    }
    expect(session.events.length).toBe(before)
    session.ask({ kind: 'seen' })
    session.pass(100)
    session.work()
    expect(session.events.length).toBe(before + 1)
  })

  it('ends at the block that can not go on, and says so', async () => {
    const wrong = { type: 'lists_item', id: 'wrong', args: { index: 4, list: 'list' } }
    const session = sessionWith([change('bad', wrong)])
    session.ask({ kind: 'pace', milliseconds: 0 })
    await session.start()
    session.work()
    expect(session.latest).toMatchObject({
      status: 'failed',
      blockId: 'wrong',
      diagnostic: { message: { code: 'no-such-item', values: { list: 'list', index: 4, length: 3 } } },
    })
  })

  it('shows the part of a list that was asked for', () => {
    const session = sessionWith(THREE)
    session.ask({ kind: 'watch', lists: [{ listId: 'list', from: 2, count: 10, withReach: true }] })
    expect(session.latest.windows.map(({ from, values }) => [from, ...values])).toEqual([[2, 20, 30]])
  })

  it('starts again from the starting values', async () => {
    const session = sessionWith(THREE)
    session.ask({ kind: 'pace', milliseconds: 0 })
    for (let i = 0; i < 2; i++) {
      await session.start()
      session.work()
      expect(session.latest.variables[0]).toBe(6)
    }
  })

  it('hands out all numbers to keep', async () => {
    const session = sessionWith(THREE)
    session.ask({ kind: 'numbers' })
    expect(session.events.at(-1)).toEqual({
      kind: 'numbers',
      variables: { x: 0 },
      lists: { list: Float64Array.of(10, 20, 30) },
    })
  })
})
