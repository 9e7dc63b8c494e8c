/**
 * Numbers as learners type them, and as programs run into them: mostly small and plain, so that most blocks can do
 * their work, and now and then at the edges of what a float64 is.
 */
import fc from 'fast-check'

/**
 * `wild` programs make mistakes on purpose and meet infinities. `bounded` ones are to end without a stop, with
 * numbers of no more than a million: exporters are compared on these.
 */
export type Profile = 'wild' | 'bounded'

const EDGES = [
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  -0,
  1e308,
  -1e308,
  5e-324,
  2 ** 53,
  2 ** 31,
  -745.5,
  1e6,
]

const small = fc.integer({ min: -3, max: 6 })
const plain = fc.constantFrom(0, 1, 2, 0.1, 0.5, -0.25, 2.5, 1e-3, 1 / 3, 100)
const any = fc.double({ noNaN: true, min: -1000, max: 1000 })
const edge = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...EDGES) }, fc.double({ noNaN: true }))

/** A number typed into a hole, or a starting value. */
export const typedNumber: Readonly<Record<Profile, fc.Arbitrary<number>>> = {
  wild: fc.oneof(
    { weight: 12, arbitrary: small },
    { weight: 6, arbitrary: plain },
    { weight: 3, arbitrary: any },
    { weight: 1, arbitrary: edge },
  ),
  bounded: fc.oneof(
    { weight: 4, arbitrary: small },
    { weight: 2, arbitrary: plain },
    { weight: 1, arbitrary: any },
  ),
}

/**
 * For a hole whose first content is a whole number from 1 on, such as a position, a width or a count: nearly
 * always one that a short list can bear.
 */
export function countFor(shadow: number): fc.Arbitrary<number> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 1, max: 4 }) },
    { weight: 4, arbitrary: fc.constant(Math.min(shadow, 6)) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 12 }) },
  )
}

/** Whether a hole that starts with `shadow` counts something. */
export const counts = (shadow: number) => Number.isInteger(shadow) && shadow >= 1
