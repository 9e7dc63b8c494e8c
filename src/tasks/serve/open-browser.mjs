/**
 * Opens the page in the person's own browser. This is a courtesy: where it does not work, nothing is said,
 * because the address has already been printed.
 */

import { spawn } from 'node:child_process'

/** @type {Partial<Record<NodeJS.Platform, [string, string[]]>>} */
const OPENERS = { darwin: ['open', []], win32: ['cmd', ['/c', 'start', '']] }

/** @param {string} url */
export function openBrowser(url) {
  const [command, args] = OPENERS[process.platform] ?? ['xdg-open', []]
  spawn(command, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}
