/** Whether this person asked their device for less motion. Asked afresh each time, as the answer may change. */
export function wantsStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
