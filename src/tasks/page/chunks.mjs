/**
 * What a first visit fetches, in few files: each step of the start is one, and what it shares with workers is one more for each set of them.
 * Left to itself, the bundler makes a file of everything that two parts have in common, some fifty of them, and to a slow
 * computer a file costs more than its bytes do.
 */

import { fileURLToPath } from 'node:url'

/** @param {string} path from the project's root */
const moduleAt = (path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url)).replaceAll('\\', '/')

export const SOURCES = moduleAt('src/')

/**
 * The start's steps in their order: a file holds what none before it has brought, and not the step's own module. The entry
 * waits for the later steps while it runs, and they could not wait for it in turn.
 */
const STEPS = [
  { name: 'base', from: moduleAt('src/app/main.tsx') },
  { name: 'work', from: moduleAt('src/app/start/work.ts') },
  { name: 'page', from: moduleAt('src/app/start/page.tsx') },
  // Beside them, the worker that runs programs: what it fetches later, such as the check of gradients, needs much of it, and
  // would part it into small files.
  { name: 'programs', from: moduleAt('src/worker/worker.ts') },
]
/** All of them, which shared-workers.mjs holds: one that is missing would be given what only a page can run. */
export const WORKERS = [
  { name: 'run', from: moduleAt('src/worker/worker.ts') },
  { name: 'write', from: moduleAt('src/app/levels/write-worker.ts') },
  { name: 'images', from: moduleAt('src/worker/image-files/image-files-worker.ts') },
  { name: 'large', from: moduleAt('src/app/large-projects/large-worker.ts') },
]
/** Workers that need nothing of the start's but what the others need: they take its files as they are. */
export const MORE_WORKERS = [moduleAt('src/app/class/work/grade-worker.ts')]

/** @returns {import('rolldown').CodeSplittingOptions} */
export function fewFiles() {
  /** @type {ReadonlyMap<string, string>} */
  let fileOf = new Map()
  const names = STEPS.flatMap(({ name }) => groupsOfWorkers().map((workers) => nameOf(name, workers)))
  return {
    groups: names.map((name, index) => ({
      name: (id, modules) => {
        if (fileOf.size === 0) fileOf = filesOf((each) => modules.getModuleInfo(each)?.importedIds ?? [])
        return fileOf.get(id) === name ? name : null
      },
      // What an earlier file has is not taken into a later one.
      priority: names.length - index,
    })),
  }
}

/**
 * What stands at the beginning of a file. Of the editor's, Chromium is told that all of it is needed soon: it gets the functions
 * ready while the file arrives, on another thread, instead of each one when it is first called, while somebody waits for the
 * blocks (https://v8.dev/blog/explicit-compile-hints). To other browsers it is a comment.
 *
 * @param {{ readonly name: string, readonly isDynamicEntry: boolean }} chunk
 */
export const readiness = ({ name, isDynamicEntry }) =>
  isDynamicEntry && name === 'editor' ? '//# allFunctionsCalledOnLoad' : ''

/**
 * @param {string} step
 * @param {readonly string[]} workers that need the file, too: none of them may get what only a page can run
 */
const nameOf = (step, workers) => [step, ...workers].join('-')

/** All sets of workers, the largest first: what a module needs is needed by all who need the module. */
function groupsOfWorkers() {
  const sets = Array.from({ length: 2 ** WORKERS.length }, (_, bits) =>
    WORKERS.filter((_, i) => (bits >> i) & 1).map(({ name }) => name),
  )
  return sets.sort((a, b) => b.length - a.length)
}

/**
 * @param {(id: string) => readonly string[]} importsOf what a module needs before it runs
 * @returns {ReadonlyMap<string, string>} the name of each module's file
 */
function filesOf(importsOf) {
  /** @param {string} from */
  const allOf = (from) => {
    const found = new Set([from])
    for (const id of found) for (const other of importsOf(id)) found.add(other)
    return found
  }
  const workers = WORKERS.map(({ name, from }) => ({ name, modules: allOf(from) }))
  /** @type {Map<string, string>} */
  const files = new Map()
  for (const { name, from } of STEPS)
    for (const id of allOf(from)) {
      if (id === from || files.has(id)) continue
      const needing = workers.filter(({ modules }) => modules.has(id)).map((worker) => worker.name)
      files.set(id, nameOf(name, needing))
    }
  for (const from of MORE_WORKERS) {
    const stranger = [...allOf(from)].find(
      (id) => files.has(id) && !workers.some(({ modules }) => modules.has(id)),
    )
    if (stranger) throw new Error(`${from} needs ${stranger}, which stands in a file for the page alone.`)
  }
  return files
}
