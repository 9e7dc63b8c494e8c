/** A session's promises to somebody who looks around in a paused run: on to a goal, back in the record, breakpoints. */
import { describe, expect, it } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import type { RunMode, Snapshot } from '../../core/run/stage/snapshot'
import { wasmHost } from '../../host/wasm-host'
import { fewDigits } from '../../testing/fixtures/few-digits.test-support'
import {
  block,
  call,
  change,
  forEach,
  get,
  item,
  own,
  repeat,
  set,
} from '../../testing/fixtures/in-blocks.test-support'
import { projectOf } from '../../testing/fixtures/project-of.test-support'
import type { RunEvent, SessionRequest } from '../protocol'
import { RunSession } from './run-session'

const before = set('n', 10)
const twice = repeat(2, change('n', 1))
const calling = call('work')
const inLoop = change('total', get('each'))
const loop = forEach('each', 1, 3, inLoop, calling)
const after = change('n', 100)
const missing = item(5, 'list')
const failing = set('n', missing)

/** n = 10 + 3 × 2 + 100, total = 6, and then it stops. */
const PROJECT = projectOf({
  flag: [before, loop, after, failing],
  own: [own('work', [], false, twice)],
  variables: { n: 0, total: 0, each: 0 },
  lists: { list: [1] },
})

async function paused(project = PROJECT) {
  const events: RunEvent[] = []
  let time = 0
  const session = new RunSession({
    language,
    host: wasmHost(),
    send: (event) => events.push(event),
    wake: () => {},
    now: () => (time += 0.25),
  })
  const latest = (): Snapshot => {
    const event = events.findLast((each) => each.kind === 'snapshot')
    if (event?.kind !== 'snapshot') throw new Error('No snapshot was sent.')
    return event.snapshot
  }
  session.pictures.useBuiltIn(async (width) => fewDigits(width))
  session.handle({ kind: 'load', project, run: 1 })
  session.handle({ kind: 'start', paused: true })
  for (let i = 0; i < 5; i++) await null
  session.handle({ kind: 'step' })
  return {
    /** Asks, and lets the run go on for as long as it wants to. */
    ask(request: SessionRequest): void {
      session.handle(request)
      for (let i = 0; i < 1000 && session.work() !== null; i++);
    },
    latest,
    get at(): string {
      return latest().blockId
    },
    get n(): number {
      return latest().variables[0]!
    },
  }
}

describe('a paused run', () => {
  it('steps over an own block, and out of one', async () => {
    const run = await paused()
    for (const block of [before, loop, inLoop]) {
      expect(run.at).toBe(block.id)
      run.ask({ kind: 'step' })
    }
    expect(run.at).toBe(calling.id)
    run.ask({ kind: 'walk', to: 'over' })
    expect([run.at, run.n]).toEqual([loop.id, 12])
    run.ask({ kind: 'step' })
    run.ask({ kind: 'step' })
    run.ask({ kind: 'step' })
    expect(run.at).toBe(twice.id)
    run.ask({ kind: 'walk', to: 'out' })
    expect([run.at, run.n]).toEqual([loop.id, 14])
  })

  it('goes to the next turn of the loop around, and behind the last one', async () => {
    const run = await paused()
    run.ask({ kind: 'reach', blockId: inLoop.id })
    const places = Array.from({ length: 4 }, () => {
      run.ask({ kind: 'walk', to: 'turn' })
      return [run.at, run.n]
    })
    expect(places).toEqual([
      [loop.id, 12],
      [loop.id, 14],
      [loop.id, 16],
      [after.id, 16],
    ])
  })

  it('goes on to behind the next block that loads an image, and to the end where none comes', async () => {
    const load = (n: number) => block('data_load', { n, set: 'training', width: '10', list: 'list' })
    const run = await paused(
      projectOf({
        flag: [change('n', 1), load(1), change('n', 1), call('show'), change('n', 1)],
        own: [own('show', [], false, load(2), change('n', 10))],
        variables: { n: 0 },
        lists: { list: [] },
      }),
    )
    const places = Array.from({ length: 3 }, () => {
      run.ask({ kind: 'walk', to: 'image' })
      return [run.latest().status, run.n, run.latest().listLengths[0]]
    })
    expect(places).toEqual([
      ['paused', 1, 100],
      ['paused', 2, 100],
      ['finished', 13, 100],
    ])
  })

  it('runs to a block, and to the end where that never comes', async () => {
    const run = await paused()
    run.ask({ kind: 'reach', blockId: after.id })
    expect([run.at, run.n, run.latest().status]).toEqual([after.id, 16, 'paused'])
    run.ask({ kind: 'reach', blockId: before.id })
    expect(run.latest().status).toBe('failed')
  })

  it.each<RunMode>(['stepwise', 'turbo'])('pauses before a marked block each time, %s', async (mode) => {
    const run = await paused()
    run.ask({ kind: 'mode', mode })
    run.ask({ kind: 'pace', milliseconds: 0 })
    run.ask({ kind: 'breakpoints', breakpoints: [{ blockId: calling.id, when: null }] })
    const places = Array.from({ length: 4 }, () => {
      run.ask({ kind: 'resume' })
      return [run.at, run.n, run.latest().status]
    })
    expect(places).toEqual([
      [calling.id, 10, 'paused'],
      [calling.id, 12, 'paused'],
      [calling.id, 14, 'paused'],
      [missing.id, 116, 'failed'],
    ])
  })

  it('goes back from a stop, block by block to the start, and forward again', async () => {
    const run = await paused()
    run.ask({ kind: 'pace', milliseconds: 0 })
    run.ask({ kind: 'resume' })
    expect(run.latest()).toMatchObject({ status: 'failed' })
    const { last } = run.latest().record
    run.ask({ kind: 'back' })
    expect(run.latest()).toMatchObject({ status: 'paused', blockId: failing.id, diagnostic: null })
    run.ask({ kind: 'back' })
    expect([run.at, run.n]).toEqual([after.id, 16])
    for (let i = 0; i < 100; i++) run.ask({ kind: 'back' })
    expect(run.latest().record.now).toBe(run.latest().record.first)
    expect(run.n).toBe(0)
    run.ask({ kind: 'goTo', moment: last })
    expect([run.at, run.n, run.latest().status]).toEqual([failing.id, 116, 'paused'])
    run.ask({ kind: 'step' })
    expect(run.latest().status).toBe('failed')
  })
})
