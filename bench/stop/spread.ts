/** Of many times, the middle one and the worst. */
import { percentile } from '../timing/median'

/** Milliseconds. */
export interface Spread {
  readonly p50: number
  readonly p99: number
  readonly max: number
}

export const spread = (times: readonly number[]): Spread => ({
  p50: percentile(times, 0.5),
  p99: percentile(times, 0.99),
  max: Math.max(...times),
})
