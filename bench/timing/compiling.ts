/** How long it takes to compile the examples, warm and cold. */
import { imageSource } from '../../src/data/image-source'
import { readDigits } from '../folders'
import { Blocks } from '../networks/blocks'
import { EXAMPLE_NAMES } from '../networks/example'
import { EXAMPLE } from '../networks/size'
import type { Compiled } from '../standard/rows'
import { coldRun } from './cold'
import { median } from './median'

const COMPILATIONS = 25
/** So many before them, until V8 has optimized the compiler. */
const WARM_UP = 10

/** By the id of the row that they belong to. */
export async function compilations(root: string): Promise<ReadonlyMap<string, Compiled>> {
  const images = imageSource([await readDigits(root, EXAMPLE)])
  return new Map(
    EXAMPLE_NAMES.map((example) => {
      const blocks = new Blocks(root, example, EXAMPLE)
      const times = Array.from({ length: WARM_UP + COMPILATIONS }, () => blocks.compile(images)).slice(
        WARM_UP,
      )
      return [`turbo-${example}`, { warmMilliseconds: median(times), cold: coldRun(example) }]
    }),
  )
}
