/** Which lists a part of a program mentions, and how it changes them. What is not known to leave a list alone changes it. */
import type { ListExpression, OpArgument } from '../../core/program/ir'
import { visit } from '../../core/program/visit'

/** Ops that change no list, and the arguments of other ops that do not change. */
const ONLY_READS: Readonly<Record<string, readonly number[]>> = {
  copy: [0],
  addScaled: [1],
  combine: [1, 3],
  scale: [1],
  sigmoidOfEach: [1],
  slopes: [1],
  weightedSums: [1, 2, 3],
  gradientUpdate: [2],
  dot: [0, 1],
  contains: [0],
  sum: [0],
  largest: [0],
  positionOfLargest: [0],
  picture: [0],
  showNetwork: [0, 1, 2, 3],
  showLayers: [0, 1, 2, 3],
  showList: [1],
}

/** Ops that leave a list as long as it is, or stop; and those that say how long it becomes. */
const KEEP_LENGTH: Readonly<Record<string, number>> = {
  copy: 1,
  addScaled: 2,
  combine: 0,
  scale: 0,
  sigmoidOfEach: 0,
  slopes: 0,
  weightedSums: 0,
  gradientUpdate: 0,
}

export interface ListUses {
  readonly mentioned: ReadonlySet<number>
  readonly changed: ReadonlySet<number>
  /** Of those changed, lists that may become longer or shorter. */
  readonly resized: ReadonlySet<number>
}

/** `isOwn` tells ops that are none of the language's, and change what they change on purpose. */
export function listUses(part: unknown, isOwn: (op: string) => boolean): ListUses {
  const [mentioned, changed, resized] = [new Set<number>(), new Set<number>(), new Set<number>()]
  visit(part, (node) => {
    switch (node.kind) {
      case 'list':
      case 'row':
        mentioned.add(node.list as number)
        break
      case 'setItem': {
        const list = node.list as ListExpression
        if (list.kind !== 'missing') changed.add(list.list)
        break
      }
      case 'op': {
        const op = node.op as string
        if (isOwn(op)) break
        for (const [i, { type, value }] of (node.args as readonly OpArgument[]).entries()) {
          if (type !== 'list' || value.kind === 'missing' || ONLY_READS[op]?.includes(i)) continue
          changed.add(value.list)
          if (value.kind === 'list' && KEEP_LENGTH[op] !== i) resized.add(value.list)
        }
      }
    }
  })
  return { mentioned, changed, resized }
}
