/**
 * `npm run check`: what to know before going on, for many times a day: lint, types, and the unit tests of the rooms in
 * which something has changed since the last commit. `npm run check -- main` looks at what has changed since `main`.
 * The first failure ends it. The last lines say what was tried and what only `npm test` tries.
 */

import { spawnSync } from 'node:child_process'
import { ensureInstalled } from '../setup/ensure-installed.mjs'
import { npm } from '../setup/npm.mjs'
import { ROOT } from '../setup/places.mjs'
import { allTests, chosenTests, SLOW } from './chosen-tests.mjs'

const base = process.argv[2] ?? 'HEAD'
const since = base === 'HEAD' ? 'the last commit' : base
ensureInstalled()
const { prepareData } = await import('../setup/prepare-data.mjs')
await prepareData()

const { chosen, left } = chosenTests(changedSince(base), allTests(ROOT))
const steps = [
  { title: 'lint', script: 'lint', words: [] },
  { title: 'types', script: 'types', words: [] },
  {
    title: `${chosen.length} files of unit tests near what has changed since ${since}`,
    script: 'unit',
    words: chosen,
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
console.log('Not tried, and left to npm test:')
for (const { form, why } of SLOW) {
  const names = left.filter((test) => form.test(test))
  if (names.length > 0) console.log(`  ${why}: ${names.join(', ')}`)
}
console.log('  the unit tests of all other rooms\n  the production build\n  the tests in a browser')

/**
 * Files that were changed, added or taken away, with those that git does not know yet.
 *
 * @param {string} commit
 * @returns {string[]} paths from the project's folder
 */
function changedSince(commit) {
  return [
    ['diff', '--name-only', '--relative', commit, '--'],
    ['ls-files', '--others', '--exclude-standard'],
  ].flatMap((words) => {
    const { status, stdout, stderr, error } = spawnSync('git', words, { cwd: ROOT, encoding: 'utf8' })
    if (status !== 0) {
      console.error(`What has changed since ${since} cannot be told. ${error?.message ?? stderr}`)
      process.exit(1)
    }
    return stdout.split('\n').filter(Boolean)
  })
}
