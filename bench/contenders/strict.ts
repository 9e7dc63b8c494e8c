/** What everybody's weights are held against: those that strict C ends with. */

import type { BenchFolders } from '../folders'
import { outputOf } from '../timing/child'
import { cProgram } from './c-program'
import type { Timed } from './contender'
import type { PeerTask } from './peer-task'

/** Every operation is rounded by itself and in order, as in all our engines. */
export const STRICT = ['-ffp-contract=off']

/** Gives the weights after the first so many images of the task, or null where there is no C compiler. */
export function strictWeights(
  folders: BenchFolders,
  { suffix, size, file }: PeerTask,
): (images: number) => ArrayLike<number> | null {
  const program = cProgram(folders, `c-expected${suffix}`, size, STRICT)
  const known = new Map<number, ArrayLike<number>>()
  return (images) => {
    if (program && !known.has(images))
      known.set(images, outputOf<Timed>([program, file, String(images), '1']).weights)
    return known.get(images) ?? null
  }
}
