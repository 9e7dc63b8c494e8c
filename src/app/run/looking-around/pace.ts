/**
 * The speed slider's scale. From tortoise to hare a step feels like a step: each one shortens the wait by the same
 * part, from one block in two seconds down to a thousandth of a second, and the last notch does not wait at all.
 */
import { say } from '../../../words'

export const SLOWEST = 2000
export const NOTCHES = 100

export function millisecondsAt(notch: number): number {
  if (notch >= NOTCHES) return 0
  return SLOWEST ** (1 - Math.max(0, notch) / (NOTCHES - 1))
}

export function paceInWords(notch: number): string {
  const wait = millisecondsAt(notch)
  if (wait === 0) return say('run-pace-fastest')
  if (wait > 950) return say(wait > 1500 ? 'run-pace-slowest' : 'run-pace-slow')
  const perSecond = 1000 / wait
  const count = perSecond < 10 ? Math.round(perSecond) : Math.round(perSecond / 10) * 10
  return say('run-pace', { count })
}
