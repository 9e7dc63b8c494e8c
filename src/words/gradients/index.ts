/** What a gradient check has found, in words: its verdict, each list of weights, and what is noted beside. */
import type { GradientReport, Note, WeightsReport } from '../../core/gradients/index'
import { say } from '../speech'

export function verdictWords(report: GradientReport): string {
  switch (report.verdict) {
    case 'right':
      return say('gradients-right', { praise: say('gradients-praise'), proof: proofWords(report) })
    case 'wrong':
      // Without a rate there was no loss that the weights follow: some may share an error, all the same.
      return report.rate === null && !report.weights.some(({ right }) => right)
        ? say('gradients-none-true')
        : wrongWords(report.weights)
    case 'no-learning':
      return say('gradients-no-learning')
    case 'peeks':
      return say('gradients-peeks')
    case 'other-rule':
      return say('gradients-other-rule')
    case 'cannot-judge':
      return say('gradients-cannot-judge')
    case 'stopped':
      return say('gradients-verdict-stopped')
  }
}

/** On how much a true backprop was shown. */
export const proofWords = ({ checked, images, weights }: GradientReport): string =>
  say('gradients-proof', {
    checked,
    all: weights.reduce((sum, { of }) => sum + of, 0),
    images: images.length,
  })

/** Which of the lists are not true, by their names. */
function wrongWords(weights: readonly WeightsReport[]): string {
  const wrong = weights.filter(({ right }) => !right)
  const isTrue = weights.length - wrong.length
  const told = {
    what: weights.every(({ kind }) => kind === 'variable') ? 'variables' : 'lists',
    all: say('gradients-number', { number: weights.length }),
    names: nameSome(wrong),
    wrong: wrong.length,
  }
  return isTrue === 0
    ? say('gradients-all-wrong', told)
    : say('gradients-wrong', {
        ...told,
        true: isTrue,
        first: say('gradients-first-number', { number: isTrue }),
      })
}

/** Names in a sentence; where there are more, they stand in the rows below it. */
const MOST_NAMES = 4

function nameSome(weights: readonly WeightsReport[]): readonly string[] {
  const names = weights.map(({ name }) => name)
  if (names.length <= MOST_NAMES) return names
  const first = names.slice(0, MOST_NAMES - 1)
  return [...first, say('gradients-more-names', { count: names.length - first.length })]
}

/** Null for a list that is true. */
export function explanationWords({ explanation, values, largestError }: WeightsReport): string | null {
  const list = String(values.list ?? '')
  switch (explanation) {
    case null:
      return null
    case 'sign':
      return say('gradients-sign')
    case 'twice':
      return say('gradients-twice')
    case 'scaled':
      return say('gradients-scaled', { factor: Number(values.factor) })
    case 'rate-missing':
      return say('gradients-rate-missing')
    case 'rate-twice':
      return say('gradients-rate-twice')
    case 'never-moves':
      return say('gradients-never-moves')
    case 'not-used':
      return say('gradients-not-used')
    case 'slope-missing':
      return say('gradients-slope-missing')
    case 'weights-missing':
      return say('gradients-weights-missing', { list })
    case 'moved-too-early':
      return say('gradients-moved-too-early', { list })
    case 'input-missing':
      return say('gradients-input-missing')
    case 'wrong-neuron':
      return say('gradients-wrong-neuron', { neuron: Number(values.neuron) })
    case 'wrong-item':
      return say('gradients-wrong-item')
    case 'not-reset':
      return say('gradients-not-reset', { list })
    case 'other-loss':
      return say('gradients-other-loss')
    case 'no-loss':
      return say('gradients-no-loss')
    case 'unknown':
      return say('gradients-unknown', { percent: 100 * largestError })
  }
}

export function weightsWords(weights: WeightsReport): string {
  const { name, right, checked, of } = weights
  if (right && checked === 0) return say('gradients-row-flat', { name })
  const why = explanationWords(weights)
  return why === null
    ? say('gradients-row-right', { name, checked, of })
    : say('gradients-row-wrong', { name, why })
}

export function noteWords({ kind, values }: Note): string {
  const keeps = Number(values.keeps)
  switch (kind) {
    case 'nothing-trains':
      return say('gradients-nothing-trains')
    case 'never-moves':
      return say('gradients-nothing-moves')
    case 'no-image-blocks':
      return say('gradients-no-image-blocks')
    case 'program-stops':
      return say('gradients-program-stops')
    case 'peeks-label':
      return say('gradients-peeks-label')
    case 'momentum':
      return say('gradients-momentum', { keeps })
    case 'own-state':
      return say('gradients-own-state')
    case 'own-rule':
      return say('gradients-own-rule')
    case 'more-terms':
      return say('gradients-more-terms')
    case 'may-be-weights':
      return say('gradients-may-be-weights', { list: String(values.list) })
    case 'several-steps':
      return say('gradients-several-steps')
    case 'decay':
      return say('gradients-decay', { keeps })
    case 'clipping':
      return say('gradients-clipping', { most: Number(values.most) })
    case 'only-when-wrong':
      return say('gradients-only-when-wrong')
    case 'only-sometimes':
      return say('gradients-only-sometimes')
    case 'flat':
      return say('gradients-flat')
    case 'kink':
      return say('gradients-kink')
    case 'falling-rate':
      return say('gradients-falling-rate', { first: Number(values.first), last: Number(values.last) })
    case 'unknown-loss':
      return say('gradients-unknown-loss')
    case 'too-long':
      return say('gradients-too-long')
    case 'no-answer':
      return say('gradients-no-answer')
  }
}

/** Images that are named one by one. */
const MOST_IMAGES = 8

/** What a check went by, a sentence each; none where it came to nothing. */
export function factsWords({ images, loss, rate }: GradientReport): readonly string[] {
  const more = images.length - MOST_IMAGES
  const named: (number | string)[] = images.slice(0, MOST_IMAGES)
  if (more > 0) named.push(say('gradients-more-images', { count: more }))
  return [
    ...(images.length > 0 ? [say('gradients-images', { images: named, count: images.length })] : []),
    ...(loss === null ? [] : [say('gradients-loss', { loss })]),
    ...(rate === null ? [] : [say('gradients-rate', { rate })]),
  ]
}
