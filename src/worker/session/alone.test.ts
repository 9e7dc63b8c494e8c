/** Running just one block: on a copy beside a paused run, for real where nothing runs. */
import { describe, expect, it, vi } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import type { BlockNode } from '../../core/project/project'
import { wasmHost } from '../../host/wasm-host'
import {
  add,
  addTo,
  ask,
  block,
  call,
  change,
  forever,
  get,
  giveBack,
  input,
  item,
  multiply,
  own,
  repeat,
  set,
} from '../../testing/fixtures/in-blocks.test-support'
import { projectOf } from '../../testing/fixtures/project-of.test-support'
import { sentence } from '../../words'
import type { RunEvent, SessionRequest } from '../protocol'
import { RunSession } from './run-session'

const sum = add(multiply(get('n'), 2), 1)
const random = block('maths_random', { from: 0, to: 1 })
const inLoop = change('n', 1)
const looseValue = multiply(get('n'), 100)
const looseStack = [change('n', 10), addTo('list', get('n'))]
const endless = [forever(change('n', 1))]
const hole = block('control_if')
const twice = multiply(input('double.x'), 2)
const inside = change('total', twice)
const back = giveBack(add(input('triple.x'), 1))
const double = own('double', ['x'], false, inside)
const triple = own('triple', ['x'], true, back)
const calling = ask('triple', { x: 4 })
const wrong = item(9, 'list')

const PROJECT = projectOf({
  flag: [set('total', sum), repeat(3, inLoop), call('double', { x: 21 }), set('total', random)],
  stacks: [[looseValue], looseStack, endless, [hole], [calling], [wrong]],
  own: [double, triple],
  variables: { n: 0, total: 0 },
  lists: { list: [7] },
})

async function session(project = PROJECT) {
  const events: RunEvent[] = []
  let time = 0
  const run = new RunSession({
    language,
    host: wasmHost(),
    send: (event) => events.push(event),
    wake: () => {},
    now: () => (time += 1),
  })
  const settle = async () => {
    await vi.dynamicImportSettled()
    for (let i = 0; i < 6; i++) await null
  }
  const tell = async (request: SessionRequest, slices = 1_000) => {
    run.handle(request)
    await settle()
    for (let i = 0; i < slices && run.work() !== null; i++);
  }
  const latest = () => {
    const event = events.findLast((each) => each.kind === 'snapshot')
    if (event?.kind !== 'snapshot') throw new Error('Nothing was shown.')
    return event.snapshot
  }
  await tell({ kind: 'load', project, run: 1 })
  await tell({ kind: 'pace', milliseconds: 0 })
  return {
    run,
    tell,
    latest,
    outcomes: () => events.flatMap((event) => (event.kind === 'ranAlone' ? event : [])),
    alone: ({ id: blockId }: BlockNode, slices?: number) =>
      tell({ kind: 'runAlone', number: 1, project, blockId }, slices),
    n: () => latest().variables[0],
  }
}

/** Paused before the own block is called: n is 3. */
async function paused() {
  const all = await session()
  await all.tell({ kind: 'start', paused: true })
  await all.tell({ kind: 'step' })
  await all.tell({ kind: 'reach', blockId: inside.id })
  expect(all.latest()).toMatchObject({ status: 'paused', blockId: inside.id })
  return all
}

describe('beside a paused run', () => {
  it.each([
    ['a value', sum, { evaluation: { result: 7 }, changes: [] }],
    ['a loose value', looseValue, { evaluation: { result: 300 }, changes: [] }],
    ['a statement', inLoop, { changes: [{ kind: 'variable', name: 'n', before: 3, after: 4 }] }],
    [
      'a loose stack',
      looseStack[0]!,
      {
        changes: [
          { kind: 'variable', name: 'n', before: 3, after: 13 },
          { kind: 'length', name: 'list', before: 1, after: 2 },
        ],
      },
    ],
    ['an own block', calling, { evaluation: { result: 5 }, changes: [] }],
    [
      'a block of the own block that is open, with its inputs',
      inside,
      { changes: [{ kind: 'variable', name: 'total', before: 1, after: 43 }] },
    ],
  ])('%s gives what it gives, and leaves the run as it stands', async (_, asked, outcome) => {
    const run = await paused()
    const before = { ...run.latest(), stage: null }
    await run.alone(asked)
    expect(run.outcomes()).toMatchObject([{ number: 1, outcome: { ...outcome, diagnostic: null } }])
    await run.tell({ kind: 'watch', lists: [] })
    expect({ ...run.latest(), stage: null }).toEqual(before)
    const undisturbed = await paused()
    for (const each of [run, undisturbed]) await each.tell({ kind: 'resume' })
    expect(run.latest().variables).toEqual(undisturbed.latest().variables)
    expect(run.latest().random).toBe(undisturbed.latest().random)
  })

  it('random numbers do not move the random state of the run', async () => {
    const run = await paused()
    const { random: state } = run.latest()
    await run.alone(random)
    await run.tell({ kind: 'watch', lists: [] })
    expect(run.latest().random).toBe(state)
    expect(run.outcomes()).toHaveLength(1)
  })

  it('an endless one hears Stop, and the run is still paused', async () => {
    const run = await paused()
    await run.alone(endless[0]!, 20)
    expect(run.run.work()).toBe(0)
    await run.tell({ kind: 'stop' })
    expect(run.outcomes()).toEqual([{ kind: 'ranAlone', number: 1, outcome: null }])
    expect(run.latest()).toMatchObject({ status: 'paused', blockId: inside.id })
  })

  it.each([
    ['an empty hole', hole, /empty hole/],
    ['a mistake', wrong, /There is no item 9 in list/],
    ['an input of an own block that is not open', back, /only while triple runs/],
  ])('%s is told in the words of the block', async (_, asked, message) => {
    const run = await paused()
    await run.alone(asked)
    const diagnostic = run.outcomes()[0]?.outcome?.diagnostic
    expect(diagnostic && sentence(diagnostic.message)).toMatch(message)
    expect(run.latest().status).toBe('paused')
  })
})

describe('where nothing runs', () => {
  it('a block works on the numbers as they stand, again and again, and they stay', async () => {
    const run = await session()
    for (const n of [1, 2, 3]) {
      await run.alone(inLoop)
      expect(run.latest()).toMatchObject({ status: 'finished', diagnostic: null })
      expect(run.n()).toBe(n)
    }
    await run.alone(looseStack[0]!)
    expect(run.n()).toBe(13)
    expect([...run.latest().listLengths]).toEqual([2])
  })

  it('a value can be asked for afterwards, and random numbers go on', async () => {
    const run = await session()
    const states = [run.latest().random]
    for (let i = 0; i < 3; i++) {
      await run.alone(random)
      states.push(run.latest().random)
    }
    expect(new Set(states).size).toBe(4)
  })

  it('an endless one can be paused and stopped, also in turbo', async () => {
    for (const mode of ['stepwise', 'turbo'] as const) {
      const run = await session()
      await run.tell({ kind: 'mode', mode })
      await run.alone(endless[0]!, 20)
      expect(run.latest().status).toBe('running')
      await run.tell({ kind: 'pause' })
      expect(run.latest().status).toBe('paused')
      await run.tell({ kind: 'resume' }, 5)
      await run.tell({ kind: 'stop' })
      expect(run.latest().status).toBe('stopped')
      expect(run.n()).toBeGreaterThan(100)
    }
  })

  it('a mistake stops it at its block, and the flag starts anew', async () => {
    const run = await session()
    await run.alone(hole)
    expect(run.latest()).toMatchObject({ status: 'failed', diagnostic: { blockId: hole.id } })
    await run.tell({ kind: 'load', project: PROJECT, run: 2 })
    await run.tell({ kind: 'start', paused: false })
    expect(run.latest()).toMatchObject({ status: 'finished', diagnostic: null })
    expect(run.n()).toBe(3)
  })

  it('after a run it goes on from its numbers', async () => {
    const run = await session()
    await run.tell({ kind: 'start', paused: false })
    await run.alone(inLoop)
    expect(run.n()).toBe(4)
  })
})
