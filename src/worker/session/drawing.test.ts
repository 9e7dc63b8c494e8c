/** A session's promises to somebody who draws: what is under “when I draw” runs, at any time, and disturbs nothing. */
import { describe, expect, it, vi } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import type { BlockNode, Project } from '../../core/project/project'
import type { RunMode, Snapshot } from '../../core/run/stage/snapshot'
import { shrink } from '../../data/downscale'
import { wasmHost } from '../../host/wasm-host'
import { fewDigits } from '../../testing/fixtures/few-digits.test-support'
import {
  block,
  change,
  forever,
  get,
  item,
  log,
  repeat,
  set,
  stop,
} from '../../testing/fixtures/in-blocks.test-support'
import { madeUpDrawing } from '../../testing/fixtures/made-up-drawing.test-support'
import { projectOf } from '../../testing/fixtures/project-of.test-support'
import type { RunEvent, SessionRequest } from '../protocol'
import { RunSession } from './run-session'

const loadDrawing = (width = '10') => block('data_drawing', { width, list: 'drawn' })
const whenDrawn = (...body: BlockNode[]) => [block('events_draw'), ...body]

/** Counts what was drawn, and keeps its first pixel. */
const counting = () => whenDrawn(loadDrawing(), change('drawings', 1), set('ink', item(1, 'drawn')))

interface Parts {
  readonly flag: readonly BlockNode[]
  readonly drawn?: readonly BlockNode[]
}

const projectWith = ({ flag, drawn = counting() }: Parts): Project =>
  projectOf({
    flag,
    stacks: drawn.length > 0 ? [drawn] : [],
    variables: { n: 0, drawings: 0, ink: 0 },
    lists: { drawn: [], list: [1] },
  })

function sessionWith(parts: Parts) {
  const events: RunEvent[] = []
  let time = 0
  const session = new RunSession({
    language,
    host: wasmHost(),
    send: (event) => events.push(event),
    wake: () => {},
    now: () => (time += 0.25),
  })
  session.pictures.useBuiltIn(async (width) => fewDigits(width))
  const project = projectWith(parts)
  const latest = (): Snapshot => {
    const event = events.findLast((each) => each.kind === 'snapshot')
    if (event?.kind !== 'snapshot') throw new Error('No snapshot was sent.')
    return event.snapshot
  }
  const ask = (request: SessionRequest) => session.handle(request)
  /** What fetches images waits for them, even where there are none to fetch. */
  const wait = async () => {
    for (let i = 0; i < 20; i++) await null
  }
  ask({ kind: 'load', project, run: 1 })
  ask({ kind: 'pace', milliseconds: 0 })
  return {
    events,
    ask,
    wait,
    latest,
    /** So many slices, or as long as there is something to do. */
    work(slices = 1_000): void {
      for (let i = 0; i < slices && session.work() !== null; i++);
    },
    async draw(id: number, project: Project | null = null, starts = true): Promise<void> {
      ask({ kind: 'draw', drawing: madeUpDrawing(id), starts, project })
      await wait()
    },
    async start(paused = false): Promise<void> {
      ask({ kind: 'start', paused })
      await wait()
    },
    get numbers() {
      const [n, drawings, ink] = latest().variables
      return { n, drawings, ink }
    },
  }
}

const inkOf = (id: number) => madeUpDrawing(id).pixels!.small[0]! / 255

describe('drawing', () => {
  it('runs what is under “when I draw” though the flag was never pressed', async () => {
    const run = sessionWith({ flag: [change('n', 1)] })
    await run.draw(3)
    run.work()
    expect(run.numbers).toEqual({ n: 0, drawings: 1, ink: inkOf(3) })
    expect(run.latest().status).toBe('finished')
  })

  it('glows block by block at the pace that is set', async () => {
    const run = sessionWith({ flag: [] })
    run.ask({ kind: 'pace', milliseconds: 1_000 })
    await run.draw(3)
    expect(run.latest()).toMatchObject({ status: 'running' })
    expect(run.latest().blockId).toContain('events_draw')
    expect(run.numbers.drawings).toBe(0)
  })

  it.each<RunMode>(['stepwise', 'turbo'])('keeps what a finished run has left behind, %s', async (mode) => {
    const run = sessionWith({ flag: [repeat(100, change('n', 1))] })
    run.ask({ kind: 'mode', mode })
    await run.start()
    run.work()
    for (const id of [4, 5]) {
      await run.draw(id)
      run.work()
    }
    expect(run.latest()).toMatchObject({ status: 'finished', drawing: 5 })
    expect(run.numbers).toEqual({ n: 100, drawings: 2, ink: inkOf(5) })
  })

  it.each<RunMode>(['stepwise', 'turbo'])(
    'comes in between two blocks of a program that runs, %s',
    async (mode) => {
      const run = sessionWith({ flag: [forever(change('n', 1))] })
      run.ask({ kind: 'mode', mode })
      await run.start()
      run.work(2)
      await run.draw(6)
      const { n } = run.numbers
      run.work(2)
      run.ask({ kind: 'pause' })
      expect(run.numbers).toMatchObject({ drawings: 1, ink: inkOf(6) })
      expect(run.numbers.n).toBeGreaterThan(n!)
      expect(run.latest().status).toBe('paused')
    },
  )

  it('runs for a paused program, which then stands where it stood', async () => {
    const run = sessionWith({ flag: [repeat(9, change('n', 1))] })
    await run.start(true)
    for (let i = 0; i < 4; i++) run.ask({ kind: 'step' })
    const { blockId } = run.latest()
    await run.draw(7)
    run.work()
    expect(run.latest()).toMatchObject({ status: 'paused', blockId })
    expect(run.numbers).toMatchObject({ n: 1, drawings: 1 })
    run.ask({ kind: 'resume' })
    run.work()
    expect(run.numbers).toMatchObject({ n: 9, drawings: 1 })
  })

  it('goes on afresh where Stop was pressed or a block could not go on', async () => {
    const run = sessionWith({ flag: [change('n', 1), set('n', item(9, 'list'))] })
    await run.start()
    run.work()
    expect(run.latest().status).toBe('failed')
    await run.draw(8)
    run.work()
    expect(run.latest()).toMatchObject({ status: 'finished', diagnostic: null })
    expect(run.numbers).toMatchObject({ n: 1, drawings: 1 })
    await run.start(true)
    run.ask({ kind: 'step' })
    run.ask({ kind: 'stop' })
    await run.draw(9)
    run.work()
    expect(run.latest().status).toBe('finished')
    expect(run.numbers).toMatchObject({ n: 0, drawings: 1 })
  })

  it('waits while the last drawing is still at work, and only the newest one counts', async () => {
    const run = sessionWith({
      flag: [],
      drawn: whenDrawn(loadDrawing(), repeat(200_000, change('n', 1)), log(item(1, 'drawn'))),
    })
    await run.draw(1)
    run.work(1)
    for (const id of [2, 3, 4]) await run.draw(id)
    expect(run.latest()).toMatchObject({ status: 'running', drawing: 1 })
    run.work()
    expect(run.latest().status).toBe('finished')
    expect(run.numbers.n).toBe(400_000)
    expect(run.latest().stage?.log.map(({ words }) => words.at(-1))).toEqual([inkOf(1), inkOf(4)])
  })

  it('ends the whole run with a stop under “when I draw”, and can draw again', async () => {
    const run = sessionWith({
      flag: [forever(change('n', 1))],
      drawn: whenDrawn(change('drawings', 1), stop()),
    })
    await run.start()
    run.work(2)
    for (const drawings of [1, 2]) {
      await run.draw(drawings)
      run.work()
      expect(run.latest().status).toBe('finished')
      expect(run.numbers.drawings).toBe(drawings)
    }
  })

  it('keeps the drawing for a program that reads it after the flag', async () => {
    const run = sessionWith({ flag: [loadDrawing(), set('ink', item(1, 'drawn'))], drawn: [] })
    await run.draw(5)
    expect(run.latest().status).toBe('idle')
    await run.start()
    run.work()
    expect(run.numbers.ink).toBe(inkOf(5))
    run.ask({ kind: 'draw', drawing: { id: 6, pixels: null }, starts: false, project: null })
    await run.start()
    run.work()
    expect(run.numbers.ink).toBe(0)
  })

  it('is not lost while the images are on their way', async () => {
    const images = block('data_load', { n: 1, set: 'test', width: '10', list: 'list' })
    const run = sessionWith({ flag: [images] })
    run.ask({ kind: 'start', paused: false })
    await run.draw(5)
    run.work()
    expect(run.numbers.drawings).toBe(1)
    expect(Array.from(run.latest().listLengths)).toEqual([100, 100])
  })

  it('runs scripts that use images though the flag was never pressed', async () => {
    const images = block('data_load', { n: 1, set: 'test', width: '10', list: 'list' })
    const run = sessionWith({ flag: [], drawn: whenDrawn(images) })
    await run.draw(5)
    run.work()
    expect(run.latest().status).toBe('finished')
    expect(run.latest().listLengths[1]).toBe(100)
  })

  it('keeps the report of a run whose blocks have changed since, mistakes with their pixels included', async () => {
    const test = block('stage_record_answer', { answer: 7, n: 1, set: 'test' })
    const load = (width: string) => block('data_load', { n: 1, set: 'test', width, list: 'drawn' })
    const run = sessionWith({ flag: [load('10'), test], drawn: [] })
    await run.start()
    run.work()
    const [before] = run.latest().reports ?? []
    expect(before).toMatchObject({ set: 'test', answered: 1, width: 10, mistakes: [{ position: 1 }] })
    // Nothing is under “when I draw”, so no images come for the new blocks; and they would be of another width.
    for (const width of ['10', '28']) {
      await run.draw(4, projectWith({ flag: [load(width), test, change('n', 1)], drawn: [] }))
      run.ask({ kind: 'seen' })
      run.ask({ kind: 'numbers' })
      run.work()
      expect(run.latest().reports).toEqual([before])
    }
  })

  it('goes on with what was trained after its blocks have changed, also where the hat is new', async () => {
    const run = sessionWith({ flag: [repeat(100, change('n', 1))], drawn: [] })
    run.ask({ kind: 'mode', mode: 'turbo' })
    await run.start()
    run.work()
    const changed = projectWith({ flag: [set('n', 7)], drawn: whenDrawn(change('n', 1)) })
    await run.draw(4, changed)
    run.work()
    expect(run.latest().status).toBe('finished')
    expect(run.numbers.n).toBe(101)
    await run.start()
    run.work()
    expect(run.numbers.n).toBe(7)
  })

  it('finds its hat again after a block ran alone', async () => {
    const alone = change('n', 10)
    const parts = { flag: [change('n', 1), alone] }
    const run = sessionWith(parts)
    await run.start()
    run.work()
    run.ask({ kind: 'runAlone', number: 1, project: projectWith(parts), blockId: alone.id })
    await vi.dynamicImportSettled()
    await run.wait()
    run.work()
    expect(run.numbers.n).toBe(21)
    await run.draw(4)
    run.work()
    expect(run.numbers).toMatchObject({ n: 21, drawings: 1 })
  })

  it('puts an image in place of a drawing, and tells the page its pixels', async () => {
    const run = sessionWith({
      flag: [],
      drawn: whenDrawn(loadDrawing('28'), log(item(300, 'drawn')), loadDrawing(), log(item(50, 'drawn'))),
    })
    run.ask({ kind: 'drawImage', set: 'test', position: 2, id: 12, project: null })
    await run.wait()
    run.work()
    const large = fewDigits(28).test.pixels.slice(784, 2 * 784)
    expect(run.events.find(({ kind }) => kind === 'imageDrawn')).toEqual({
      kind: 'imageDrawn',
      id: 12,
      pixels: large,
    })
    expect(run.latest()).toMatchObject({ status: 'finished', drawing: 12 })
    expect(run.latest().stage?.log.map(({ words }) => words.at(-1))).toEqual([
      large[299]! / 255,
      shrink(large)[49]! / 255,
    ])
  })
})

describe('going back over a drawing', () => {
  it('finds who changed a number, before the drawing and in what it has started', async () => {
    const before = change('n', 1)
    const setInk = set('ink', item(1, 'drawn'))
    const run = sessionWith({
      flag: [before],
      drawn: whenDrawn(loadDrawing(), change('drawings', 1), setInk),
    })
    await run.start()
    run.work()
    for (const id of [3, 4]) {
      await run.draw(id)
      run.work()
    }
    const writers: (RunEvent | undefined)[] = []
    for (const [number, id] of ['ink', 'n'].entries()) {
      run.ask({ kind: 'ask', number, question: { about: 'variable', id } })
      await vi.dynamicImportSettled()
      run.work()
      writers.push(run.events.findLast((event) => event.kind === 'answer'))
    }
    expect(writers).toMatchObject([
      { answer: { kind: 'wrote', blockId: setInk.id, before: inkOf(3), after: inkOf(4) } },
      { answer: { kind: 'wrote', blockId: before.id, before: 0, after: 1 } },
    ])
  })

  it('brings back what was drawn before, and forward again what was drawn then', async () => {
    const run = sessionWith({ flag: [change('n', 1)] })
    await run.draw(1)
    run.work()
    const first = { ...run.numbers }
    await run.draw(2)
    run.work()
    const { last } = run.latest().record
    const second = { ...run.numbers }
    while (run.latest().drawing === 2) run.ask({ kind: 'back' })
    expect(run.latest()).toMatchObject({ drawing: 1, status: 'paused' })
    expect(run.numbers).toEqual(first)
    // The drawing comes again by itself at its moment.
    run.ask({ kind: 'step' })
    expect(run.latest().drawing).toBe(2)
    run.ask({ kind: 'resume' })
    run.work()
    expect(run.latest()).toMatchObject({ status: 'finished', record: { now: last, last } })
    expect(run.numbers).toEqual(second)
  })

  it.each<RunMode>(['stepwise', 'turbo'])(
    'runs on from there %s, and it comes again at its moment',
    async (mode) => {
      const run = sessionWith({
        flag: [repeat(3_000, change('n', 1))],
        drawn: whenDrawn(loadDrawing(), set('ink', get('n'))),
      })
      await run.start()
      run.work(1)
      await run.draw(1)
      run.work(1)
      await run.draw(2)
      run.work()
      const end = { ...run.numbers }
      expect(end.n).toBe(3_000)
      run.ask({ kind: 'goTo', moment: 3 })
      run.ask({ kind: 'mode', mode })
      run.ask({ kind: 'resume' })
      run.work()
      expect(run.latest()).toMatchObject({ status: 'finished', drawing: 2 })
      expect(run.numbers).toEqual(end)
    },
  )

  it('and drawing something else there makes another future', async () => {
    const run = sessionWith({ flag: [repeat(5, change('n', 1))] })
    await run.start()
    run.work()
    await run.draw(1)
    run.work()
    run.ask({ kind: 'goTo', moment: 5 })
    await run.draw(2)
    run.work()
    const { record } = run.latest()
    expect(record.now).toBe(record.last)
    run.ask({ kind: 'resume' })
    run.work()
    expect(run.latest()).toMatchObject({ status: 'finished', drawing: 2 })
    expect(run.numbers).toMatchObject({ n: 5, drawings: 1 })
  })

  it('works where turbo has run before the drawing', async () => {
    const run = sessionWith({ flag: [forever(change('n', 1))] })
    run.ask({ kind: 'mode', mode: 'turbo' })
    await run.start()
    run.work(2)
    run.ask({ kind: 'pause' })
    run.work()
    await run.draw(4)
    run.work()
    const there = { ...run.numbers }
    for (let i = 0; i < 20; i++) run.ask({ kind: 'back' })
    run.work()
    expect(run.latest().drawing).toBe(0)
    expect(run.numbers.drawings).toBe(0)
    run.ask({ kind: 'goTo', moment: run.latest().record.last })
    run.work()
    expect(run.numbers).toEqual(there)
  })
})
