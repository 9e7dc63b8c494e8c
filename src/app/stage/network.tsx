/** The network that the program shows: its lists and its output with their names and their numbers of this moment. */
import { computed, type ReadonlySignal } from '@preact/signals'
import type { ListCopy } from '../../core/run/stage/network-numbers'
import { readable } from '../../panels/common/numbers'
import { type ShownNetwork, sizeOf } from '../../panels/network/network'
import type { PageSession } from '../run/session/page-session'

export function createNetwork(session: PageSession): ReadonlySignal<ShownNetwork | null> {
  const parts = computed(() => session.stage.value.network)
  const output = computed(() => session.variables.value[parts.value?.output ?? -1])
  return computed(() => {
    const numbers = session.network.value
    if (!parts.value || !numbers) return null
    const { image, w1, hidden, w2 } = parts.value
    const listNames = session.listSlots.value
    const named = (list: number, copy: ListCopy) => ({ ...copy, name: listNames[list]?.name ?? '' })
    const variable = session.variableSlots.value[parts.value.output ?? -1]
    return {
      image: named(image, numbers.image),
      w1: named(w1, numbers.w1),
      hidden: named(hidden, numbers.hidden),
      w2: named(w2, numbers.w2),
      output: variable ? { name: variable.name, value: output.value ?? 0 } : null,
    }
  })
}

/** For a folded card: "100 · 10 · 1". */
export function InShort({ network }: { network: ReadonlySignal<ShownNetwork | null> }) {
  if (!network.value) return null
  const { pixels, units } = sizeOf(network.value)
  return <>{`${readable(pixels)} · ${readable(units)} · 1`}</>
}
