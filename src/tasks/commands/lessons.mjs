/**
 * `npm run lessons`: plays every lesson from its first blocks to its last check, by mouse and by finger, as a learner does.
 * `npm test` plays a few of them, since one takes as long as ten other browser tests. Words choose among them:
 * `npm run lessons -- -g 08-blame`.
 */

import { spawnSync } from 'node:child_process'
import { ensureInstalled } from '../setup/ensure-installed.mjs'
import { npm } from '../setup/npm.mjs'

ensureInstalled()
const { prepareData } = await import('../setup/prepare-data.mjs')
const { ensureChromium } = await import('../setup/install-chromium.mjs')
await prepareData()
ensureChromium()
const { command, args, options } = npm(['run', '--silent', 'e2e', '--', 'lessons', ...process.argv.slice(2)])
const { status } = spawnSync(command, args, {
  ...options,
  stdio: 'inherit',
  env: { ...process.env, BLOCKGRAD_LESSONS: 'all' },
})
process.exit(status ?? 1)
