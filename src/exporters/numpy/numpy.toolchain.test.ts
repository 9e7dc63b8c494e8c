/**
 * Exported programs under the real Python and NumPy: they end at Blockgrad's own numbers.
 */
import { describePrograms } from '../../testing/exports/python-programs.test-support'
import { NUMPY, numpy } from './numpy'

describePrograms({
  exporter: numpy,
  dialect: NUMPY,
  module: 'numpy',
  differences: {
    stops: ['maths_divide: 1 ÷ 0 is endlessly large'],
    carriesOn: [
      'maths_add: ∞ + −∞ has no answer',
      'maths_subtract: ∞ − ∞ has no answer',
      'maths_multiply: 0 × ∞ has no answer',
      'maths_random: random numbers need two ends',
      'lists_fill_random: random numbers need two ends',
      'lists_sum: ∞ + −∞ has no answer',
      // Here NumPy stretches a list of one number.
      'vectors_combine: the same for −',
      'vectors_combine: the same for ×',
      'stage_picture: a picture has at least one column',
      'stage_picture: an empty list has nothing to show',
    ],
  },
})
