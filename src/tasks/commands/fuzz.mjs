/**
 * `npm run fuzz`: ten times as many random programs as `npm test` tries, from a new beginning each time. The seed
 * is printed; BLOCKGRAD_FUZZ_SEED takes it again.
 */

import { spawnSync } from 'node:child_process'
import { ensureInstalled } from '../setup/ensure-installed.mjs'
import { npm } from '../setup/npm.mjs'

ensureInstalled()
const seed = process.env.BLOCKGRAD_FUZZ_SEED ?? String(Math.floor(Date.now() / 1000) % 1_000_000_000)
const programs = process.env.BLOCKGRAD_FUZZ_PROGRAMS ?? '10000'
console.log(`${programs} programs of each kind, seed ${seed}`)
const { command, args, options } = npm(['run', '--silent', 'unit', '--', 'src/core/run/same-'])
const { status } = spawnSync(command, args, {
  ...options,
  stdio: 'inherit',
  env: { ...process.env, BLOCKGRAD_FUZZ_SEED: seed, BLOCKGRAD_FUZZ_PROGRAMS: programs },
})
process.exit(status ?? 1)
