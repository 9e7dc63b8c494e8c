/** The buttons behind a Stop: the flag at once, then others, while the last moments are perhaps still run again. */
import type { Visit } from '../browser/visit'
import type { Trial } from './programs'
import type { Spread } from './spread'

/** Milliseconds from a press until the page shows an answer. */
export interface Pressed {
  readonly name: string
  readonly long: number
  readonly button: string
  readonly milliseconds: number
}

export interface ButtonSpreads {
  /** From the press of the flag behind a Stop until the page shows that the program runs again. */
  readonly startAfterStop: Spread
  /** From any press, that one and Stop included, until the page shows what the worker says to it. */
  readonly anyButton: Spread
  readonly slowestButtons: readonly Pressed[]
}

const AGAIN = /^(?!Getting ready|Stopped)/

/** What may be pressed while a run rests. */
const NEXT = ['step', 'resume', 'stop'] as const

/** A program that was stopped is started again, paused, and sent on in one way or another. */
export async function pressOn(visit: Visit, trial: Trial): Promise<readonly Pressed[]> {
  const { name, long, delay, next } = trial
  const all: Pressed[] = []
  const note = (button: string, milliseconds: number | null) => {
    if (milliseconds !== null) all.push({ name, long, button, milliseconds })
  }
  const again = await visit.watchFlag(AGAIN)
  await visit.press(visit.flag)
  note('start', (await again()).milliseconds)
  await pause(delay)
  if (!(await visit.isRunning())) return all
  note('pause', await visit.timePress('pause'))
  await pause(next.delay)
  const button = NEXT[next.button % NEXT.length] ?? 'stop'
  if (await visit.isPaused()) note(button, await visit.timePress(button))
  return all
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
