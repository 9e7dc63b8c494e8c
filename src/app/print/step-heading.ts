import type { Lesson } from '../../lessons'
import { say } from '../../words'

/** A step's title with its number, where the lesson has not put numbers into its titles itself. */
export function stepHeading({ steps }: Lesson, at: number): string {
  const title = steps[at]?.title ?? ''
  return steps.some((step) => /^\d/.test(step.title)) ? title : say('print-step', { number: at + 1, title })
}
