/** The examples that learn, and the same with one thing done in another way. */
import type { Project } from '../../../core/project/project'
import { multiply, round } from '../../fixtures/in-blocks.test-support'
import type { Design, RightProgram, TrueNetwork, Verdict } from '../design.test-support'
import { inOneStack, LEARNING, learning, networkOf, renamed } from '../designs/examples.test-support'
import { onlyOperand, put, twice, withArgs } from '../slips.test-support'
import { OTHER, RIGHT } from './verdicts.test-support'

export const rightExamples: readonly RightProgram[] = Object.keys(LEARNING).map((example) => ({
  name: example,
  family: example,
  ...learning(example),
  verdicts: RIGHT,
  network: networkOf(example),
}))

const FLAGSHIP = 'zero-or-one-scratch'

interface Changed {
  readonly example: string
  readonly name: string
  readonly change: (project: Project) => Project
  readonly design?: (design: Design) => Design
  readonly network?: TrueNetwork
  readonly verdicts?: readonly Verdict[]
  readonly why?: string
}

const FRUIT = { w1: 'banana', b1: 'apple', w2: 'cherry', b2: 'plum' }
const inFruit = (names: readonly string[]) => names.map((name) => FRUIT[name as keyof typeof FRUIT] ?? name)

export const changedExamples: readonly RightProgram[] = (
  [
    { example: FLAGSHIP, name: 'everything in one stack', change: inOneStack, network: networkOf(FLAGSHIP) },
    {
      example: FLAGSHIP,
      name: 'lists called banana, apple and cherry',
      change: (project) => renamed(project, FRUIT),
      design: (design) => ({ ...design, weights: inFruit(design.weights) }),
    },
    {
      example: FLAGSHIP,
      name: 'four hidden neurons, a rate of 0.3',
      change: (project) => withArgs(withArgs(project, 'main-3', { value: 4 }), 'main-4', { value: 0.3 }),
      network: networkOf(FLAGSHIP),
    },
    {
      example: FLAGSHIP,
      name: 'another seed',
      change: (project) => ({ ...project, seed: 20 }),
      network: networkOf(FLAGSHIP),
    },
    {
      example: 'level-2-matrices',
      name: 'lists called banana, apple and cherry',
      change: (project) => renamed(project, FRUIT),
      design: (design) => ({ ...design, weights: inFruit(design.weights) }),
    },
    {
      example: 'level-1-layers',
      name: 'batches of 8',
      change: (project) => withArgs(project, 'main-10', { size: 8 }),
      network: networkOf('level-1-layers'),
    },
    {
      example: 'level-1-layers',
      name: 'batches of 10 in stored order',
      change: (project) => withArgs(project, 'main-10', { size: 10, order: 'inOrder' }),
      network: networkOf('level-1-layers'),
    },
    {
      example: FLAGSHIP,
      name: 'an answer that is not squeezed',
      change: (project) => onlyOperand(project, 'forward-37', 'x'),
      why: 'With z itself as the answer, z − label is the slope of half the square of the error.',
    },
    {
      example: FLAGSHIP,
      name: 'an answer that is steeper',
      change: (project) => put(project, 'forward-38', (z) => multiply(1.5, z)),
      why: 'All gradients of the cross-entropy are 1.5 times what they were, so all steps are by two thirds of the rate.',
    },
    {
      example: 'level-1-layers',
      name: 'two steps by one gradient',
      change: (project) => twice(project, 'main-8'),
      network: networkOf('level-1-layers'),
      why: 'The gradients are the same the second time, so all four lists move by twice the rate.',
    },
    {
      example: 'level-2-matrices',
      name: 'a rate of 1',
      change: (project) => withArgs(project, 'main-13', { a: 1 }),
      network: networkOf('level-2-matrices'),
    },
    {
      example: 'one-neuron',
      name: 'a perceptron',
      change: (project) => put(project, 'main-9', (guess) => round(guess)),
      verdicts: OTHER,
      why: 'By Rosenblatt’s rule it moves only where the rounded guess is wrong, by −1, 0 or 1 times the image.',
    },
    {
      example: 'one-neuron',
      name: 'a rate of 0.01',
      change: (project) => {
        const factor = { a: -0.01 }
        return withArgs(withArgs(project, 'main-13', factor), 'main-16', factor)
      },
      network: networkOf('one-neuron'),
    },
  ] satisfies readonly Changed[] as readonly Changed[]
).map(({ example, name, change, design, network, verdicts = RIGHT, why }) => {
  const known = learning(example)
  return {
    name: `${example}: ${name}`,
    family: example,
    project: change(known.project),
    design: design ? design(known.design) : known.design,
    verdicts,
    ...(network && { network }),
    ...(why && { why }),
  }
})
