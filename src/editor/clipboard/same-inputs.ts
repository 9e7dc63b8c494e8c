/** Which input of one own block is which of another. */
import type { Signature } from '../../core/project/project'

type Inputs = ReadonlyMap<string, string>

/** Of a copy, whose inputs stand in the same order. */
export const pairs = (of: Signature, copy: Signature): Inputs =>
  new Map(of.inputs.map(({ id }, i) => [id, copy.inputs[i]?.id ?? id]))

/** Null where they don't have the same inputs, by name, or where only one of them gives back a number. */
export function inputsByName(of: Signature, other: Signature): Inputs | null {
  if (of.returns !== other.returns || of.inputs.length !== other.inputs.length) return null
  const inputs = alike(of, other, new Map())
  return inputs.size === of.inputs.length ? inputs : null
}

/** Of the same own block before and after a change: inputs keep their ids, or came back under their names. */
export function inputsOfHome(before: Signature, now: Signature): Inputs {
  const stay = new Set(now.inputs.map(({ id }) => id))
  return alike(before, now, new Map(before.inputs.filter(({ id }) => stay.has(id)).map(({ id }) => [id, id])))
}

function alike(of: Signature, other: Signature, found: Map<string, string>): Inputs {
  const taken = new Set(found.values())
  for (const { id, name } of of.inputs) {
    if (found.has(id)) continue
    const twin = other.inputs.find((each) => each.name === name && !taken.has(each.id))
    if (!twin) continue
    found.set(id, twin.id)
    taken.add(twin.id)
  }
  return found
}
