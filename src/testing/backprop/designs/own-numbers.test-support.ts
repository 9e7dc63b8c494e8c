/** Programs that learn from a few numbers of their own and load no image: XOR, and a line through points. */
import type { Project } from '../../../core/project/project'
import {
  add,
  change,
  forEach,
  get,
  item,
  multiply,
  repeat,
  replace,
  set,
  subtract,
} from '../../fixtures/in-blocks.test-support'
import { projectOf } from '../../fixtures/project-of.test-support'
import type { Design, TrueNetwork } from '../design.test-support'
import { named, remainder, sigmoid } from './more-blocks.test-support'

/** Where in w1 the weight from input i to hidden neuron j stands. */
const place = () => add(multiply(2, subtract(get('j'), 1)), get('i'))

/** 2 inputs, 2 hidden neurons, 1 answer, all in one stack. It goes through four pairs again and again. */
export const xor = (): Project =>
  projectOf({
    flag: [
      set('rate', 0.5),
      named(
        'training',
        repeat(
          400,
          named('turn', set('k', add(1, remainder(get('n'), 4)))),
          change('n', 1),
          replace(1, 'x', item(subtract(multiply(2, get('k')), 1), 'pairs')),
          replace(2, 'x', item(multiply(2, get('k')), 'pairs')),
          named('target', set('target', item(get('k'), 'answers'))),
          forEach(
            'j',
            1,
            2,
            set('z', item(get('j'), 'b1')),
            forEach('i', 1, 2, change('z', multiply(item(place(), 'w1'), item(get('i'), 'x')))),
            replace(get('j'), 'hidden', sigmoid(get('z'))),
          ),
          set('z', get('b2')),
          forEach('j', 1, 2, change('z', multiply(item(get('j'), 'w2'), item(get('j'), 'hidden')))),
          set('answer', sigmoid(get('z'))),
          named('error', set('error', named('difference', subtract(get('answer'), get('target'))))),
          forEach(
            'j',
            1,
            2,
            set('h', item(get('j'), 'hidden')),
            named(
              'hidden-error',
              replace(
                get('j'),
                'hidden error',
                named(
                  'with-slope',
                  multiply(
                    named('with-w2', multiply(get('error'), item(get('j'), 'w2'))),
                    multiply(get('h'), subtract(1, get('h'))),
                  ),
                ),
              ),
            ),
          ),
          forEach(
            'j',
            1,
            2,
            named(
              'move-w2',
              replace(
                get('j'),
                'w2',
                subtract(
                  item(get('j'), 'w2'),
                  multiply(get('rate'), multiply(get('error'), item(get('j'), 'hidden'))),
                ),
              ),
            ),
            named(
              'move-b1',
              replace(
                get('j'),
                'b1',
                named(
                  'moved-b1',
                  subtract(item(get('j'), 'b1'), multiply(get('rate'), item(get('j'), 'hidden error'))),
                ),
              ),
            ),
            forEach(
              'i',
              1,
              2,
              named(
                'move-w1',
                replace(
                  place(),
                  'w1',
                  subtract(
                    item(place(), 'w1'),
                    multiply(
                      get('rate'),
                      multiply(item(get('j'), 'hidden error'), named('input-w1', item(get('i'), 'x'))),
                    ),
                  ),
                ),
              ),
            ),
          ),
          named('move-b2', change('b2', multiply(-1, multiply(get('rate'), get('error'))))),
        ),
      ),
    ],
    variables: Object.fromEntries(
      ['n', 'k', 'i', 'j', 'z', 'h', 'target', 'answer', 'error', 'rate', 'b2'].map((name) => [name, 0]),
    ),
    lists: {
      pairs: [0, 0, 0, 1, 1, 0, 1, 1],
      answers: [0, 1, 1, 0],
      x: [0, 0],
      hidden: [0, 0],
      'hidden error': [0, 0],
      w1: [0.9, -0.7, 0.4, 0.8],
      b1: [0.1, -0.2],
      w2: [0.6, -1.1],
    },
  })

export const designOfXor: Design = {
  weights: ['w1', 'b1', 'w2', 'b2'],
  turn: { block: 'turn' },
  answers: [{ variable: 'answer' }, { variable: 'z' }],
  label: { variable: 'target' },
}

export const networkOfXor: TrueNetwork = {
  layers: [
    { weights: 'w1', bias: 'b1', activation: 'sigmoid' },
    { weights: 'w2', bias: 'b2', activation: 'sigmoid' },
  ],
  loss: 'cross-entropy',
  inputs: 'x',
}

/** y = steepness × x + height by the square of the error, in single variables. */
export const line = (): Project =>
  projectOf({
    flag: [
      named(
        'training',
        repeat(
          400,
          named('turn', set('k', add(1, remainder(get('n'), 5)))),
          change('n', 1),
          replace(1, 'x', item(get('k'), 'xs')),
          set('y', item(get('k'), 'ys')),
          set('guess', add(multiply(get('steepness'), item(1, 'x')), get('height'))),
          named('error', set('error', named('difference', subtract(get('guess'), get('y'))))),
          named(
            'move-steepness',
            change('steepness', multiply(-0.1, named('gradient', multiply(get('error'), item(1, 'x'))))),
          ),
          named('move-height', change('height', named('by-height', multiply(-0.1, get('error'))))),
        ),
      ),
    ],
    variables: { n: 0, k: 0, y: 0, guess: 0, error: 0, steepness: 0.2, height: -0.3 },
    lists: { xs: [-1, -0.4, 0.1, 0.7, 1.2], ys: [-1.4, -0.9, 0.3, 1.6, 2.2], x: [0] },
  })

export const designOfLine: Design = {
  weights: ['steepness', 'height'],
  turn: { block: 'turn' },
  answers: [{ variable: 'guess' }],
  label: { variable: 'y' },
  losses: ['half-squared', 'cross-entropy'],
}

export const networkOfLine: TrueNetwork = {
  layers: [{ weights: ['steepness'], bias: 'height', activation: 'none' }],
  loss: 'half-squared',
  inputs: 'x',
}
