/** Work in slices, done at once, and by parts of a chosen length. */

/** For tests that do not care where it can be left. */
export function atOnce(way: Iterable<unknown>): void {
  for (const _ of way);
}

/** Until it says that it is over. Gives how often it was left. */
export function untilOver(work: () => boolean): number {
  let left = 0
  while (!work()) left++
  return left
}

/** Is late at every `looks`-th look, as a clock would be. */
export function lateEvery(looks: number): () => boolean {
  let look = 0
  return () => ++look % looks === 0
}
