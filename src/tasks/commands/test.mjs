/**
 * `npm test`: everything that must hold before a change is shared, in the order in which a failure is cheapest
 * to learn of. The first failure ends it. The last line says how many tests passed and failed.
 */

import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { relative } from 'node:path'
import { ensureInstalled } from '../setup/ensure-installed.mjs'
import { npm } from '../setup/npm.mjs'
import { CACHE, ROOT } from '../setup/places.mjs'

ensureInstalled()
const { prepareData } = await import('../setup/prepare-data.mjs')
const { ensureChromium } = await import('../setup/install-chromium.mjs')
const { playwrightCounts, vitestCounts } = await import('./test-counts.mjs')

/** Relative, so that no folder name with a space in it has to survive a shell. */
const reports = relative(ROOT, CACHE).replaceAll('\\', '/')
const unitReport = `${reports}/vitest.json`
const browserReport = `${reports}/playwright.json`
process.chdir(ROOT)
mkdirSync(reports, { recursive: true })
// An old report must never be taken for the result of this run.
for (const report of [unitReport, browserReport]) rmSync(report, { force: true })

const started = Date.now()
const total = { passed: 0, failed: 0, skipped: 0 }

heading('Lint and format')
check(run('lint'))

heading('Types')
check(run('types'))

heading('Pictures and media')
await prepareData()

heading('Unit tests')
const unit = run('unit', ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`])
add(() => vitestCounts(unitReport))
check(unit)

heading('Build')
check(run('build'))

heading('Browser tests')
try {
  ensureChromium()
} catch (error) {
  stop(error instanceof Error ? error.message : String(error))
}
const browser = run('e2e', ['--reporter=list,json'], {
  PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport,
  BLOCKGRAD_PORT: String(await freePort()),
})
add(() => playwrightCounts(browserReport))
check(browser)

console.log(`\nEverything holds, after ${Math.round((Date.now() - started) / 1000)} seconds.`)
finish(0)

/** @param {string} text */
function heading(text) {
  console.log(`\n── ${text} ${'─'.repeat(60 - text.length)}`)
}

/**
 * Runs one of package.json's scripts.
 *
 * @param {string} script
 * @param {string[]} [words] more arguments for it
 * @param {Record<string, string>} [environment] added to ours
 * @returns {boolean} whether it succeeded
 */
function run(script, words = [], environment = {}) {
  const { command, args, options } = npm(['run', '--silent', script, '--', ...words])
  return (
    spawnSync(command, args, { ...options, stdio: 'inherit', env: { ...process.env, ...environment } })
      .status === 0
  )
}

/** @param {boolean} succeeded */
function check(succeeded) {
  if (!succeeded) stop('This step failed; what comes after it was not tried.')
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}

/** @param {() => import('./test-counts.mjs').Counts} count */
function add(count) {
  try {
    const { passed, failed, skipped } = count()
    total.passed += passed
    total.failed += failed
    total.skipped += skipped
  } catch (error) {
    stop(error instanceof Error ? error.message : String(error))
  }
}

/**
 * @param {string} message
 * @returns {never}
 */
function stop(message) {
  console.log(`\n${message}`)
  // A step may fail without a failing test (types, the build); the last line must not say "0 failed" then.
  total.failed ||= 1
  return finish(1)
}

/**
 * @param {number} code
 * @returns {never}
 */
function finish(code) {
  if (total.skipped) console.log(`${total.skipped} skipped`)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  process.exit(code)
}
