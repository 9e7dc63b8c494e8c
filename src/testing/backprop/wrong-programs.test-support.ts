/**
 * Programs with one slip each, and the lists that are wrong then, derived by hand in a sentence. Where a slip is right
 * from another point of view (the error of another loss in all lists, classes that change places), it is not here.
 */
import type { WrongProgram } from './design.test-support'
import { wrongBuilt } from './wrong/built.test-support'
import { wrongDeepAndSmall } from './wrong/deep-and-small.test-support'
import { wrongFlagships } from './wrong/flagship.test-support'
import { wrongLevels } from './wrong/levels.test-support'

export const wrongPrograms: readonly WrongProgram[] = [
  ...wrongFlagships,
  ...wrongLevels,
  ...wrongBuilt,
  ...wrongDeepAndSmall,
]
