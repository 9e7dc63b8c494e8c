/** When two numbers count as the same, and how one is shown in a sentence. */

/** The difference is absolute up to 1, relative beyond. */
export function isSame(a: number, b: number, tolerance: number): boolean {
  if (a === b) return true
  // Any tolerance of infinity is infinite: without this, ∞ would be the same as everything.
  if (!Number.isFinite(a) || !Number.isFinite(b)) return false
  return Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b))
}

/** Four digits: enough to see a difference, few enough to read. Two that would look the same get more. */
export function shownApart(a: number, b: number): readonly [string, string] {
  for (let digits = 4; digits < 17; digits++) {
    const [one, other] = [rounded(a, digits), rounded(b, digits)]
    if (one !== other) return [one, other]
  }
  return [String(a), String(b)]
}

const rounded = (x: number, digits: number): string =>
  Number.isFinite(x) ? String(Number(x.toPrecision(digits))) : x > 0 ? '∞' : '-∞'

export const shown = (x: number): string => rounded(x, 4)
