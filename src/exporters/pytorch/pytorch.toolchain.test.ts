/**
 * Exported programs under the real Python and PyTorch: they end at Blockgrad's own numbers.
 */
import { describePrograms } from '../../testing/exports/python-programs.test-support'
import { PYTORCH, pytorch } from './pytorch'

describePrograms({
  exporter: pytorch,
  dialect: PYTORCH,
  module: 'torch',
  differences: {
    stops: ['maths_divide: 1 ÷ 0 is endlessly large'],
    carriesOn: [
      'maths_add: ∞ + −∞ has no answer',
      'maths_subtract: ∞ − ∞ has no answer',
      'maths_multiply: 0 × ∞ has no answer',
      'maths_random: random numbers need two ends',
      'lists_fill_random: random numbers need two ends',
      'lists_sum: ∞ + −∞ has no answer',
      'vectors_add_scaled: ∞ + −∞ has no answer, and nothing changes',
      // Here PyTorch stretches a list of one number.
      'vectors_combine: the same for −',
      'vectors_combine: the same for ×',
      'vectors_combine: 0 × ∞ has no answer, and nothing changes',
      'vectors_scale: 0 × ∞ has no answer, and nothing changes',
      'network_weighted_sums: 0 × ∞ has no answer, and nothing changes',
      'network_cross_entropy: an endless label has no loss: 0 × ∞ has no answer',
      'network_gradient_update: a rate of 0 times ∞ has no answer, and nothing changes',
      'stage_picture: a picture has at least one column',
      'stage_picture: an empty list has nothing to show',
    ],
  },
})
