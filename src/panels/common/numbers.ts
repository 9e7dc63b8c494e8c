/**
 * Numbers as people read them: rounded to what a glance can take in, and in full for those who point at them.
 * Written by hand instead of with Intl, because thousands of them are redrawn every second.
 */
import { say } from '../../words'

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** About four figures: 0.613, 12.35, 1,234.6, 1.2 × 10⁻⁷. Whole numbers stay whole. */
export function readable(value: number): string {
  if (Number.isNaN(value)) return say('numbers-not-a-number')
  const size = Math.abs(value)
  const sign = value < 0 ? '−' : ''
  if (size === Number.POSITIVE_INFINITY) return `${sign}∞`
  if (size >= 1e9) return sign + powerOfTen(size)
  if (Number.isInteger(size)) return sign + grouped(String(size))
  if (size < 0.0005) return sign + (size < 0.00001 ? powerOfTen(size) : trimmed(size.toFixed(6)))
  const decimals = size < 10 ? 3 : size < 100 ? 2 : 1
  const rounded = trimmed(size.toFixed(decimals))
  const [whole = '0', fraction] = rounded.split('.')
  return sign + grouped(whole) + (fraction ? `.${fraction}` : '')
}

/** Every digit that the number has. */
export function full(value: number): string {
  if (Number.isNaN(value)) return say('numbers-not-a-number')
  return String(value).replace('Infinity', '∞').replaceAll('-', '−')
}

export function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',')
}

/** A per cent for a gauge. It shows 100 only when it is 100: "almost all" must not look like "all". */
export function perCent(value: number): string {
  if (!Number.isFinite(value)) return readable(value)
  const cut = Math.trunc(value * 10) / 10
  return readable(Math.abs(value - Math.round(value)) < 1e-9 ? Math.round(value) : cut)
}

function trimmed(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

function powerOfTen(size: number): string {
  const [digits = '', power = '0'] = size.toExponential(1).split('e')
  const raised = [...power].map((c) => (c === '-' ? '⁻' : c === '+' ? '' : SUPERSCRIPTS[Number(c)])).join('')
  return `${trimmed(digits)} × 10${raised}`
}
