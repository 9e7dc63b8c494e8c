/** Every snapshot brings fresh copies. Where a list holds what it held, the old copy stays, and nobody redraws it. */
import type { ListCopy, NetworkNumbers } from '../../../core/run/stage/network-numbers'

export function keepSame(before: NetworkNumbers | null, now: NetworkNumbers | null): NetworkNumbers | null {
  if (!before || !now) return now
  const kept = {
    image: same(before.image, now.image),
    w1: same(before.w1, now.w1),
    hidden: same(before.hidden, now.hidden),
    w2: same(before.w2, now.w2),
  }
  const isAll = (['image', 'w1', 'hidden', 'w2'] as const).every((list) => kept[list] === before[list])
  return isAll ? before : kept
}

function same(before: ListCopy, now: ListCopy): ListCopy {
  if (before.length !== now.length) return now
  for (let i = 0; i < now.values.length; i++) if (before.values[i] !== now.values[i]) return now
  return before
}
