/**
 * The speed slider's scale. From tortoise to hare a step feels like a step: each one shortens the wait by the same
 * part, from one block in two seconds down to a thousandth of a second, and the last notch does not wait at all.
 */
export const SLOWEST = 2000
export const NOTCHES = 100

export function millisecondsAt(notch: number): number {
  if (notch >= NOTCHES) return 0
  return SLOWEST ** (1 - Math.max(0, notch) / (NOTCHES - 1))
}

export function paceInWords(notch: number): string {
  const wait = millisecondsAt(notch)
  if (wait === 0) return 'as fast as block by block can be'
  if (wait > 950) return wait > 1500 ? 'one block in two seconds' : 'one block a second'
  const perSecond = 1000 / wait
  return `about ${perSecond < 10 ? Math.round(perSecond) : Math.round(perSecond / 10) * 10} blocks a second`
}
