/**
 * What a first visit fetches, in few files: each step of the start is one, and what it shares with the worker is one more.
 * Left to itself, the bundler makes a file of everything that two parts have in common, some fifty of them, and to a slow
 * computer a file costs more than its bytes do.
 */

import { fileURLToPath } from 'node:url'

/** @param {string} path from the project's root */
const moduleAt = (path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url)).replaceAll('\\', '/')

/**
 * The start's steps in their order: a file holds what none before it has brought, and not the step's own module. The entry
 * waits for the later steps while it runs, and they could not wait for it in turn.
 */
const STEPS = [
  { name: 'base', from: moduleAt('src/app/main.tsx') },
  { name: 'work', from: moduleAt('src/app/start/work.ts') },
  { name: 'page', from: moduleAt('src/app/start/page.tsx') },
]
const WORKER = moduleAt('src/worker/worker.ts')

/** @returns {import('rolldown').CodeSplittingOptions} */
export function fewFiles() {
  /** @type {ReadonlyMap<string, string>} */
  let fileOf = new Map()
  const names = STEPS.flatMap(({ name }) => [`${name}-and-worker`, name])
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
  const inWorker = allOf(WORKER)
  /** @type {Map<string, string>} */
  const files = new Map()
  for (const { name, from } of STEPS)
    for (const id of allOf(from))
      if (id !== from && !files.has(id)) files.set(id, inWorker.has(id) ? `${name}-and-worker` : name)
  return files
}
