/**
 * Lane reductions. Float64 addition is not associative, so sums depend on their order. A plain loop's order would forbid
 * the compiled mode to use SIMD, so the order of every vector block's sum is fixed here, as SIMD likes it, and both
 * modes follow it:
 *
 * - There are eight lanes, each starting at 0. Element i, counted from 0, is added to lane i mod 8, in order.
 * - Lanes 0 and 1, 2 and 3, 4 and 5, 6 and 7 are the four two-lane accumulators V0 … V3. At the end
 *   V = (V0 + V1) + (V2 + V3), lane by lane, and the result is V[0] + V[1].
 *
 * A lane is never -0, so filling up the last eight with zeros changes nothing, and the sum of nothing is 0.
 */
// biome-ignore-all lint/style/noNonNullAssertion: each element is within the caller's count; a check would cost as much as the addition

/** The horizontal sum: combines the lanes, given pair by pair, in the fixed order. */
function combine(
  l0: number,
  l1: number,
  l2: number,
  l3: number,
  l4: number,
  l5: number,
  l6: number,
  l7: number,
): number {
  return l0 + l2 + (l4 + l6) + (l1 + l3 + (l5 + l7))
}

/** The sum of `count` elements from `start` on. */
export function sumLanes(f64: Float64Array, start: number, count: number): number {
  const end = start + count
  const wholeEnd = end - (count % 8)
  let l0 = 0
  let l1 = 0
  let l2 = 0
  let l3 = 0
  let l4 = 0
  let l5 = 0
  let l6 = 0
  let l7 = 0
  let i = start
  for (; i < wholeEnd; i += 8) {
    l0 += f64[i]!
    l1 += f64[i + 1]!
    l2 += f64[i + 2]!
    l3 += f64[i + 3]!
    l4 += f64[i + 4]!
    l5 += f64[i + 5]!
    l6 += f64[i + 6]!
    l7 += f64[i + 7]!
  }
  if (i < end) l0 += f64[i]!
  if (i + 1 < end) l1 += f64[i + 1]!
  if (i + 2 < end) l2 += f64[i + 2]!
  if (i + 3 < end) l3 += f64[i + 3]!
  if (i + 4 < end) l4 += f64[i + 4]!
  if (i + 5 < end) l5 += f64[i + 5]!
  if (i + 6 < end) l6 += f64[i + 6]!
  return combine(l0, l1, l2, l3, l4, l5, l6, l7)
}

/** The sum of `count` products of the elements from `aStart` and from `bStart` on; each product is rounded. */
export function dotLanes(f64: Float64Array, aStart: number, bStart: number, count: number): number {
  const end = aStart + count
  const wholeEnd = end - (count % 8)
  let l0 = 0
  let l1 = 0
  let l2 = 0
  let l3 = 0
  let l4 = 0
  let l5 = 0
  let l6 = 0
  let l7 = 0
  let a = aStart
  let b = bStart
  for (; a < wholeEnd; a += 8, b += 8) {
    l0 += f64[a]! * f64[b]!
    l1 += f64[a + 1]! * f64[b + 1]!
    l2 += f64[a + 2]! * f64[b + 2]!
    l3 += f64[a + 3]! * f64[b + 3]!
    l4 += f64[a + 4]! * f64[b + 4]!
    l5 += f64[a + 5]! * f64[b + 5]!
    l6 += f64[a + 6]! * f64[b + 6]!
    l7 += f64[a + 7]! * f64[b + 7]!
  }
  if (a < end) l0 += f64[a]! * f64[b]!
  if (a + 1 < end) l1 += f64[a + 1]! * f64[b + 1]!
  if (a + 2 < end) l2 += f64[a + 2]! * f64[b + 2]!
  if (a + 3 < end) l3 += f64[a + 3]! * f64[b + 3]!
  if (a + 4 < end) l4 += f64[a + 4]! * f64[b + 4]!
  if (a + 5 < end) l5 += f64[a + 5]! * f64[b + 5]!
  if (a + 6 < end) l6 += f64[a + 6]! * f64[b + 6]!
  return combine(l0, l1, l2, l3, l4, l5, l6, l7)
}
