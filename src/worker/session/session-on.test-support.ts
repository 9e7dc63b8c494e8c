/** A session as the page has one, with a clock that goes on by itself, worked on until something holds. */
import { blockLanguage as language } from '../../../blocks/index'
import type { Project } from '../../core/project/project'
import type { Machine } from '../../core/run/machine/machine'
import type { Snapshot } from '../../core/run/stage/snapshot'
import { wasmHost } from '../../host/wasm-host'
import type { RunEvent, SessionRequest } from '../protocol'
import type { FetchDigits } from './fetch-digits'
import { RunSession } from './run-session'

export function sessionOn(project: Project, fetchDigits: FetchDigits) {
  const events: RunEvent[] = []
  let time = 0
  const session = new RunSession({
    language,
    host: wasmHost(),
    send: (event) => events.push(event),
    wake: () => {},
    now: () => (time += 1),
  })
  session.pictures.useBuiltIn(fetchDigits)
  const tell = (request: SessionRequest) => session.handle(request)
  tell({ kind: 'load', project, run: 1 })
  tell({ kind: 'pace', milliseconds: 0 })
  const latest = (): Snapshot => {
    const event = events.findLast((each) => each.kind === 'snapshot')
    if (event?.kind !== 'snapshot') throw new Error('No snapshot was sent.')
    return event.snapshot
  }
  /** Works on, and waits for what comes from outside, until this holds. */
  async function until(holds: () => boolean): Promise<void> {
    while (!holds()) {
      session.work()
      await new Promise(setImmediate)
    }
  }
  return {
    session,
    events,
    tell,
    latest,
    until,
    get machine(): Machine {
      if (!session.machine) throw new Error('Nothing is loaded.')
      return session.machine
    },
  }
}
