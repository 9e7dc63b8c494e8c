/** Whether the browser's language writes 0.5 or 0,5. The page shows 0.5 to everybody; this is for what people type. */
import type { DecimalMark } from './read-number'

export function decimalMark(): DecimalMark {
  try {
    const parts = new Intl.NumberFormat(navigator.language).formatToParts(0.5)
    return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ',' : '.'
  } catch {
    // Some systems name no language that there is.
    return '.'
  }
}
