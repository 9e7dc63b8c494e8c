/** `npm run bench`: reads the arguments, runs what they ask for, and prints it for people or for machines. */
import { parseArgs } from 'node:util'
import { browserPlaces } from './browser/chromium'
import { measureBrowser } from './browser/measure'
import { browserTable } from './browser/table'
import { measureClass } from './class/class'
import { classTable } from './class/table'
import { benchFolders } from './folders'
import { measureLong } from './long/long'
import { longTable } from './long/table'
import { runScratch } from './scratch/run'
import type { Row } from './standard/rows'
import { standard } from './standard/standard'
import { standardTable } from './standard/table'
import { measureStart } from './start/start'
import { startTable } from './start/table'
import { measureStop } from './stop/stop'
import { stopTable } from './stop/table'
import { CHILD } from './timing/child'
import { runCold } from './timing/cold'

const USAGE =
  'Usage: npm run -s bench -- [--browser | --class | --long | --stop [--seed N] | --start [--rounds N] [--only ID]] [--json]'

const [first, role, ...words] = process.argv.slice(2)

if (first === CHILD) {
  const roles: Readonly<Record<string, () => Promise<unknown>>> = {
    cold: () => runCold(benchFolders(), words),
    scratch: () => runScratch(benchFolders(), words),
  }
  const work = role === undefined ? undefined : roles[role]
  if (!work) throw new Error(`There is no work called ${role}.`)
  console.log(JSON.stringify(await work()))
} else {
  const { json, browser, class: room, long, stop, start, seed, rounds, only } = wanted()
  const print = <Report>(report: Report, table: (report: Report) => string) =>
    console.log(json ? JSON.stringify(report) : table(report))
  if (browser) {
    const report = await measureBrowser(benchFolders(), browserPlaces())
    print(report, browserTable)
    failUnlessAgreed(report.rows)
  } else if (room) {
    const report = await measureClass(browserPlaces())
    print(report, classTable)
    if (report.served < report.visits) process.exitCode = 1
  } else if (long) print(await measureLong(browserPlaces()), longTable)
  else if (stop) print(await measureStop(benchFolders(), browserPlaces(), seed), stopTable)
  else if (start)
    print(
      await measureStart(benchFolders(), browserPlaces(), {
        rounds,
        only: only ?? null,
        tell: (line) => console.error(line),
      }),
      startTable,
    )
  else {
    const report = await standard(benchFolders())
    print(report, standardTable)
    failUnlessAgreed(report.rows)
  }
}

/** Figures of somebody who computed something else are worth nothing. */
function failUnlessAgreed(rows: readonly Row[]): void {
  if (rows.some(({ agrees }) => agrees === false)) process.exitCode = 1
}

/** Wrong usage ends the process with code 2. */
function wanted() {
  try {
    const { values } = parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        browser: { type: 'boolean', default: false },
        class: { type: 'boolean', default: false },
        long: { type: 'boolean', default: false },
        stop: { type: 'boolean', default: false },
        start: { type: 'boolean', default: false },
        seed: { type: 'string' },
        rounds: { type: 'string', default: '3' },
        only: { type: 'string' },
      },
    })
    const seed = Number(values.seed ?? Math.floor(Date.now() / 1000))
    if (!Number.isInteger(seed)) throw new Error(`"${values.seed}" is not a seed: it must be a whole number.`)
    const rounds = Number(values.rounds)
    if (!Number.isInteger(rounds) || rounds % 2 !== 1)
      throw new Error(`"${values.rounds}" rounds have no middle one: it must be an odd number.`)
    return { ...values, seed, rounds }
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`)
    process.exit(2)
  }
}
