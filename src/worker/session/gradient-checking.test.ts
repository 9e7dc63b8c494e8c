/** The check of gradients beside a run: at any moment, with the engine's own report, and no run notices. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import { checkGradients, type GradientReport } from '../../core/gradients/index'
import { lower } from '../../core/program/lowering/lower'
import type { OwnImages, Project } from '../../core/project/project'
import type { Machine } from '../../core/run/machine/machine'
import type { RunMode, Snapshot } from '../../core/run/stage/snapshot'
import { capturedState } from '../../testing/equivalence/captured-state.test-support'
import { imagesAt, loadDigits, projectOf } from '../../testing/fixtures/examples.test-support'
import { sentence } from '../../words'
import type { CheckOutcome } from '../protocol'
import type { FetchDigits } from './fetch-digits'
import { sessionOn } from './session-on.test-support'

const NEURON = projectOf('one-neuron')
/** The same with a sign turned round: the weights go uphill. */
const UPHILL = JSON.parse(JSON.stringify(NEURON).replace('"maths_subtract"', '"maths_add"')) as Project

/** The real images, but so few for training that a stepwise run is soon over. */
const fewImages: FetchDigits = async (width) => {
  const digits = await loadDigits(width)
  return { ...digits, training: { ...digits.training, count: 400 } }
}

/** What the engine says by itself, asked in one go. */
async function engineOn(project: Project, from: Machine | null = null): Promise<GradientReport> {
  const lowered = from?.lowered ?? lower(project, language)
  const images = await imagesAt(lowered.program.images)
  const work = checkGradients({ lowered, language, images, starting: project, from })
  let step = work.next()
  while (!step.done) step = work.next()
  return step.value
}

function sessionWith(project: Project, fetchDigits: FetchDigits = loadDigits) {
  const on = sessionOn(project, fetchDigits)
  const { session, events, tell, latest, until } = on
  const outcomes = (): CheckOutcome[] =>
    events.flatMap((event) => (event.kind === 'checked' ? event.outcome : []))
  const progress = () => events.flatMap((event) => (event.kind === 'checking' ? event.progress : []))
  const check = (open = project, number = 1) => tell({ kind: 'checkGradients', number, project: open })
  return {
    ...on,
    get machine(): Machine {
      return on.machine
    },
    outcomes,
    progress,
    check,
    /** Asks, and waits for the answer. */
    async checked(open = project): Promise<CheckOutcome> {
      const before = outcomes().length
      check(open)
      await until(() => outcomes().length > before)
      return outcomes().at(-1) as CheckOutcome
    },
    async start(mode: RunMode): Promise<void> {
      tell({ kind: 'mode', mode })
      tell({ kind: 'start', paused: false })
      await until(() => latest().status === 'running')
    },
    async runTo(status: Snapshot['status']): Promise<void> {
      await until(() => latest().status === status)
      while (session.work() !== null);
    },
  }
}

const reportOf = (outcome: CheckOutcome | undefined): GradientReport => {
  if (outcome?.kind !== 'report') throw new Error(`There is no report: ${outcome?.kind}`)
  return outcome.report
}

describe('a check of gradients', () => {
  it('before the first run gives what the engine gives, says how far it is, and runs nothing', async () => {
    const page = sessionWith(UPHILL)
    const outcome = await page.checked()
    const report = await engineOn(UPHILL)
    expect(report.verdict).toBe('wrong')
    expect(outcome).toEqual({ kind: 'report', report })
    const told = page.progress()
    expect(told[0]).toEqual({ done: 0, of: 1 })
    expect(told.at(-1)?.done).toBe((told.at(-1)?.of ?? 0) - 1)
    expect(told.map(({ done }) => done)).toEqual(told.map((_, i) => i))
    expect(page.latest().status).toBe('idle')
    expect(page.events.at(-1)).toMatchObject({ kind: 'checked', number: 1 })
  })

  it.each(['stepwise', 'turbo'] as const)(
    'in the middle of a run in %s leaves all as it stands',
    async (mode) => {
      const project = projectOf('zero-or-one-scratch')
      const page = sessionWith(project)
      const breakpoint = 'update-9'
      page.tell({ kind: 'breakpoints', breakpoints: [{ blockId: breakpoint, when: null }] })
      await page.start(mode)
      await page.runTo('paused')
      const state = () => JSON.stringify([capturedState(page.machine), page.latest().record])
      const before = state()
      const { machine } = page
      const report = reportOf(await page.checked())
      expect(report).toEqual(await engineOn(project, machine))
      expect(report.verdict).toBe('right')
      expect(page.latest().status).toBe('paused')
      expect(state()).toBe(before)
      expect(page.machine).toBe(machine)

      page.tell({ kind: 'resume' })
      await page.runTo('paused')
      expect(page.latest().blockId).toBe(breakpoint)
      expect(page.machine.steps).toBeGreaterThan(JSON.parse(before)[0].steps)
    },
  )

  it.each(['stepwise', 'turbo'] as const)(
    'while a run goes on in %s lets it end as it would have',
    async (mode) => {
      const project = projectOf('zero-or-one-scratch')
      const images = mode === 'turbo' ? loadDigits : fewImages
      const alone = sessionWith(project, images)
      await alone.start(mode)
      await alone.runTo('finished')
      const page = sessionWith(project, images)
      await page.start(mode)
      page.check()
      await page.until(() => page.progress().length > 1)
      const during = capturedState(page.machine)
      page.session.work()
      expect(page.outcomes()).toEqual([])
      expect(capturedState(page.machine)).not.toEqual(during)
      await page.until(() => page.outcomes().length > 0)
      await page.runTo('finished')
      expect(reportOf(page.outcomes()[0]).verdict).toBe('right')
      expect(capturedState(page.machine)).toEqual(capturedState(alone.machine))
    },
  )

  it('begins anew after the end, and where somebody has stopped the run', async () => {
    const project = projectOf('zero-or-one-scratch')
    const page = sessionWith(project)
    const anew = await engineOn(project)
    await page.start('turbo')
    await page.runTo('finished')
    expect(reportOf(await page.checked())).toEqual(anew)
    expect(page.latest().status).toBe('finished')
    await page.start('stepwise')
    page.session.work()
    page.tell({ kind: 'stop' })
    expect(page.latest().status).toBe('stopped')
    expect(page.machine.isOver).toBe(false)
    expect(reportOf(await page.checked())).toEqual(anew)
  })

  it('is of the blocks as they are now, also where others run', async () => {
    const page = sessionWith(projectOf('zero-or-one-scratch'))
    await page.start('stepwise')
    page.session.work()
    page.tell({ kind: 'pause' })
    expect(page.latest().status).toBe('paused')
    expect(reportOf(await page.checked(UPHILL))).toEqual(await engineOn(UPHILL))
    expect(page.latest().status).toBe('paused')
  })

  it('goes on when another program is loaded meanwhile', async () => {
    const page = sessionWith(UPHILL)
    page.check()
    await page.until(() => page.progress().length > 1)
    page.tell({ kind: 'load', project: NEURON, run: 2 })
    await page.until(() => page.outcomes().length > 0)
    expect(reportOf(page.outcomes()[0])).toEqual(await engineOn(UPHILL))
  })

  it('is offered for a program that may train, also after one of its blocks ran alone', async () => {
    const page = sessionWith(NEURON)
    const offered = () => page.events.flatMap((event) => (event.kind === 'loaded' ? event.mayTrain : []))
    expect(offered()).toEqual([true])
    const blockId = NEURON.stacks[0]?.blocks[1]?.id ?? ''
    page.tell({ kind: 'runAlone', number: 1, project: NEURON, blockId })
    await page.until(() => offered().length > 1)
    expect(offered()).toEqual([true, true])
  })

  it('takes the images of a run, also those of somebody’s own, and says where they are missing', async () => {
    const classes = [{ name: 'three' }, { name: 'eight' }] as unknown as OwnImages['classes']
    const own: OwnImages = {
      name: 'my-digits',
      files: ['images', 'labels'],
      classes,
      turned: false,
      training: 11_665,
      development: 1_000,
      test: 2_115,
      fingerprint: 'a'.repeat(64),
    }
    const project = { ...NEURON, images: own }
    const nobodys: FetchDigits = () => Promise.reject(new Error('Not these.'))
    const page = sessionWith(project, nobodys)
    page.check()
    page.session.pictures.useOwn(own.fingerprint, loadDigits)
    await page.until(() => page.outcomes().length > 0)
    expect(reportOf(page.outcomes()[0])).toEqual(await engineOn(NEURON))

    const elsewhere = sessionWith(project, nobodys)
    elsewhere.session.pictures.useOwn(own.fingerprint, null)
    const { verdict, notes, diagnostics } = reportOf(await elsewhere.checked())
    expect([verdict, notes[0]?.kind]).toEqual(['cannot-judge', 'program-stops'])
    expect(diagnostics[0] && sentence(diagnostics[0].message)).toMatch(/my-digits|three/)
  })

  it('ends where it is not wanted any more, or another is', async () => {
    const page = sessionWith(NEURON)
    page.check()
    await page.until(() => page.progress().length > 1)
    page.check(NEURON, 2)
    expect(page.events.findLast(({ kind }) => kind === 'checked')).toEqual({
      kind: 'checked',
      number: 1,
      outcome: { kind: 'stopped' },
    })
    await page.until(() => page.progress().length > 3)
    page.tell({ kind: 'stopChecking' })
    expect(page.outcomes()).toHaveLength(2)
    expect(page.outcomes()[1]).toEqual({ kind: 'stopped' })
    expect(page.session.work()).toBeNull()
    // Before the images have come, too.
    page.check(NEURON, 3)
    page.tell({ kind: 'stopChecking' })
    for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate)
    expect(page.session.work()).toBeNull()
    expect(page.outcomes()).toHaveLength(3)
  })

  describe('that fails', () => {
    beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}))
    afterEach(() => void vi.restoreAllMocks())

    it('for want of images says so', async () => {
      const page = sessionWith(NEURON, () => Promise.reject(new Error('offline')))
      expect(await page.checked()).toMatchObject({ kind: 'failed', message: { code: 'gradients-no-images' } })
    })

    it('by a mistake of ours says so in plain words, and the next one is done', async () => {
      let isBroken = false
      const page = sessionWith(NEURON, async (width) => {
        const { training, ...others } = await loadDigits(width)
        return {
          ...others,
          training: {
            ...training,
            get labels() {
              if (isBroken) throw new TypeError('Nobody meant this.')
              return training.labels
            },
          },
        }
      })
      page.check()
      await page.until(() => page.progress().length > 1)
      isBroken = true
      await page.until(() => page.outcomes().length > 0)
      const [outcome] = page.outcomes()
      expect(outcome?.kind === 'failed' && sentence(outcome.message)).toMatch(
        /^The check could not be finished/,
      )
      isBroken = false
      expect(reportOf(await page.checked()).verdict).toBe('right')
    })
  })
})
