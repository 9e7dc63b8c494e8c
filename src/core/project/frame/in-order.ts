/** A frame's keys in the order of the format, whatever order they were made in. */
import type { Frame } from '../project'

/** Of all objects in a frame but its solution: no two of them want another order of the same keys. */
const ORDER = [
  'kind',
  'id',
  'block',
  'list',
  'variable',
  'length',
  'from',
  'to',
  'whole',
  'guess',
  'text',
  'given',
  'inputs',
  'same',
  'result',
  'lists',
  'variables',
  'atLeast',
  'atMost',
  'asSolution',
  'trials',
  'tolerance',
  'slips',
  'says',
  'predictions',
  'explanations',
]

/** `solution` is the frame's own, in order. */
export function frameInOrder(frame: Frame, solution: unknown): unknown {
  const { instructions, offer, locks, checks, lesson, fingerprint } = frame
  return {
    instructions,
    ...(offer && { offer }),
    locks: inOrder(locks),
    checks: inOrder(checks),
    ...(solution !== undefined && { solution }),
    ...(lesson && { lesson: inOrder(lesson) }),
    fingerprint,
  }
}

/** −0 means no more than 0 in a frame. What is by name keeps its order. */
export function inOrder(value: unknown, isByName = false): unknown {
  if (typeof value === 'number') return value + 0
  if (Array.isArray(value)) return value.map((each) => inOrder(each))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  if (!isByName) entries.sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b))
  return Object.fromEntries(
    entries.map(([key, each]) => [key, inOrder(each, key === 'lists' || key === 'variables')]),
  )
}
