/**
 * Gets a Chromium onto a machine that has none, for the browser tests: first the one that Playwright offers,
 * then, where we may, the system's own package.
 */

import { spawnSync } from 'node:child_process'
import { findChromium } from './find-chromium.mjs'
import { npm } from './npm.mjs'

/**
 * @throws {Error} in plain words when there is no Chromium and none could be installed
 */
export function ensureChromium() {
  if (findChromium()) return
  console.log('There is no Chromium on this machine; installing one for the browser tests …')
  const { command, args, options } = npm(['exec', '--no', 'playwright', 'install', 'chromium-headless-shell'])
  spawnSync(command, args, { ...options, stdio: 'inherit' })
  if (findChromium()) return
  if (process.getuid?.() === 0 && runs('apt-get', ['--version'])) {
    spawnSync('apt-get', ['update'], { stdio: 'inherit' })
    for (const name of ['chromium-headless-shell', 'chromium']) {
      spawnSync('apt-get', ['install', '-y', name], { stdio: 'inherit' })
      if (findChromium()) return
    }
  }
  throw new Error(
    'The browser tests could not run: there is no Chromium on this machine, and none could be installed. ' +
      'Install Chromium or Chrome, or set CHROMIUM_PATH to one.',
  )
}

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {boolean}
 */
function runs(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}
