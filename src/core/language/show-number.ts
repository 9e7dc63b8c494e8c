/** The shortest text that names exactly this number: −0 is 0 to a learner, and there is no plus in 1e21. */
export function showNumber(x: number): string {
  if (x === Number.POSITIVE_INFINITY) return '∞'
  if (x === Number.NEGATIVE_INFINITY) return '-∞'
  return String(x === 0 ? 0 : x).replace('e+', 'e')
}
