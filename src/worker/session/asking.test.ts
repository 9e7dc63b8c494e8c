/** A session's answers about a run that stands still, while all else is heard. */
import { describe, expect, it, vi } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import type { Question } from '../../core/inspect/question'
import { wasmHost } from '../../host/wasm-host'
import {
  add,
  change,
  forever,
  get,
  multiply,
  repeat,
  set,
} from '../../testing/fixtures/in-blocks.test-support'
import { projectOf } from '../../testing/fixtures/project-of.test-support'
import type { RunEvent, SessionRequest } from '../protocol'
import { RunSession } from './run-session'

const sum = add(multiply(get('n'), 2), 1)
const last = set('total', sum)
const first = set('early', 5)
const PROJECT = projectOf({
  flag: [first, repeat(30_000, change('n', 1)), last],
  variables: { n: 0, total: 0, early: 0, never: 3 },
})

const BLOCK: Question = { about: 'block', blockId: sum.id }
const EARLY: Question = { about: 'variable', id: 'early' }

/** `tick` is how many milliseconds pass at each look at the clock. */
async function sessionOf(project = PROJECT, tick = 0.01) {
  const events: RunEvent[] = []
  let time = 0
  const session = new RunSession({
    language,
    host: wasmHost(),
    send: (event) => events.push(event),
    wake: () => {},
    now: () => (time += tick),
  })
  const tell = (request: SessionRequest) => session.handle(request)
  tell({ kind: 'load', project, run: 1 })
  tell({ kind: 'pace', milliseconds: 0 })
  tell({ kind: 'start', paused: false })
  for (let i = 0; i < 5; i++) await null
  return {
    tell,
    session,
    work(): void {
      for (let i = 0; i < 100_000 && session.work() !== null; i++);
    },
    answers: () => events.flatMap((event) => (event.kind === 'answer' ? event : [])),
    searches: () => events.filter(({ kind }) => kind === 'searching'),
    latest() {
      const event = events.findLast((each) => each.kind === 'snapshot')
      return event?.kind === 'snapshot' ? event.snapshot : null
    },
  }
}

describe('a run that stands still', () => {
  it.each(['stepwise', 'turbo'] as const)('is told about: what a block did last (%s)', async (mode) => {
    const run = await sessionOf()
    run.tell({ kind: 'mode', mode })
    run.work()
    expect(run.latest()?.status).toBe('finished')
    run.tell({ kind: 'ask', number: 1, question: BLOCK })
    await vi.dynamicImportSettled()
    run.work()
    expect(run.answers()).toMatchObject([
      { kind: 'answer', number: 1, answer: { kind: 'did', ago: 0, evaluation: { result: 60_001 } } },
    ])
    const answer = run.answers()[0]?.answer
    expect(answer?.kind === 'did' && [...answer.evaluation.inside.values()]).toContain(60_000)
  })

  it('says how far it is where a search takes long, and hears what is asked instead', async () => {
    const run = await sessionOf(PROJECT, 16)
    run.work()
    run.tell({ kind: 'ask', number: 1, question: { about: 'variable', id: 'never' } })
    await vi.dynamicImportSettled()
    for (let i = 0; i < 20; i++) expect(run.session.work()).toBe(0)
    expect(run.searches().length).toBeGreaterThan(0)
    run.tell({ kind: 'ask', number: 2, question: EARLY })
    await vi.dynamicImportSettled()
    run.work()
    expect(run.answers()).toMatchObject([
      { number: 1, answer: { kind: 'unknown' } },
      { number: 2, answer: { kind: 'wrote', blockId: first.id, before: 0, after: 5, moment: 1 } },
    ])
  })

  it('can be moved in the middle of a search, from where it stood', async () => {
    const run = await sessionOf(PROJECT, 16)
    run.work()
    const { record, variables } = run.latest()!
    run.tell({ kind: 'ask', number: 1, question: EARLY })
    await vi.dynamicImportSettled()
    for (let i = 0; i < 5; i++) run.session.work()
    run.tell({ kind: 'back' })
    expect(run.answers()).toMatchObject([{ number: 1, answer: { kind: 'unknown' } }])
    run.work()
    expect(run.latest()).toMatchObject({ status: 'paused', record: { now: record.now - 1 } })
    run.tell({ kind: 'step' })
    expect(run.latest()).toMatchObject({ status: 'finished', record: { now: record.now }, variables })
  })

  it('does not claim to know all of a run of which turbo did a part', async () => {
    const run = await sessionOf(
      projectOf({ flag: [repeat(3_000_000, change('n', 1))], variables: { n: 0, never: 3 } }),
    )
    run.tell({ kind: 'mode', mode: 'turbo' })
    run.work()
    run.tell({ kind: 'ask', number: 1, question: { about: 'variable', id: 'never' } })
    await vi.dynamicImportSettled()
    run.work()
    expect(run.answers()).toMatchObject([{ answer: { kind: 'nobodyWrote', value: 3, isAll: false } }])
  })
})

it('a run that goes on is not asked', async () => {
  const run = await sessionOf(projectOf({ flag: [forever(change('n', 1))], variables: { n: 0 } }))
  run.tell({ kind: 'ask', number: 1, question: { about: 'variable', id: 'n' } })
  await vi.dynamicImportSettled()
  run.tell({ kind: 'pause' })
  run.work()
  expect(run.answers()).toMatchObject([{ number: 1, answer: { kind: 'unknown' } }])
})
