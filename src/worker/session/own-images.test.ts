/** A session's promise about images of somebody's own: a run uses exactly those, or stops where it needs one. */
import { describe, expect, it } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import type { OwnImages, Project } from '../../core/project/project'
import type { RunMode, Snapshot } from '../../core/run/stage/snapshot'
import { shrink } from '../../data/downscale'
import { bars, pairOf } from '../../data/idx/idx-files.test-support'
import { decode } from '../../data/mnist/digits'
import { findImages } from '../../data/own-images/found-images'
import { chooseImages } from '../../data/own-images/own-images'
import { wasmHost } from '../../host/wasm-host'
import { fewDigits } from '../../testing/fixtures/few-digits.test-support'
import { block, set } from '../../testing/fixtures/in-blocks.test-support'
import { projectOf } from '../../testing/fixtures/project-of.test-support'
import { sentence } from '../../words'
import type { RunEvent } from '../protocol'
import { digitsIn } from './image-loading'
import { RunSession } from './run-session'

const unheard = () => {}
const found = await findImages(pairOf(bars([3, 8], 40)), unheard)
const own = await chooseImages(found, { labels: [3, 8], turned: false }, unheard)
const turned = await chooseImages(found, { labels: [3, 8], turned: true }, unheard)

const load = (width: '10' | '28') => block('data_load', { n: 2, set: 'training', width, list: `l${width}` })
const flag = [
  set('before', 1),
  set('count', block('data_count', { set: 'training' })),
  load('10'),
  load('28'),
  set('label', block('data_label', { n: 2, set: 'training' })),
]
const program = projectOf({
  flag,
  variables: { before: 0, count: 0, label: 7 },
  lists: { l10: [], l28: [] },
})
const projectWith = (images?: OwnImages): Project => ({ ...program, ...(images && { images }) })

function sessionIn(mode: RunMode) {
  const events: RunEvent[] = []
  let time = 0
  let run = 0
  const session = new RunSession({
    language,
    host: wasmHost(),
    send: (event) => events.push(event),
    wake: () => {},
    now: () => (time += 0.25),
  })
  session.pictures.useBuiltIn(async (width) => fewDigits(width))
  const latest = (): Snapshot => {
    const event = events.findLast((each) => each.kind === 'snapshot')
    if (event?.kind !== 'snapshot') throw new Error('No snapshot was sent.')
    return event.snapshot
  }
  const settle = () => new Promise((resolve) => setTimeout(resolve, 20))
  return {
    session,
    events,
    latest,
    settle,
    start(project: Project): void {
      session.handle({ kind: 'mode', mode })
      session.handle({ kind: 'pace', milliseconds: 0 })
      session.handle({ kind: 'load', project, run: ++run })
      session.handle({ kind: 'start', paused: false })
    },
    async finish(): Promise<Snapshot> {
      await settle()
      for (let i = 0; i < 1_000 && session.work() !== null; i++);
      return latest()
    },
    async lists(): Promise<Readonly<Record<string, Float64Array>>> {
      session.handle({ kind: 'numbers' })
      const event = events.findLast((each) => each.kind === 'numbers')
      return event?.kind === 'numbers' ? event.lists : {}
    },
  }
}

describe.each(['stepwise', 'turbo'] as const)('%s', (mode) => {
  it('a run has the own images, at both widths', async () => {
    const { session, start, finish, lists } = sessionIn(mode)
    session.pictures.useOwn(own.images.fingerprint, digitsIn(new Blob([own.packed])))
    start(projectWith(own.images))
    const { status, variables } = await finish()
    const { training } = decode(own.packed)
    expect({ status, variables: [...variables] }).toEqual({
      status: 'finished',
      variables: [1, training.count, training.labels[1]],
    })
    const pixels = training.pixels.subarray(784, 2 * 784)
    const { l10, l28 } = await lists()
    expect([...l28!]).toEqual([...pixels].map((byte) => byte / 255))
    expect([...l10!]).toEqual([...shrink(pixels)].map((byte) => byte / 255))
  })

  it('images that are not on this computer stop it at the first block that needs one', async () => {
    const { session, start, finish } = sessionIn(mode)
    session.pictures.useOwn(own.images.fingerprint, null)
    start(projectWith(own.images))
    const { status, variables, diagnostic } = await finish()
    expect(status).toBe('failed')
    expect([...variables]).toEqual([1, 0, 7])
    expect(diagnostic?.blockType).toMatch(/^data_count|variables_set$/)
    expect(diagnostic && sentence(diagnostic.message)).toBe(
      'This project learns from images of its own, “my” (a three or an eight), and they are not on this computer yet. Open their files, or go back to the built-in zeros and ones.',
    )
  })

  it('and never uses what an earlier run had', async () => {
    const { session, start, finish } = sessionIn(mode)
    start(projectWith())
    expect((await finish()).status).toBe('finished')
    session.pictures.useOwn(own.images.fingerprint, null)
    start(projectWith(own.images))
    expect((await finish()).status).toBe('failed')
    session.pictures.useOwn(turned.images.fingerprint, digitsIn(new Blob([turned.packed])))
    start(projectWith(turned.images))
    expect((await finish()).status).toBe('finished')
    start(projectWith())
    expect([...(await finish()).variables]).toEqual([1, 7, 0])
  })
})

it('a run waits until the page has said whether the images are here', async () => {
  const { session, start, finish, latest, settle } = sessionIn('stepwise')
  start(projectWith(own.images))
  await settle()
  expect(latest().status).toBe('preparing')
  session.pictures.useOwn(own.images.fingerprint, digitsIn(new Blob([own.packed])))
  expect((await finish()).status).toBe('finished')
})

it('an image of a set that is not here is not put on the pad', async () => {
  const { session, start, finish, events, settle } = sessionIn('stepwise')
  session.pictures.useOwn(own.images.fingerprint, null)
  start(projectWith(own.images))
  await finish()
  session.handle({ kind: 'drawImage', set: 'test', position: 1, id: 4, project: null })
  await settle()
  expect(events.filter(({ kind }) => kind === 'imageDrawn')).toEqual([])
})
