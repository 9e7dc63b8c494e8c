/**
 * What our check does not say as expected, and why. Both lists are kept honest: an entry that is not needed any more fails
 * the test when all programs are judged.
 */

/** Programs that are judged too carefully, or with too few or too many lists named. No law is broken. */
export const KNOWN: Readonly<Record<string, string>> = {
  '10 images, last batch of 2 (batches of 4, three a epoch)':
    'a turn is one batch for it, and how many images are in one changes',
  'picture made black and white by ifs, one neuron': 'an answer is not found where ifs ask about pixels',
  'picture made black and white by ifs, net, slope missing':
    'an answer is not found where ifs ask about pixels',
  'features: dark dots in each row, counted by ifs': 'an answer is not found where ifs ask about pixels',
  'two images loaded once, trained by turns from two lists': 'an if copies the pixels, and no loss is found',
  'classes weighted and slope missing in a net':
    'with no loss that fits, all lists are called wrong, not two',
  '70 single variables, b never moves': 'where one of many never moves, clipping explains it as well',
  'spring, no learning at all':
    'a pull towards 0 is in proportion to p, as the gradient of half its square is',
  'XOR, only the output layer is trained': 'a list b1 that never moves is not taken for weights',
  'parabola in a list of three weights, wrong power':
    'the only list is wrong in one place, and no loss is found',
  'peeks: label is a 101st pixel': 'no loss is found first, and peeking is not looked for then',
  'peeks: label as last pixel': 'no loss is found first, and peeking is not looked for then',
  'peeks: label added to z after the sum':
    'the sum before the label is taken for the answer, and no loss fits',
  'rate from a list by epoch, epochs of 20': 'a turn is an epoch for it, with a step for each image',
  'rate from a list by epoch, net, batches of 4': 'a turn is an epoch for it, with a step for each batch',
  'rate falls when the loss does not (bold driver)':
    'a question about the loss changes the rate, and no loss is found',
  'warm-up from rate 0': 'in the first turn nothing moves',
  'clipping and slope missing, net': 'clipped steps fit another loss, for which w2 is wrong, too',
}

/** Programs that break a law: faults of the check, to be mended. */
export const UNLAWFUL: Readonly<Record<string, string>> = {}
