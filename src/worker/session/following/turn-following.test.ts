/** Following a run through the turns of its training, as the page asks for it: in steps, in jumps, back in time, and not at all. */
import { describe, expect, it } from 'vitest'
import type { FollowedTurn } from '../../../core/gradients/index'
import type { Project } from '../../../core/project/project'
import type { RunMode } from '../../../core/run/stage/snapshot'
import { rightPrograms } from '../../../testing/backprop/right-programs.test-support'
import { capturedState } from '../../../testing/equivalence/captured-state.test-support'
import { loadDigits, projectOf } from '../../../testing/fixtures/examples.test-support'
import { madeUpDrawing } from '../../../testing/fixtures/made-up-drawing.test-support'
import { flagshipWith, PLANTED } from '../../../testing/gradients/planted-mistakes.test-support'
import type { Following, SessionRequest } from '../../protocol'
import { sessionOn } from '../session-on.test-support'

const FLAGSHIP = projectOf('zero-or-one-scratch')
const NEURON = projectOf('one-neuron')
const W2_UPHILL = flagshipWith(PLANTED.find(({ what }) => what === 'w2 uphill')!)
/** The block that moves an item of w2, once for each of the ten neurons of a turn. */
const MOVES_W2 = 'update-9'

function pageWith(project: Project) {
  const on = sessionOn(project, loadDigits)
  const { session, events, tell, latest, until } = on
  const told = (): Following[] =>
    events.flatMap((event) => (event.kind === 'following' ? event.following : []))
  /** Until nothing is left to do, not even something that is on its way. */
  async function settle(): Promise<void> {
    const isUnderWay = () => ['preparing', 'looking'].includes(told().at(-1)?.kind ?? '')
    do {
      await new Promise(setImmediate)
      while (session.work() !== null);
    } while (isUnderWay())
  }
  return {
    ...on,
    get machine() {
      return on.machine
    },
    told,
    settle,
    follow: (isOn = true) => tell({ kind: 'follow', on: isOn }),
    /** The run starts, and pauses before its first block. */
    async startPaused(): Promise<void> {
      tell({ kind: 'start', paused: true })
      await until(() => latest().status === 'paused')
    },
    /** Asks, and waits for the run to rest. */
    async go(request: SessionRequest): Promise<void> {
      tell(request)
      await until(() => latest().status !== 'running' && latest().status !== 'preparing')
      await settle()
    },
    /** The turn at hand, as told last. */
    turn(): FollowedTurn | null {
      const last = told().at(-1)
      if (last?.kind !== 'found') throw new Error(`No turn was looked for: ${last?.kind}`)
      return last.turn
    },
  }
}

/** A page whose run is followed and stands somewhere in its training. */
async function inTraining(project: Project, times = 2) {
  const page = pageWith(project)
  page.follow()
  await page.startPaused()
  for (let time = 0; time < times; time++) await page.go({ kind: 'walk', to: 'image' })
  return page
}

const named = (turn: FollowedTurn | null) => turn?.ticks.map(({ name, right }) => [name, right])

describe('a run that is followed', () => {
  it('loses the truth at w2, with the block that moves it for the last time in the turn', async () => {
    const page = await inTraining(W2_UPHILL)
    const { from, to, ticks } = page.turn()!
    expect(Object.fromEntries(named(page.turn())!)).toEqual({ w1: true, b1: true, w2: false, b2: true })
    const w2 = ticks.find(({ name }) => name === 'w2')!
    expect(w2.blockId).toBe(MOVES_W2)
    expect(from).toBeLessThan(page.machine.steps)

    for (let neuron = 0; neuron < 10; neuron++) {
      expect(page.machine.steps).toBeLessThan(w2.step)
      await page.go({ kind: 'reach', blockId: MOVES_W2 })
    }
    expect(page.machine.steps).toBe(w2.step - 1)
    page.tell({ kind: 'step' })
    expect(page.machine.steps).toBe(w2.step)

    await page.go({ kind: 'walk', to: 'image' })
    expect(page.machine.steps).toBe(to + 1)
    expect(page.turn()?.from).toBe(to)
  })

  it('has, on the way back in time, the turns that it had on the way there', async () => {
    const page = await inTraining(NEURON, 1)
    const there = new Map<number, FollowedTurn | null>()
    for (let step = 0; step < 12; step++) {
      await page.go({ kind: 'walk', to: 'turn' })
      there.set(page.machine.steps, page.turn())
    }
    for (let image = 0; image < 3; image++) {
      await page.go({ kind: 'walk', to: 'image' })
      there.set(page.machine.steps, page.turn())
      // Where a turn ends and the next begins, the one that ends is still looked at.
      const { to } = page.turn()!
      await page.go({ kind: 'goTo', moment: to })
      expect(page.turn()?.to).toBe(to)
      there.set(to, page.turn())
    }
    expect(new Set(there.values()).size).toBeGreaterThan(3)
    for (const [moment, turn] of [...there].reverse()) {
      await page.go({ kind: 'goTo', moment })
      expect(page.turn(), `at ${moment}`).toEqual(turn)
    }
  })

  it.each(['stepwise', 'turbo'] as const)(
    'is the same to the last bit as one that is not, also in %s',
    async (mode: RunMode) => {
      const ways: readonly SessionRequest[] = [
        { kind: 'step' },
        { kind: 'walk', to: 'image' },
        { kind: 'step' },
        { kind: 'walk', to: 'over' },
        { kind: 'back' },
        { kind: 'mode', mode },
        { kind: 'resume' },
        { kind: 'step' },
        { kind: 'back' },
        { kind: 'reach', blockId: 'update-9' },
      ]
      const states = async (isOn: boolean) => {
        const page = pageWith(FLAGSHIP)
        page.tell({ kind: 'breakpoints', breakpoints: [{ blockId: 'update-44', when: null }] })
        if (isOn) page.follow()
        await page.startPaused()
        const seen: unknown[] = []
        for (const way of ways) {
          await page.go(way)
          seen.push([capturedState(page.machine), page.latest().record, page.latest().status])
        }
        expect(page.told().length > 0).toBe(isOn)
        return seen
      }
      expect(await states(true)).toEqual(await states(false))
    },
  )

  it('is so while it goes slowly', async () => {
    const page = await inTraining(NEURON)
    page.tell({ kind: 'pace', milliseconds: 2 })
    page.tell({ kind: 'resume' })
    const turns = () => page.told().flatMap((each) => (each.kind === 'found' ? (each.turn ?? []) : []))
    await page.until(() => turns().length > 3)
    expect(page.latest().status).toBe('running')
    const [first, second, third] = turns()
    expect([second?.from, third?.from]).toEqual([first?.to, second?.to])
  })

  it('is left alone while it hurries', async () => {
    const page = pageWith(FLAGSHIP)
    page.follow()
    page.tell({ kind: 'start', paused: false })
    await page.until(() => page.machine.steps > 20_000)
    page.tell({ kind: 'mode', mode: 'turbo' })
    for (let slice = 0; slice < 5; slice++) page.session.work()
    expect(page.told()).toEqual([])
    page.tell({ kind: 'pause' })
    await page.until(() => page.told().length > 0)
  })

  it('may be switched on in the middle of a turn, and after turbo', async () => {
    const page = pageWith(W2_UPHILL)
    page.tell({ kind: 'mode', mode: 'turbo' })
    page.tell({ kind: 'breakpoints', breakpoints: [{ blockId: 'update-44', when: null }] })
    await page.go({ kind: 'start', paused: false })
    expect(page.told()).toEqual([])
    page.follow()
    await page.settle()
    const turn = page.turn()!
    expect(turn.from).toBeLessThan(page.machine.steps)
    expect(turn.ticks.filter(({ right }) => !right).map(({ name }) => name)).toEqual(['w2'])
    // Only b2 is still to come.
    const { steps } = page.machine
    expect(turn.ticks.filter(({ step }) => step > steps).map(({ name }) => name)).toEqual(['b2'])
  })

  it('is told of from the next turn on where something came from outside', async () => {
    const page = await inTraining(FLAGSHIP)
    expect(page.turn()).not.toBeNull()
    page.tell({ kind: 'draw', drawing: madeUpDrawing(1), starts: true, project: null })
    await page.settle()
    expect(page.turn()).toBeNull()
    await page.go({ kind: 'walk', to: 'image' })
    await page.go({ kind: 'walk', to: 'image' })
    expect(named(page.turn())).toHaveLength(4)
    const { from } = page.turn()!
    await page.go({ kind: 'walk', to: 'image' })
    expect(page.turn()!.from).toBeGreaterThan(from)
  })

  it('has one turn for a whole batch', async () => {
    const { project } = rightPrograms.find(({ name }) => name.includes('batches of 8, their mean'))!
    const page = await inTraining(project, 11)
    const turn = page.turn()!
    expect(named(turn)!.length).toBeGreaterThan(1)
    for (let image = 0; image < 8; image++) await page.go({ kind: 'walk', to: 'image' })
    expect(page.turn()!.from).toBe(turn.to)
  })

  it('is of the program that runs now', async () => {
    const page = await inTraining(NEURON)
    const names = named(page.turn())
    page.tell({ kind: 'load', project: FLAGSHIP, run: 2 })
    await page.settle()
    const { length } = page.told()
    await page.startPaused()
    await page.go({ kind: 'walk', to: 'image' })
    expect(
      page
        .told()
        .slice(length)
        .map(({ kind }) => kind),
    ).toEqual(['preparing', 'looking', 'found'])
    expect(named(page.turn())).not.toEqual(names)
  })

  it('says that there is nothing to follow where no weights move', async () => {
    const page = pageWith(projectOf('first-list-picture'))
    page.follow()
    await page.startPaused()
    await page.settle()
    expect(page.told()).toEqual([{ kind: 'preparing' }, { kind: 'cannot' }])
  })

  it('is so no longer when it is switched off, nor by a session that was never asked', async () => {
    const page = await inTraining(NEURON)
    page.follow(false)
    const { length } = page.told()
    await page.go({ kind: 'walk', to: 'image' })
    expect(page.told()).toHaveLength(length)
    page.follow()
    await page.settle()
    expect(
      page
        .told()
        .slice(length)
        .map(({ kind }) => kind),
    ).toEqual(['looking', 'found'])

    const unasked = pageWith(NEURON)
    await unasked.startPaused()
    await unasked.go({ kind: 'walk', to: 'image' })
    expect(unasked.told()).toEqual([])
  })
})
