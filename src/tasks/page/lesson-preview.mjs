/**
 * Under `npm run dev`, tells the page of each change of a lesson's files, with all of them as they are now: it then shows the
 * lesson anew at the step where it was (src/app/learn/own/preview.ts), in place of loading the whole page again.
 */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../setup/places.mjs'

const FOLDER = /\/examples\/lessons\/([^/]+)\/(?:lesson\.md|(?:start|solution|slips)\.json)$/

/**
 * A lesson's files, or null where the path is none of them, or some are not there yet.
 *
 * @param {string} path with / in between
 * @param {string} root
 */
export function lessonAround(path, root = ROOT) {
  const [, id] = FOLDER.exec(path) ?? []
  if (id === undefined) return null
  const at = (/** @type {string} */ file) => join(root, 'examples/lessons', id, file)
  if (!['lesson.md', 'start.json', 'solution.json'].every((file) => existsSync(at(file)))) return null
  const text = (/** @type {string} */ file) => readFileSync(at(file), 'utf8')
  return {
    id,
    lesson: text('lesson.md'),
    start: text('start.json'),
    solution: text('solution.json'),
    slips: existsSync(at('slips.json')) ? text('slips.json') : null,
  }
}

/** @returns {import('vite').Plugin} */
export const lessonPreview = () => ({
  name: 'lesson-preview',
  apply: 'serve',
  async hotUpdate({ type, file, read }) {
    if (type !== 'update' || this.environment.name !== 'client') return
    // Many editors empty a file before they write it: Vite's own way of reading waits for the rest.
    await read()
    const files = lessonAround(file.replaceAll('\\', '/'))
    if (!files) return
    this.environment.hot.send('blockgrad:lesson', files)
    return []
  },
})
