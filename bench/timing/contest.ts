/** Rounds that take turns: whatever else the machine does in a round, it does to everybody. */
import type { Contender, Timed } from '../contenders/contender'
import { median } from './median'

export interface Result {
  readonly contender: Contender
  /** Median of the rounds, or null where the contender is not installed. */
  readonly microsecondsPerImage: number | null
  readonly weights: ArrayLike<number>
}

export async function contest(contenders: readonly Contender[], rounds: number): Promise<readonly Result[]> {
  const passes = new Map<Contender, Timed[]>(contenders.map((contender) => [contender, []]))
  for (let round = 0; round < rounds; round++)
    for (const [{ pass }, all] of passes) if (pass) all.push(await pass())
  return Array.from(passes, ([contender, all]) => {
    const nanoseconds = all.length > 0 ? median(all.map((each) => each.nanoseconds)) : null
    return {
      contender,
      microsecondsPerImage: nanoseconds && nanoseconds / 1000 / contender.images,
      weights: all.at(-1)?.weights ?? [],
    }
  })
}
