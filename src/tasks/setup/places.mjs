/**
 * Where things are, for all tasks: the project's own folder, found from this file so that a task works from
 * any current directory, and the cache, inside node_modules because everything there can be made again.
 */

import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder with package.json in it. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

/** Where tasks keep stamps, the bundled command line and test results. */
export const CACHE = join(ROOT, 'node_modules', '.cache', 'blockgrad')
