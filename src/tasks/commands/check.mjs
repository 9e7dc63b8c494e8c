/**
 * `npm run check`: what to know before going on, for many times a day: lint, types, and the unit tests that have to do
 * with what has changed since the last commit. `npm run check -- main` looks at what has changed since `main`. The
 * first failure ends it. The last lines say what was tried and what only `npm test` tries.
 */

import { spawnSync } from 'node:child_process'
import { ensureInstalled } from '../setup/ensure-installed.mjs'
import { npm } from '../setup/npm.mjs'

ensureInstalled()
const { prepareData } = await import('../setup/prepare-data.mjs')
await prepareData()

const base = process.argv[2]
const since = base ?? 'the last commit'
/** Real toolchains take their time; exporters have their golden files, too. */
const without = ['--exclude=**/*.toolchain.test.ts']
const steps = [
  { title: 'lint', script: 'lint', words: [] },
  { title: 'types', script: 'types', words: [] },
  {
    title: `the unit tests that have to do with what has changed since ${since}`,
    script: 'unit',
    words: [`--changed=${base ?? 'HEAD'}`, ...without],
  },
]

const started = Date.now()
for (const { title, script, words } of steps) {
  console.log(`\n── ${title}`)
  const { command, args, options } = npm(['run', '--silent', script, '--', ...words])
  const { status } = spawnSync(command, args, { ...options, stdio: 'inherit' })
  if (status === 0) continue
  console.log(`\nThis failed: ${title}. What comes after it was not tried.`)
  process.exit(1)
}

console.log(`\nTried in ${Math.round((Date.now() - started) / 1000)} seconds, and all well:`)
for (const { title } of steps) console.log(`  ${title}`)
console.log(`Not tried, and left to npm test:
  all other unit tests, and exported programs under the toolchains of their languages
  the production build
  the tests in a browser`)
