/**
 * Builds workers together with the page, so that what both need (the blocks, the way from blocks to a program) is one
 * file, fetched once. Vite by itself would build each worker apart, with a copy of everything of its own.
 */

import { dirname, resolve } from 'node:path'
import { MORE_WORKERS, SOURCES, WORKERS } from './chunks.mjs'

/** The one form in which our sources make a worker: Vite's own, so the development server knows it, too. */
const MADE = /new Worker\(new URL\('(\.\/[\w-]+\.ts)', import\.meta\.url\), \{ type: 'module' \}\)/g

/** @returns {import('vite').Plugin} */
export function sharedWorkers() {
  return {
    name: 'shared-workers',
    apply: 'build',
    // Before Vite sees it.
    enforce: 'pre',
    transform: {
      filter: { id: { include: /\.tsx?$/, exclude: /node_modules/ }, code: /new Worker\(/ },
      handler(code, id) {
        const made = code.replace(MADE, (_, path) => {
          const worker = resolve(dirname(id), path)
          const tidy = worker.replaceAll('\\', '/')
          // Tests build pages of other sources.
          if (
            tidy.startsWith(SOURCES) &&
            !WORKERS.some(({ from }) => from === tidy) &&
            !MORE_WORKERS.includes(tidy)
          )
            this.error(`${path} is a worker that src/tasks/page/chunks.mjs does not name.`)
          const file = this.emitFile({ type: 'chunk', id: worker })
          return `new Worker(import.meta.ROLLUP_FILE_URL_${file}, { type: 'module' })`
        })
        if (made.match(/new Worker\(/g)?.length !== made.match(/new Worker\(import\.meta\.ROLLUP/g)?.length)
          this.error(
            'Make a worker so: new Worker(new URL("./its-file.ts", import.meta.url), { type: "module" })',
          )
        return { code: made, map: null }
      },
    },
  }
}

/**
 * What is fetched along with a part that comes later. Vite would do that by elements of the document, which a worker has
 * not; parts that a worker and the page share must do without. Only the document itself names files in advance.
 *
 * @type {import('vite').ResolveModulePreloadDependenciesFn}
 */
export const onlyFromTheDocument = (_, dependencies, { hostType }) =>
  hostType === 'html' ? dependencies : []
