/** How long it takes to compile the examples, warm and cold. */
import { imageSource } from '../src/data/image-source'
import { Blocks } from './blocks'
import { coldRun } from './cold'
import { EXAMPLE_NAMES } from './example'
import { readDigits } from './folders'
import { median } from './median'
import type { Compiled } from './rows'
import { EXAMPLE } from './size'

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
