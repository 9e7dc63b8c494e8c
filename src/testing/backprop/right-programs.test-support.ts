/**
 * Programs whose backprop is true, or that move by another rule than plain gradient descent, which is no fault either. None
 * may be called wrong. Each is an example or a built design with one thing done in another way.
 */
import type { RightProgram } from './design.test-support'
import { builtByItems, builtByVectors, small } from './right/built.test-support'
import { changedExamples, rightExamples } from './right/examples.test-support'

export const rightPrograms: readonly RightProgram[] = [
  ...rightExamples,
  ...changedExamples,
  ...builtByItems,
  ...builtByVectors,
  ...small,
]
