/** What the comparison of two lists says, in sentences. */
import type { Comparison } from '../../data/lists'
import { say } from '../../words'

export interface ComparisonWords {
  readonly isSame: boolean
  readonly headline: string
  readonly more: string
}

export function comparisonWords(
  { lengths, differing, absolute }: Comparison,
  names: readonly [string, string],
): ComparisonWords {
  const [a, b] = lengths
  const common = Math.min(a, b)
  const isSame = a === b && differing === 0
  if (isSame)
    return {
      isSame,
      headline: say('lists-same'),
      more: a === 0 ? say('lists-both-empty') : say('lists-all-equal', { count: a }),
    }
  const more: string[] = []
  if (a !== b) more.push(say('lists-lengths', { a: names[0], lengthA: a, b: names[1], lengthB: b }))
  if (a !== b && common > 0) more.push(say('lists-compared-first', { count: common }))
  if (differing === 0) {
    if (common > 0) more.push(say('lists-same-first'))
    return { isSame, headline: say('lists-other-length'), more: more.join(' ') }
  }
  if (!absolute) more.push(say('lists-only-signs'))
  return { isSame, headline: say('lists-differ', { differing, count: common }), more: more.join(' ') }
}
