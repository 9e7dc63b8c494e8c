/** A worker that does not come, comes late or is refused: the page goes on, and nothing waits for ever. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FORMAT, type Project, VERSION } from '../../../core/project/project'
import { createRunClient } from '../../../worker/client'
import { slowWorkers } from '../../../worker/slow-worker.test-support'
import { createPageSession } from './page-session'

const PROJECT: Project = {
  format: FORMAT,
  version: VERSION,
  name: 'a',
  seed: 1,
  variables: [],
  lists: [],
  stacks: [],
  notes: [],
}

function page(refuse = false) {
  const workers = slowWorkers()
  workers.refuse = refuse
  const session = createPageSession(createRunClient(workers.open))
  return { workers, session, stands: () => [session.standing.value, session.status.value] }
}

describe('a worker', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('document', { baseURI: 'http://here/' })
    vi.spyOn(console, 'error').mockImplementation(() => {})
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })

  it('that comes gets all that it was to be told, in its order', () => {
    const { workers, session, stands } = page()
    session.start(PROJECT, false)
    expect(workers.last.heard).toEqual([])
    workers.last.come()
    expect(workers.last.kinds).toEqual(['images', 'load', 'mode', 'pace', 'start'])
    vi.runAllTimers()
    expect(stands()).toEqual(['here', 'preparing'])
  })

  it('that never answers is said to take long, and is taken when it comes', () => {
    const { workers, session, stands } = page()
    session.start(PROJECT, false)
    vi.advanceTimersByTime(9_000)
    expect(stands()).toEqual(['coming', 'preparing'])
    vi.advanceTimersByTime(2_000)
    expect(stands()).toEqual(['late', 'preparing'])
    workers.last.come()
    expect(stands()).toEqual(['here', 'preparing'])
    expect(workers.last.kinds).toContain('start')
    expect(workers.all).toHaveLength(1)
  })

  it('that is late can be stopped at once, and then starts nothing', () => {
    const { workers, session, stands } = page()
    session.start(PROJECT, false)
    session.stop()
    expect(stands()).toEqual(['coming', 'idle'])
    workers.last.come()
    expect(workers.last.kinds).not.toContain('start')
    expect(workers.last.kinds).toContain('load')
  })

  it('that is late can be asked for again, and the fresh one goes on with all', () => {
    const { workers, session, stands } = page()
    session.start(PROJECT, false)
    vi.runAllTimers()
    session.startWorkerAgain()
    const [old, fresh] = workers.all
    expect(old?.isEnded).toBe(true)
    fresh?.come()
    expect(fresh?.kinds).toEqual(['images', 'load', 'mode', 'pace', 'start'])
    expect(stands()).toEqual(['here', 'preparing'])
  })

  it.each([
    ['whose file is none', false],
    ['that the browser refuses', true],
  ])('%s is said, nothing waits for it, and Start tries again', async (_, refuse) => {
    const { workers, session, stands } = page(refuse)
    const alone = refuse ? null : session.runAlone(PROJECT, 'a')
    if (!refuse) workers.last.fail()
    expect(stands()).toEqual(['gone', 'idle'])
    if (alone) expect(await alone).toBeNull()

    session.load(PROJECT)
    const before = workers.all.length
    session.start(PROJECT, false)
    if (!refuse) workers.last.fail()
    expect(stands()).toEqual(['gone', 'idle'])

    workers.refuse = false
    session.start(PROJECT, true)
    expect(workers.all.length).toBe(before + (refuse ? 1 : 2))
    expect(stands()).toEqual(['coming', 'preparing'])
    workers.last.come()
    expect(workers.last.kinds).toEqual(['images', 'load', 'mode', 'pace', 'start'])
    vi.runAllTimers()
    expect(stands()).toEqual(['here', 'preparing'])
  })

  it('that checks gradients is given longer to answer to Stop, as long as it checks', () => {
    const workers = slowWorkers()
    const client = createRunClient(workers.open)
    workers.last.come()
    const [first] = workers.all
    client.send({ kind: 'checkGradients', number: 1, project: PROJECT })
    client.send({ kind: 'stop' })
    vi.advanceTimersByTime(4_999)
    expect(first?.isEnded).toBe(false)
    vi.advanceTimersByTime(1)
    expect(first?.isEnded).toBe(true)

    workers.last.come()
    const [, second] = workers.all
    client.send({ kind: 'checkGradients', number: 2, project: PROJECT })
    second?.say({ kind: 'checked', number: 2, outcome: { kind: 'stopped' } })
    client.send({ kind: 'stop' })
    vi.advanceTimersByTime(600)
    expect(second?.isEnded).toBe(true)
  })

  it('that gets ready to follow a run is given longer, too, and a fresh one is told to follow', () => {
    const workers = slowWorkers()
    const client = createRunClient(workers.open)
    workers.last.come()
    const [first] = workers.all
    client.send({ kind: 'follow', on: true })
    first?.say({ kind: 'following', following: { kind: 'preparing' } })
    client.send({ kind: 'stop' })
    vi.advanceTimersByTime(4_999)
    expect(first?.isEnded).toBe(false)
    vi.advanceTimersByTime(1)
    expect(first?.isEnded).toBe(true)

    workers.last.come()
    const [, second] = workers.all
    expect(second?.kinds).toEqual(['images', 'follow'])
    second?.say({ kind: 'following', following: { kind: 'cannot' } })
    client.send({ kind: 'stop' })
    vi.advanceTimersByTime(600)
    expect(second?.isEnded).toBe(true)
  })

  it('that does not answer to Stop is replaced, and the fresh one is told where all stood', () => {
    const { workers, session } = page()
    workers.last.come()
    session.start(PROJECT, false)
    session.stop()
    vi.advanceTimersByTime(600)
    const [old, fresh] = workers.all
    expect(old?.isEnded).toBe(true)
    fresh?.come()
    expect(fresh?.kinds).toEqual(['images', 'load', 'mode', 'pace'])
    expect(session.trouble.value).toMatch(/did not answer to Stop/)
  })
})
