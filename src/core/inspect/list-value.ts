/** A list, or a row of one, as it was at a moment: its name, its length and its first numbers. */

import type { ListView } from '../language/op'
import type { Memory } from '../memory/memory'
import type { Title } from '../message'
import type { Scene } from '../run/interpreter/tracer'

export interface ListValue {
  /** "w1", or "row 3 of w1". */
  readonly name: Title
  readonly list: number
  /** 0 for a whole list. */
  readonly row: number
  readonly length: number
  readonly first: readonly number[]
}

const SHOWN = 5

export function listValue({ list, row, isRow, start, length }: ListView, scene: Scene): ListValue {
  const first = [...scene.memory.f64.subarray(start, start + Math.min(length, SHOWN))]
  return {
    name: scene.listName({ list, row, isRow, start, length }),
    list,
    row: isRow ? row : 0,
    length,
    first,
  }
}

/** The same list or row as it is now, or null where it looks the same. */
export function changedSince(value: ListValue, memory: Memory): ListValue | null {
  const length = value.row > 0 ? value.length : memory.length(value.list)
  const start = memory.start(value.list) + (value.row > 0 ? (value.row - 1) * value.length : 0)
  const first = [...memory.f64.subarray(start, start + Math.min(length, SHOWN))]
  const isSame = length === value.length && first.every((number, i) => Object.is(number, value.first[i]))
  return isSame ? null : { ...value, length, first }
}
