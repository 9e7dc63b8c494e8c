/**
 * The longest time that the worker goes on without looking whether Stop was pressed: the same run session, outside a
 * browser, in processor time. So it is the same on a busy machine, and says what Chromium's clock can't.
 */
import { blockLanguage as language } from '../../blocks/index'
import type { Digits } from '../../src/data/mnist/digits'
import { wasmHost } from '../../src/host/wasm-host'
import { RunSession } from '../../src/worker/session/run-session'
import { now } from '../timing/clock'
import type { Trial } from './programs'

/** Milliseconds of a program that are looked at: as long as the latest Stop. */
const LOOKED_AT = 400

const milliseconds = () => now() / 1e6

/** Milliseconds. */
export async function longestStretch({ project }: Trial, digits: Digits): Promise<number> {
  const session = new RunSession({
    language,
    host: wasmHost(),
    send: () => {},
    wake: () => {},
    now: milliseconds,
  })
  session.pictures.useBuiltIn(async () => digits)
  session.handle({ kind: 'load', project, run: 1 })
  session.handle({ kind: 'mode', mode: 'turbo' })
  session.handle({ kind: 'start', paused: false })
  // A start waits for the images.
  await new Promise((resolve) => setTimeout(resolve))
  const begun = milliseconds()
  let longest = 0
  for (let pause: number | null = 0, at = begun; pause !== null && at < begun + LOOKED_AT; ) {
    session.handle({ kind: 'seen' })
    pause = session.work()
    const after = milliseconds()
    longest = Math.max(longest, after - at)
    at = after
  }
  return longest
}
