/** What 200 presses of Stop come to. */
// biome-ignore-all lint/style/noNonNullAssertion: filtered before: what was stopped has its milliseconds, and what was in time all three
import type { Attempt } from './attempt'
import type { ButtonSpreads, Pressed } from './buttons'
import { type Spread, spread } from './spread'

export interface Summary {
  /** Programs that were stopped. */
  readonly stopped: number
  /** Those that were over before the click, by themselves: their memory was full, for example. */
  readonly overBefore: readonly Attempt[]
  /** From the click until it was shown. */
  readonly total: Spread
  /** Where that time went: until the page asked the worker, until the worker's answer came, until it was shown. */
  readonly parts: { readonly asking: Spread; readonly worker: Spread; readonly showing: Spread }
  /** Processor time between two looks for Stop, at most, of each program. */
  readonly stretches: Spread
  /** Those that did not answer, so that the page had to end their worker. */
  readonly ended: readonly Attempt[]
  readonly slowest: readonly Attempt[]
  readonly slowestInWorker: readonly Attempt[]
  readonly longestStretches: readonly Attempt[]
}

const SLOWEST = 10

export function summaryOf(attempts: readonly Attempt[]): Summary {
  const stopped = attempts.filter(({ milliseconds }) => milliseconds !== null)
  const inTime = stopped.filter(({ asked, answered }) => asked !== null && answered !== null)
  return {
    stopped: stopped.length,
    overBefore: attempts.filter(({ milliseconds }) => milliseconds === null),
    total: spread(stopped.map(({ milliseconds }) => milliseconds!)),
    parts: {
      asking: spread(inTime.map(({ asked }) => asked!)),
      worker: spread(inTime.map(inWorker)),
      showing: spread(inTime.map(({ milliseconds, answered }) => milliseconds! - answered!)),
    },
    stretches: spread(attempts.map(({ stretch }) => stretch)),
    ended: stopped.filter(({ words }) => !words.startsWith('Stopped')),
    slowest: slowest(stopped, ({ milliseconds }) => milliseconds!),
    slowestInWorker: slowest(inTime, inWorker),
    longestStretches: slowest(attempts, ({ stretch }) => stretch),
  }
}

/** Of the presses behind Stop, and of Stop with them. */
export function buttonSpreads(attempts: readonly Attempt[], pressed: readonly Pressed[]): ButtonSpreads {
  const stops = attempts.flatMap(({ name, long, milliseconds }): Pressed[] =>
    milliseconds === null ? [] : [{ name, long, button: 'stop', milliseconds }],
  )
  const all = [...stops, ...pressed]
  const times = (some: readonly Pressed[]) => some.map(({ milliseconds }) => milliseconds)
  return {
    startAfterStop: spread(times(pressed.filter(({ button }) => button === 'start'))),
    anyButton: spread(times(all)),
    slowestButtons: all.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, SLOWEST),
  }
}

export const inWorker = ({ asked, answered }: Attempt): number => answered! - asked!

const slowest = (attempts: readonly Attempt[], time: (attempt: Attempt) => number) =>
  attempts.toSorted((a, b) => time(b) - time(a)).slice(0, SLOWEST)
