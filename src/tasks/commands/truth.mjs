/**
 * `npm run truth`: asks the oracle of src/testing/backprop, which needs python3 with NumPy, again of every right and wrong
 * program and of every mutant of every example that learns, fifty turns each, and holds the answers to what is written
 * down. It takes some ten minutes. `npm run truth -- --write` writes the mutants' golden files anew.
 */

import { spawnSync } from 'node:child_process'
import { ensureInstalled } from '../setup/ensure-installed.mjs'
import { npm } from '../setup/npm.mjs'
import { ROOT } from '../setup/places.mjs'

ensureInstalled()
const { prepareData } = await import('../setup/prepare-data.mjs')
process.chdir(ROOT)
await prepareData()

const isWriting = process.argv.includes('--write')
const files = isWriting ? ['backprop/mutants'] : ['src/testing/backprop']
const { command, args, options } = npm(['run', '--silent', 'unit', '--', ...files])
const { status } = spawnSync(command, args, {
  ...options,
  stdio: 'inherit',
  env: { ...process.env, BLOCKGRAD_TRUTH: isWriting ? 'write' : 'all' },
})
process.exit(status ?? 1)
