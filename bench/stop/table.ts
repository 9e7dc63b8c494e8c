/** The stop report for people. */
// biome-ignore-all lint/style/noNonNullAssertion: those in `ended` and `slowest` were stopped, so they have milliseconds
import { loadWords } from '../timing/machine'
import type { Attempt } from './attempt'
import type { Pressed } from './buttons'
import type { Spread } from './spread'
import type { StopReport } from './stop'
import { inWorker } from './summary'

export function stopTable({
  seed,
  throttling,
  parts,
  machine,
  overBefore,
  ended,
  slowest,
  slowestInWorker,
  longestStretches,
  stretches,
  slowestButtons,
  ...report
}: StopReport): string {
  const { rate, page, worker, workerAnswer } = throttling
  return [
    `From the click on Stop to the page that shows it, in milliseconds; seed ${seed}.`,
    `Chromium was asked to be ${rate} times slower. The page was, by ${page.toFixed(1)} times; the worker, which runs the programs, by ${worker.toFixed(1)} times.`,
    loadWords(machine),
    `Asked to throttle the worker as well, Chromium said: ${workerAnswer}`,
    '',
    `${report.stopped} programs were stopped; ${overBefore.length} more were over before.`,
    `${' '.repeat(30)}  p50  p99  max`,
    line('in all', report.total),
    line('the page asks the worker', parts.asking),
    line('the worker answers', parts.worker),
    line('the page shows it', parts.showing),
    line('processor time, at a stretch', stretches),
    '',
    line('Start after Stop', report.startAfterStop),
    line('any button', report.anyButton),
    ...listed('Over before:', overBefore, () => 0),
    ...listed('Did not stop, but:', ended, ({ milliseconds }) => milliseconds!),
    ...listed('The slowest:', slowest, ({ milliseconds }) => milliseconds!),
    ...listedButtons(slowestButtons),
    ...listed('The slowest in the worker:', slowestInWorker, inWorker),
    ...listed(
      'The longest processor time without a look for Stop, outside a browser:',
      longestStretches,
      ({ stretch }) => stretch,
    ),
  ].join('\n')
}

const ms = (x: number) => x.toFixed(0).padStart(5)

const line = (what: string, { p50, p99, max }: Spread) => `${what.padEnd(30)}${ms(p50)}${ms(p99)}${ms(max)}`

const listedButtons = (pressed: readonly Pressed[]): readonly string[] => [
  '',
  'The slowest buttons:',
  ...pressed.map(
    ({ name, long, button, milliseconds }) => `${ms(milliseconds)}  ${button}: ${name} (lists of ${long})`,
  ),
]

function listed(
  title: string,
  attempts: readonly Attempt[],
  time: (attempt: Attempt) => number,
): readonly string[] {
  if (attempts.length === 0) return []
  const lines = attempts.map(
    (each) =>
      `${ms(time(each))}  ${each.name} (lists of ${each.long}, Stop after ${each.delay} ms): ${each.words}`,
  )
  return ['', title, ...lines]
}
