/** Programs that would never end, drawn by a seed: which of them, how long their lists are, and when Stop is pressed. */
// biome-ignore-all lint/style/noNonNullAssertion: all places are remainders, or drawn below the length of a list that is not empty
import type { Project } from '../../src/core/project/project'
import { hostilePrograms } from '../../src/testing/adversarial/hostile-programs.test-support'
import { randomFrom } from './random'

export interface Trial {
  readonly name: string
  readonly project: Project
  /** Items of its long lists. */
  readonly long: number
  /** Milliseconds from the flag to Stop. */
  readonly delay: number
  /** What is pressed at last, by a number, and so many milliseconds after a pause. */
  readonly next: { readonly button: number; readonly delay: number }
}

/** The last is about what fits into a run: each program has three such lists, one of them twice as long. */
const LENGTHS = [100, 10_000, 1_000_000, 5_000_000]
const DELAY = { least: 50, most: 400 }
const MOST_AFTER_PAUSE = 200

export function trials(seed: number, count: number): readonly Trial[] {
  const random = randomFrom(seed)
  // Of their own, so that a seed still means the same programs and the same moments of Stop.
  const later = randomFrom(seed + 1)
  const byLength = LENGTHS.map((long) => ({ long, programs: hostilePrograms(long) }))
  const order = shuffled(byLength[0]!.programs.length, random)
  return Array.from({ length: count }, (_, i) => {
    const { long, programs } = byLength[Math.floor(random() * byLength.length)]!
    // All of them once before any comes again.
    const { name, project } = programs[order[i % order.length]!]!
    const delay = DELAY.least + Math.floor(random() * (DELAY.most - DELAY.least))
    return { name, project: { ...project, name: `Trial ${i + 1}` }, long, delay, next: nextOf(later) }
  })
}

const nextOf = (random: () => number) => ({
  button: Math.floor(random() * 60),
  delay: Math.floor(random() * MOST_AFTER_PAUSE),
})

function shuffled(count: number, random: () => number): readonly number[] {
  const order = Array.from({ length: count }, (_, i) => i)
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  return order
}
