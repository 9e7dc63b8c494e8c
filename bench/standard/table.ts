/** The standard run's report for people. */
import { loadWords } from '../timing/machine'
import type { Scaling } from '../timing/scaling'
import type { Row } from './rows'
import type { StandardReport } from './standard'

export const TABLE_HEAD = `${'µs/image'.padStart(10)}${'to C'.padStart(10)}  agrees  id`

export function standardTable({ rounds, rows, scaling, machine }: StandardReport): string {
  return [
    `Medians of ${rounds} rounds that took turns.`,
    '',
    TABLE_HEAD,
    ...rows.flatMap(rowLines),
    '',
    'How the cost of a pass in turbo grows: size → milliseconds (nanoseconds for each weight of w1 and image)',
    ...scaling.map(scalingLine),
    '',
    loadWords(machine),
  ].join('\n')
}

export function rowLines(row: Row): readonly string[] {
  const { id, name, microsecondsPerImage, ratioToC, agrees, missing } = row
  if (missing) return [`${' '.repeat(30)}${left(id)}${name}: missing. To install it: ${missing}`]
  const verdict = agrees === null ? '?' : agrees ? 'yes' : 'NO'
  const line = `${figure(microsecondsPerImage)}${figure(ratioToC)}  ${verdict.padEnd(8)}${left(id)}${name}`
  return [line, ...compileLines(row)]
}

function compileLines(row: Row): readonly string[] {
  const { compileMilliseconds, compileColdMilliseconds, coldMicrosecondsPerImage } = row
  if (
    compileMilliseconds === undefined ||
    compileColdMilliseconds === undefined ||
    coldMicrosecondsPerImage === undefined
  )
    return []
  const words = [
    `compiled in ${compileMilliseconds.toFixed(2)} ms`,
    `cold in ${compileColdMilliseconds.toFixed(2)} ms`,
    `the very first pass ${coldMicrosecondsPerImage.toFixed(2)} µs/image`,
  ]
  return [`${' '.repeat(30)}${left('')}${words.join(', ')}`]
}

function scalingLine({ id, points, exponent }: Scaling): string {
  const words = points.map(
    ({ size, milliseconds, nanosecondsPerWeight }) =>
      `${size} → ${milliseconds.toFixed(1)} (${nanosecondsPerWeight.toFixed(2)})`,
  )
  return `${id.padEnd(25)}${words.join('  ')}  size^${exponent.toFixed(2)}`
}

const right = (text: string, width: number) => text.padStart(width)
const left = (id: string) => id.padEnd(25)
const figure = (x: number | null) => right(x === null ? '' : x.toFixed(2), 10)
