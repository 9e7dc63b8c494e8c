/**
 * What the network picture draws. The stage only keeps which lists and which variable make up the network; their
 * numbers are copied here when somebody looks, so the picture is live and costs a training loop nothing.
 */
import type { NetworkParts } from '../../language/op'
import type { Memory } from '../../memory/memory'

/** A list as long as `length`; `values` is empty where that is too much to copy again and again. */
export interface ListCopy {
  readonly length: number
  readonly values: Float64Array
}

export interface NetworkNumbers {
  readonly image: ListCopy
  readonly w1: ListCopy
  readonly hidden: ListCopy
  readonly w2: ListCopy
}

/** In one list. It is copied for every frame, so this is about half a millisecond of each. */
export const MOST_NUMBERS = 200_000

export function networkNumbers(
  { image, w1, hidden, w2 }: NetworkParts,
  memory: Pick<Memory, 'items' | 'length'>,
): NetworkNumbers {
  const copy = (list: number): ListCopy => {
    const length = memory.length(list)
    return { length, values: memory.items(list).slice(0, length > MOST_NUMBERS ? 0 : length) }
  }
  return { image: copy(image), w1: copy(w1), hidden: copy(hidden), w2: copy(w2) }
}
