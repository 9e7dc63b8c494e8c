/** `npm run bench`: reads the arguments, runs what they ask for, and prints it for people or for machines. */
import { parseArgs } from 'node:util'
import { CHILD } from './child'
import { runCold } from './cold'
import { benchFolders } from './folders'
import { standard } from './standard'
import { standardTable } from './table'

const USAGE = 'Usage: npm run -s bench -- [--json]'

const folders = benchFolders()
const [first, role, ...words] = process.argv.slice(2)

if (first === CHILD) {
  const roles: Readonly<Record<string, () => Promise<unknown>>> = { cold: () => runCold(folders, words) }
  console.log(JSON.stringify(await roles[role!]!()))
} else {
  const { json } = wanted()
  const report = await standard(folders)
  console.log(json ? JSON.stringify(report) : standardTable(report))
  // Figures of somebody who computed something else are worth nothing.
  if (report.rows.some(({ agrees }) => agrees === false)) process.exitCode = 1
}

function wanted() {
  try {
    return parseArgs({ options: { json: { type: 'boolean', default: false } } }).values
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`)
    process.exit(2)
  }
}
