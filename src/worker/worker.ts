/** The worker's entry: owns a run session, feeds it requests, and gives it time between them. */
import { blockLanguage } from '../../blocks/index'
import { message } from '../core/message'
import { wasmHost } from '../host/wasm-host'
import type { RunEvent, RunRequest } from './protocol'
import { digitsFrom } from './session/fetch-digits'
import { digitsIn } from './session/image-loading'
import { RunSession } from './session/run-session'

// A timer waits at least 4 ms after a few rounds; a message to ourselves comes back at once, behind those that wait.
const soon = new MessageChannel()
let timer: ReturnType<typeof setTimeout> | null = null
let isOnItsWay = false

const session = new RunSession({
  language: blockLanguage,
  host: wasmHost(),
  send: (event: RunEvent) => postMessage(event),
  wake,
  now: () => performance.now(),
})

function goOn(): void {
  const pause = session.work()
  if (pause === null) return
  if (pause > 1) timer = setTimeout(wake, pause)
  else wake()
}

function wake(): void {
  timer = null
  if (isOnItsWay) return
  isOnItsWay = true
  soon.port2.postMessage(null)
}

soon.port1.onmessage = () => {
  isOnItsWay = false
  guarded(goOn)
}

addEventListener('message', ({ data: request }: MessageEvent<RunRequest>) => {
  guarded(() => {
    if (request.kind === 'images')
      session.pictures.useBuiltIn(digitsFrom(request.addresses, session.pictures.tellFetched))
    else if (request.kind === 'ownImages')
      session.pictures.useOwn(request.fingerprint, request.packed && digitsIn(request.packed))
    else session.handle(request)
  })
  if (timer !== null) clearTimeout(timer)
  wake()
})

/** A mistake of ours must not end in silence: the page says so, and the project stays as it is. */
function guarded(work: () => void): void {
  try {
    work()
  } catch (reason) {
    console.error(reason)
    postMessage({ kind: 'trouble', message: message('worker-mistake') } satisfies RunEvent)
  }
}

postMessage({ kind: 'here' } satisfies RunEvent)
