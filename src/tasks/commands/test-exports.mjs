/**
 * `npm run test:exports`: exported programs under the real toolchains of their languages, with ten times as many
 * random programs as `npm test` tries. What is not installed is named. The last line says how many tests passed.
 */

import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { relative } from 'node:path'
import { ensureInstalled } from '../setup/ensure-installed.mjs'
import { npm } from '../setup/npm.mjs'
import { CACHE, ROOT } from '../setup/places.mjs'

ensureInstalled()
const { prepareData } = await import('../setup/prepare-data.mjs')
const { vitestCounts } = await import('./test-counts.mjs')
process.chdir(ROOT)
await prepareData()

const reports = relative(ROOT, CACHE).replaceAll('\\', '/')
const report = `${reports}/vitest-exports.json`
mkdirSync(reports, { recursive: true })
// An old report must never be taken for the result of this run.
rmSync(report, { force: true })

const words = ['.toolchain.test.ts', '--reporter=verbose', '--reporter=json', `--outputFile.json=${report}`]
const { command, args, options } = npm(['run', '--silent', 'unit', '--', ...words])
const { status } = spawnSync(command, args, {
  ...options,
  stdio: 'inherit',
  env: { ...process.env, BLOCKGRAD_EXPORT_PROGRAMS: process.env.BLOCKGRAD_EXPORT_PROGRAMS ?? '200' },
})
const { passed, failed, skipped } = vitestCounts(report)
if (skipped) console.log(`${skipped} skipped, because what they need is not installed`)
// A run may fail without a failing test; the last line must not say "0 failed" then.
console.log(`${passed} passed, ${status === 0 ? failed : failed || 1} failed`)
process.exit(status ?? 1)
