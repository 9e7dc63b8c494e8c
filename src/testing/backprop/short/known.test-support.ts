/**
 * What our check does not say as expected, and why. Both lists are kept honest: an entry that is not needed any more fails
 * the test when all programs are judged.
 */

/** Programs that are judged too carefully, or with too few or too many lists named. No law is broken. */
export const KNOWN: Readonly<Record<string, string>> = {
  'picture made black and white by ifs, one neuron': 'an answer is not found where ifs ask about pixels',
  'picture made black and white by ifs, net, slope missing':
    'an answer is not found where ifs ask about pixels',
  'features: dark dots in each row, counted by ifs': 'an answer is not found where ifs ask about pixels',
  'two images loaded once, trained by turns from two lists': 'an if copies the pixels, and no loss is found',
  'classes weighted and slope missing in a net':
    'with no loss that fits, all lists are called wrong, not two',
  'spring, no learning at all':
    'a pull towards 0 is in proportion to p, as the gradient of half its square is',
  'parabola in a list of three weights, wrong power':
    'the only list is wrong in one place, and no loss is found',
  'clipping and slope missing, net': 'clipped steps fit another loss, for which w2 is wrong, too',
}

/** Programs that break a law: faults of the check, to be mended. */
export const UNLAWFUL: Readonly<Record<string, string>> = {}
