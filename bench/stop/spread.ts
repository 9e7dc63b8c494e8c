/** How waits are spread, in milliseconds. */
export interface Spread {
  readonly p50: number
  readonly p99: number
  readonly max: number
}
