/**
 * What our check does not say as expected, and why. Both lists are kept honest: an entry that is not needed any more fails
 * the test when all programs are judged.
 */

/** Programs that are judged too carefully, or with too few or too many lists named. No law is broken. */
export const KNOWN: Readonly<Record<string, string>> = {
  'clipping and slope missing, net':
    'all steps of w2 and b2 are cut, so that nothing tells their rate, and of the absolute error w2 would be wrong, too',
}

/** Programs that break a law: faults of the check, to be mended. */
export const UNLAWFUL: Readonly<Record<string, string>> = {}
