/** The page's end of a check: what it asks, what it takes, and what ends it. */
import { signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import type { GradientReport } from '../../core/gradients/index'
import type { Editor, Look, LookAway } from '../../editor'
import type { ClientEvent, Standing } from '../../worker/client'
import type { RunRequest } from '../../worker/protocol'
import { createChecking } from './checking'

const REPORT: GradientReport = {
  verdict: 'right',
  right: true,
  rate: 0.1,
  loss: 'cross-entropy',
  answer: null,
  images: [1],
  checked: 4,
  weights: [],
  notes: [],
  diagnostics: [],
}

function page() {
  const sent: RunRequest[] = []
  const lit: (readonly string[])[] = []
  let hear: (event: ClientEvent) => void = () => {}
  let look: (look: Look | LookAway) => void = () => {}
  const editor = {
    pointOut: (ids: readonly string[]) => void lit.push(ids),
    onLook(listener: typeof look) {
      look = listener
      return () => {}
    },
  } as unknown as Editor
  const program = signal(1)
  const opened = signal(1)
  const standing = signal<Standing>('here')
  const checking = createChecking({
    client: {
      send: (request) => sent.push(request),
      listen(listener) {
        hear = listener
        return () => {}
      },
    },
    session: { mayTrain: signal(true), standing },
    store: { program, toProject: () => ({ name: `program ${program.peek()}` }) as never },
    projects: { opened },
    editor: signal(editor),
  })
  const asked = () => sent.flatMap((each) => (each.kind === 'checkGradients' ? each.number : []))
  return {
    sent,
    lit,
    program,
    opened,
    standing,
    checking,
    hear: (event: ClientEvent) => hear(event),
    look: (at: Look | LookAway) => look(at),
    report: () =>
      hear({ kind: 'checked', number: asked().at(-1) ?? 0, outcome: { kind: 'report', report: REPORT } }),
    asked,
    state: () => checking.state.value,
  }
}

describe('a check on the page', () => {
  it('asks about the project as it is, shows how far it is, and keeps the report', () => {
    const { checking, sent, hear, report, state, asked } = page()
    expect(state()).toEqual({ kind: 'idle' })
    checking.check()
    expect(sent).toMatchObject([{ kind: 'checkGradients', project: { name: 'program 1' } }])
    expect(state()).toEqual({ kind: 'checking', done: 0, of: 1 })
    hear({ kind: 'checking', number: asked()[0]!, progress: { done: 2, of: 6 } })
    expect(state()).toEqual({ kind: 'checking', done: 2, of: 6 })
    report()
    expect(state()).toEqual({ kind: 'report', report: REPORT })
  })

  it('says of a report that the blocks have changed since, also when they changed meanwhile', () => {
    const { checking, program, report } = page()
    checking.check()
    report()
    expect(checking.isOutdated.value).toBe(false)
    program.value = 2
    expect(checking.isOutdated.value).toBe(true)
    checking.check()
    program.value = 3
    report()
    expect(checking.isOutdated.value).toBe(true)
  })

  it('that is stopped hears nothing more of it', () => {
    const { checking, sent, report, state } = page()
    checking.check()
    checking.stop()
    expect(sent.at(-1)).toEqual({ kind: 'stopChecking' })
    report()
    expect(state()).toEqual({ kind: 'stopped' })
    checking.stop()
    expect(sent).toHaveLength(2)
  })

  it('is forgotten with its project', () => {
    const { checking, opened, report, state, sent, lit } = page()
    checking.check()
    opened.value = 2
    expect(sent.at(-1)).toEqual({ kind: 'stopChecking' })
    report()
    expect(state()).toEqual({ kind: 'idle' })
    checking.check()
    report()
    opened.value = 3
    expect(state()).toEqual({ kind: 'idle' })
    expect(lit.at(-1)).toEqual([])
  })

  it('fails with a worker that is gone, and can be asked for where there is one', () => {
    const { checking, standing, hear, state } = page()
    hear({ kind: 'standing', standing: 'here' })
    expect(checking.isReady.value).toBe(true)
    checking.check()
    standing.value = 'coming'
    hear({ kind: 'standing', standing: 'coming' })
    expect(state()).toMatchObject({ kind: 'failed', message: { code: 'gradients-worker-gone' } })
    expect(checking.isReady.value).toBe(false)
  })

  it('puts out its lights where somebody presses the empty workspace, or checks again', () => {
    const { checking, look, lit } = page()
    const before = lit.length
    look({ blockId: 'a', how: 'pressed' })
    expect(lit).toHaveLength(before)
    look('elsewhere')
    expect(lit.slice(before)).toEqual([[]])
    checking.check()
    expect(lit.slice(before)).toEqual([[], []])
  })
})
