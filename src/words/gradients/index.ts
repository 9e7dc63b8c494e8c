/** What a gradient check has found, in words: its verdict, each list of weights, and what is noted beside. */
import type { GradientReport, Note, WeightsReport } from '../../core/gradients/index'
import { say } from '../speech'

export function verdictWords({ verdict, checked, images, weights }: GradientReport): string {
  switch (verdict) {
    case 'right':
      return say('gradients-right', { checked, images: images.length })
    case 'wrong': {
      const wrong = weights.filter(({ right }) => !right).length
      return weights.length > 0
        ? say('gradients-wrong', { lists: weights.length, wrong })
        : say('gradients-none-true')
    }
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
      return say('gradients-not-reset')
    case 'other-loss':
      return say('gradients-other-loss')
    case 'no-loss':
      return say('gradients-no-loss')
    case 'unknown':
      return say('gradients-unknown', { percent: 100 * largestError })
  }
}

export function weightsWords(weights: WeightsReport): string {
  const { name, checked, of } = weights
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
