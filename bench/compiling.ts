/** How long it takes to compile the examples, warm and cold. */
import { Blocks } from './blocks'
import { coldRun } from './cold'
import { EXAMPLE_NAMES } from './example'
import { median } from './median'
import type { Compiled } from './rows'
import { EXAMPLE } from './size'

const COMPILATIONS = 25
/** So many before them, until V8 has optimized the compiler. */
const WARM_UP = 10

/** By the id of the row that they belong to. */
export function compilations(root: string): ReadonlyMap<string, Compiled> {
  return new Map(
    EXAMPLE_NAMES.map((example) => {
      const blocks = new Blocks(root, example, EXAMPLE)
      const times = Array.from({ length: WARM_UP + COMPILATIONS }, () => blocks.compile()).slice(WARM_UP)
      return [`turbo-${example}`, { warmMilliseconds: median(times), cold: coldRun(example) }]
    }),
  )
}
