/**
 * How a task calls npm. When npm itself started the task, the same npm is called again, by Node and without a
 * shell; otherwise it is found on the PATH, which on Windows only a shell can do.
 */

import { ROOT } from './places.mjs'

/**
 * @param {string[]} words what follows "npm" on the command line
 * @returns {{ command: string, args: string[], options: { cwd: string, shell: boolean } }} for spawn
 */
export function npm(words) {
  const own = process.env.npm_execpath
  if (own && /npm-cli\.c?js$/.test(own)) {
    return { command: process.execPath, args: [own, ...words], options: { cwd: ROOT, shell: false } }
  }
  return { command: 'npm', args: words, options: { cwd: ROOT, shell: process.platform === 'win32' } }
}
