/** What the comparison of two lists says, in sentences. */
import type { Comparison } from '../../data/lists/compare'
import { grouped } from '../../panels/common/numbers'

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
  const lengthWords = `${names[0]} has ${numbers(a)}, ${names[1]} has ${count(b)}.`
  const reach = common === 0 ? '' : `The first ${count(common)} of each were compared.`
  const uneven = a === b ? '' : [lengthWords, reach].filter(Boolean).join(' ')
  if (isSame)
    return {
      isSame,
      headline: 'The same, to the last bit',
      more: a === 0 ? 'Both are empty.' : `All ${numbers(a)} are equal.`,
    }
  if (differing === 0)
    return {
      isSame,
      headline: 'Not of the same length',
      more: common === 0 ? uneven : `${uneven} Those are the same, to the last bit.`,
    }
  const signs = absolute ? '' : 'They are as large as one another: only zeros have another sign.'
  return {
    isSame,
    headline: `${count(differing)} of ${numbers(common)} ${differing === 1 ? 'differs' : 'differ'}`,
    more: [uneven, signs].filter(Boolean).join(' '),
  }
}

const count = (n: number) => grouped(String(n))
const numbers = (n: number) => `${count(n)} ${n === 1 ? 'number' : 'numbers'}`
