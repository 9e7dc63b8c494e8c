/** Activations in blocks: `squash` makes h of z, `slope` makes slope of h. */
import type { BlockNode } from '../../../core/project/project'
import { add, divide, either, get, is, multiply, set, subtract } from '../../fixtures/in-blocks.test-support'
import { exp, larger, named, sigmoid } from './more-blocks.test-support'

export interface Activation {
  readonly is: 'sigmoid' | 'relu' | 'tanh'
  readonly squash: readonly BlockNode[]
  readonly slope: readonly BlockNode[]
}

const negative = (x: BlockNode) => multiply(-1, x)

const sigmoidSlope = () => named('slope', set('slope', multiply(get('h'), subtract(1, get('h')))))

/** 1 where h is above 0, else 0. */
const stepOf = () => named('slope', either(is(get('h'), '>', 0), [set('slope', 1)], [set('slope', 0)]))

const tanh = () => {
  const up = () => exp(get('z'))
  const down = () => exp(negative(get('z')))
  return named('squash', set('h', divide(subtract(up(), down()), add(up(), down()))))
}

export const ACTIVATIONS = {
  sigmoid: {
    is: 'sigmoid',
    squash: [named('squash', set('h', sigmoid(get('z'))))],
    slope: [sigmoidSlope()],
  },
  'sigmoid by formula': {
    is: 'sigmoid',
    squash: [named('squash', set('h', divide(1, add(1, exp(negative(get('z')))))))],
    slope: [sigmoidSlope()],
  },
  'relu by formula': {
    is: 'relu',
    squash: [named('squash', set('h', larger(get('z'), 0)))],
    slope: [stepOf()],
  },
  'relu with if': {
    is: 'relu',
    squash: [named('squash', either(is(get('z'), '>', 0), [set('h', get('z'))], [set('h', 0)]))],
    slope: [stepOf()],
  },
  'tanh by formula': {
    is: 'tanh',
    squash: [tanh()],
    slope: [named('slope', set('slope', subtract(1, multiply(get('h'), get('h')))))],
  },
} as const satisfies Readonly<Record<string, Activation>>

export type ActivationName = keyof typeof ACTIVATIONS
