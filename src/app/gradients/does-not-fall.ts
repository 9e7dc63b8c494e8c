/** Whether a chart shows a loss that does not fall, so that something may be wrong with how the program learns. */
import type { Series } from '../../core/run/stage/snapshot'

/** What the field calls how wrong an answer is. */
const LOSS = /\b(loss|error|cost)\b/i
/** Points that are needed to see a direction. */
const FEWEST = 8
/** Of what it began with: a loss that ends higher has not fallen. */
const FALLEN = 0.9

/** Compares the first quarter of the points with the last. */
export function doesNotFall({ name, values }: Pick<Series, 'name' | 'values'>): boolean {
  if (!LOSS.test(name) || values.length < FEWEST) return false
  const quarter = Math.floor(values.length / 4)
  return mean(values.subarray(-quarter)) > FALLEN * mean(values.subarray(0, quarter))
}

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length
