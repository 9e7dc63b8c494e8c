/**
 * Sums in the order of a plain loop, to be put in the place of src/core/maths/lanes.ts: then programs with expanded
 * ops must give the same bits, however wild their numbers are.
 */

export function dotLanes(f64: Float64Array, a: number, b: number, count: number): number {
  let total = 0
  for (let i = 0; i < count; i++) total += f64[a + i]! * f64[b + i]!
  return total
}

export function sumLanes(f64: Float64Array, start: number, count: number): number {
  let total = 0
  for (let i = start; i < start + count; i++) total += f64[i]!
  return total
}
