/** The browser report for people. */

import { rowLines, TABLE_HEAD } from '../standard/table'
import { loadWords } from '../timing/machine'
import type { Cost } from './live'
import type { BrowserReport } from './measure'

export function browserTable({ rounds, rows, live, machine }: BrowserReport): string {
  return [
    `Medians of ${rounds} rounds that took turns. In the browser, time is time on the wall.`,
    '',
    TABLE_HEAD,
    ...rows.flatMap(rowLines),
    '',
    'What live pictures cost while turbo runs, and how long the page was ever busy:',
    ...live.flatMap(liveLines),
    '',
    loadWords(machine),
  ].join('\n')
}

function liveLines({
  id,
  onTheClock,
  inTheWorker,
  longTasks,
}: BrowserReport['live'][number]): readonly string[] {
  const tasks = longTasks.map((each) => each.toFixed(0)).join(', ')
  return [
    `${id}: on the clock ${words(onTheClock)}; the worker's processor time ${inTheWorker ? words(inTheWorker) : 'is not known'}`,
    `${' '.repeat(id.length)}  tasks of the page of more than 50 ms: ${tasks ? `${tasks} ms` : 'none'}`,
  ]
}

const words = ({ withPictures, without, cost }: Cost) =>
  `${withPictures.toFixed(0)} ms with, ${without.toFixed(0)} ms without, ${(100 * cost).toFixed(1)} % more`
