/** The parts of lists that the panels look at, copied out of a machine for each snapshot. */
import type { Machine } from '../../core/run/machine/machine'
import type { ListWindow } from '../../core/run/stage/snapshot'
import { RangeScan } from '../../core/run/stage/value-range'
import { type ListWatch, MOST_WATCHED } from '../protocol'

export class ListWindows {
  private watches: readonly ListWatch[] = []
  /** By list id. */
  private ranges = new Map<string, RangeScan>()

  watch(watches: readonly ListWatch[]): void {
    this.watches = watches
    this.ranges = new Map(
      watches
        .filter(({ withReach }) => withReach)
        .map(({ listId }) => [listId, this.ranges.get(listId) ?? new RangeScan()]),
    )
  }

  /** `isMoving`: the run goes on, so no time may be lost on looking through whole lists. */
  take(machine: Machine, isMoving: boolean): readonly ListWindow[] {
    return this.watches.flatMap((watch) => this.windowOf(machine, watch, isMoving))
  }

  private windowOf(machine: Machine, { listId, from, count }: ListWatch, isMoving: boolean): ListWindow[] {
    const list = machine.lowered.program.lists.findIndex(({ id }) => id === listId)
    if (list < 0) return []
    const start = Math.max(1, Math.floor(from))
    const items = machine.memory.items(list)
    return [
      {
        list,
        from: start,
        values: items.slice(start - 1, start - 1 + Math.min(count, MOST_WATCHED)),
        range: this.ranges.get(listId)?.look(items, !isMoving) ?? null,
      },
    ]
  }
}
