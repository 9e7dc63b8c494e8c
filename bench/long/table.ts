/** The report on long stacks for people. */
import type { LongReport } from './long'

export function longTable({ rows }: LongReport): string {
  const lengths = rows[0]?.points.map(({ blocks }) => blocks) ?? []
  return [
    "What somebody does with one stack of so many blocks: the main thread's processor time until the page is quiet, in",
    'milliseconds, and the longest task in it. Power 1 is linear growth, between the two longest stacks.',
    '',
    `${''.padEnd(18)}${lengths.map((blocks) => String(blocks).padStart(14)).join('')}   power`,
    ...rows.map(({ id, points, exponent }) => {
      const cells = points.map(({ ms, longestTaskMs }) =>
        `${ms.toFixed(0)} (${longestTaskMs.toFixed(0)})`.padStart(14),
      )
      return `${id.padEnd(18)}${cells.join('')}${exponent.toFixed(2).padStart(8)}`
    }),
  ].join('\n')
}
