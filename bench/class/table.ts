/** The report on a room for people. */
import { loadWords } from '../timing/machine'
import type { ClassReport } from './class'

export function classTable(report: ClassReport): string {
  const { url, visits, files, bytes, served, middleMs, slowestMs, aloneMs, amongMs, machine } = report
  return [
    `${visits} fresh visits to ${url} within ten seconds, ${files} files with ${(bytes / 1e6).toFixed(2)} MB each: ${served} got all of it,`,
    `in ${middleMs} ms in the middle, ${slowestMs} ms for the slowest.`,
    `A browser among them had its program running after ${amongMs} ms; alone it was ${aloneMs} ms.`,
    loadWords(machine),
  ].join('\n')
}
