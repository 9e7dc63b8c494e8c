/**
 * `npm run fuzz`: forty times as many random programs as `npm test` tries, from a new beginning each time. They are
 * run in every way (src/core/run/same-*), paused at breakpoints (breakpoint-table), gone through back and forth
 * (back-and-forth), drawn into (external-events), run with their ops written out (expand-random), saved and opened
 * (round-trip) and exported to every language (every-block). The seed is printed; BLOCKGRAD_FUZZ_SEED takes it again,
 * BLOCKGRAD_FUZZ_PROGRAMS says how many programs of each kind are run in every way, and the others follow in
 * proportion. Words name files instead: `npm run fuzz -- breakpoint-table`.
 */

import { spawnSync } from 'node:child_process'
import { ensureInstalled } from '../setup/ensure-installed.mjs'
import { npm } from '../setup/npm.mjs'

/** By their names: all that ask trial-counts.test-support.ts. */
const FILES = [
  'same-',
  'breakpoint-table',
  'back-and-forth',
  'external-events',
  'expand-random',
  'project/round-trip',
  'every-block',
]

ensureInstalled()
const seed = process.env.BLOCKGRAD_FUZZ_SEED ?? String(Math.floor(Date.now() / 1000) % 1_000_000_000)
const programs = process.env.BLOCKGRAD_FUZZ_PROGRAMS ?? '10000'
const chosen = process.argv.slice(2)
console.log(`${programs} programs of each kind run in every way, others in proportion; seed ${seed}`)
const words = ['run', '--silent', 'unit', '--', ...(chosen.length ? chosen : FILES)]
const { command, args, options } = npm(words)
const { status } = spawnSync(command, args, {
  ...options,
  stdio: 'inherit',
  env: { ...process.env, BLOCKGRAD_FUZZ_SEED: seed, BLOCKGRAD_FUZZ_PROGRAMS: programs },
})
process.exit(status ?? 1)
