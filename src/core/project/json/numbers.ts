/** Numbers that JSON lacks, as this project's files write them: "Infinity", "-Infinity" and "-0". */

const WORDS: Readonly<Record<string, number>> = {
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
  '-0': -0,
}

/** Not-a-number has no place in a project: it stays NaN, and JSON makes null of it, which no reader accepts. */
export function toJsonNumber(value: number): number | string {
  if (Object.is(value, -0)) return '-0'
  return Number.isFinite(value) || Number.isNaN(value) ? value : String(value)
}

/** The number, or undefined where it is neither a finite number nor one of the three words. */
export function fromJsonNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  return typeof value === 'string' && Object.hasOwn(WORDS, value) ? WORDS[value] : undefined
}
