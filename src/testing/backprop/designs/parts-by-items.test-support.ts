/** The parts of a network by items, and what can be chosen of it. by-items.test-support.ts puts them together. */
import type { BlockNode } from '../../../core/project/project'
import {
  add,
  change,
  divide,
  forEach,
  get,
  is,
  item,
  multiply,
  replace,
  set,
  subtract,
  when,
} from '../../fixtures/in-blocks.test-support'
import { ACTIVATIONS, type ActivationName } from './activations.test-support'
import {
  fill,
  fillRandom,
  labelOf,
  load,
  named,
  remainder,
  shuffle,
  sigmoid,
} from './more-blocks.test-support'
import { RULES, type Rule, type RuleName } from './rules.test-support'

export interface ByItems {
  readonly hidden?: number
  readonly activation?: ActivationName
  readonly loss?: 'cross-entropy' | 'half-squared' | 'squared'
  /** Images a turn; with more than 1, gradients are gathered and then moved by their sum or mean. */
  readonly batch?: number
  readonly gathered?: 'sum' | 'mean'
  readonly layout?: 'one stack' | 'three own blocks' | 'twelve own blocks'
  readonly rate?: number
  readonly rateFalls?: boolean
  readonly rule?: RuleName
  /** Start weights lie within ± this. */
  readonly spread?: number
  /** All start weights are this. */
  readonly start?: number
  /** All start weights of the answer are this. */
  readonly startOutput?: number
  /** Every so-and-so-manieth image is made white. */
  readonly white?: number
  /** Hidden neurons that are left out of every image, from 1. */
  readonly dropped?: readonly number[]
}

const PIXELS = 100

type Body = readonly BlockNode[]

/** Every part of the program, for the layouts to put together. */
export function partsOf(options: ByItems) {
  const { hidden = 3, activation = 'sigmoid', loss = 'cross-entropy', batch = 1, dropped = [] } = options
  const { spread = 0.5, start, rate = 0.1, rule = 'plain', gathered = 'mean' } = options
  const { squash, slope } = ACTIVATIONS[activation]
  const place = () => add(multiply(subtract(get('j'), 1), PIXELS), get('i'))
  const weights = (list: string, count: number, all = start) =>
    all === undefined ? fillRandom(list, count, spread) : fill(list, count, all)
  const isBatch = batch > 1
  const mask: Body = dropped.length > 0 ? [set('h', multiply(get('h'), item(get('j'), 'mask')))] : []
  const masked = (value: BlockNode) => (dropped.length > 0 ? multiply(value, item(get('j'), 'mask')) : value)
  const step: Rule = RULES[rule]

  const begin: Body = [
    set('rate', rate),
    named('start-w1', weights('w1', PIXELS * hidden)),
    fill('b1', hidden, 0),
    named('start-w2', weights('w2', hidden, options.startOutput ?? start)),
    set('b2', 0),
    fill('hidden', hidden, 0),
    fill('hidden error', hidden, 0),
    ...(dropped.length > 0 ? [fill('mask', hidden, 1), ...dropped.map((j) => replace(j, 'mask', 0))] : []),
    ...step.begin(PIXELS, hidden),
    ...(isBatch ? [fill('g1', PIXELS * hidden, 0), fill('gb1', hidden, 0), fill('g2', hidden, 0)] : []),
    shuffle('order', 2000),
  ]
  const white: Body = options.white
    ? [when(is(remainder(get('n'), options.white), '=', 0), fill('image', PIXELS, 0))]
    : []
  const pick: Body = [
    change('n', 1),
    load(named('picked', item(get('n'), 'order'))),
    ...white,
    named('label', set('label', named('label-of', labelOf(item(get('n'), 'order'))))),
  ]
  const sumOfOne: Body = [
    named('begin-sum', set('z', item(get('j'), 'b1'))),
    named(
      'each-pixel',
      forEach(
        'i',
        1,
        PIXELS,
        named('add-up', change('z', multiply(item(place(), 'w1'), item(get('i'), 'image')))),
      ),
    ),
  ]
  const forwardHidden = (sum: Body, squashed: Body): Body => [
    named(
      'each-hidden',
      forEach('j', 1, hidden, ...sum, ...squashed, ...mask, replace(get('j'), 'hidden', get('h'))),
    ),
  ]
  const forwardAnswer: Body = [
    named('begin-answer', set('z', get('b2'))),
    named(
      'each-to-answer',
      forEach(
        'j',
        1,
        hidden,
        named('add-hidden', change('z', multiply(item(get('j'), 'w2'), item(get('j'), 'hidden')))),
      ),
    ),
    named('answer', set('answer', named('squash-answer', sigmoid(get('z'))))),
  ]
  const difference = named('difference', subtract(get('answer'), get('label')))
  const answerSlope = () =>
    named('answer-slope', multiply(get('answer'), named('answer-minus', subtract(1, get('answer')))))
  const error: Body = [
    named(
      'error',
      set(
        'error',
        {
          'cross-entropy': () => difference,
          'half-squared': () => named('times-slope', multiply(difference, answerSlope())),
          squared: () => multiply(2, named('times-slope', multiply(difference, answerSlope()))),
        }[loss](),
      ),
    ),
  ]
  const hiddenError: Body = [
    named(
      'each-hidden-error',
      forEach(
        'j',
        1,
        hidden,
        set('h', item(get('j'), 'hidden')),
        ...slope,
        named(
          'hidden-error',
          replace(
            get('j'),
            'hidden error',
            masked(
              named(
                'with-slope',
                multiply(named('with-w2', multiply(get('error'), item(get('j'), 'w2'))), get('slope')),
              ),
            ),
          ),
        ),
      ),
    ),
  ]
  // What a weight's gradient is, image by image.
  const gradients = {
    w2: () => named('gradient-w2', multiply(get('error'), item(get('j'), 'hidden'))),
    b2: () => get('error'),
    b1: () => named('gradient-b1', item(get('j'), 'hidden error')),
    w1: () => named('gradient-w1', multiply(item(get('j'), 'hidden error'), item(get('i'), 'image'))),
  }
  const gathering: Body = [
    forEach(
      'j',
      1,
      hidden,
      named('gather-w2', replace(get('j'), 'g2', add(item(get('j'), 'g2'), gradients.w2()))),
      named('gather-b1', replace(get('j'), 'gb1', add(item(get('j'), 'gb1'), gradients.b1()))),
      forEach(
        'i',
        1,
        PIXELS,
        named(
          'gather-w1',
          replace(place(), 'g1', named('gathered-w1', add(item(place(), 'g1'), gradients.w1()))),
        ),
      ),
    ),
    named('gather-b2', change('gb2', gradients.b2())),
  ]
  const share = (value: BlockNode) => (gathered === 'mean' ? divide(value, batch) : value)
  const toMove = {
    w2: () => (isBatch ? share(item(get('j'), 'g2')) : gradients.w2()),
    b2: () => (isBatch ? share(get('gb2')) : gradients.b2()),
    b1: () => (isBatch ? share(item(get('j'), 'gb1')) : gradients.b1()),
    w1: () => (isBatch ? share(item(place(), 'g1')) : gradients.w1()),
  }
  const moveW2: Body = [
    named('each-w2', forEach('j', 1, hidden, ...step.item('w2', () => get('j'), toMove.w2()))),
  ]
  const moveB2: Body = step.variable('b2', toMove.b2())
  const moveB1: Body = [
    named('each-b1', forEach('j', 1, hidden, ...step.item('b1', () => get('j'), toMove.b1()))),
  ]
  const moveW1: Body = [
    named(
      'each-w1',
      forEach(
        'j',
        1,
        hidden,
        named('each-w1-pixel', forEach('i', 1, PIXELS, ...step.item('w1', place, toMove.w1()))),
      ),
    ),
  ]
  const reset: Body = [
    named('reset-g1', fill('g1', PIXELS * hidden, 0)),
    named('reset-gb1', fill('gb1', hidden, 0)),
    named('reset-g2', fill('g2', hidden, 0)),
    named('reset-gb2', set('gb2', 0)),
  ]
  const rateFalls: Body = options.rateFalls ? [set('rate', multiply(get('rate'), 0.97))] : []
  return {
    begin,
    pick,
    sumOfOne,
    squash,
    forwardHidden,
    forwardAnswer,
    error,
    hiddenError,
    gathering,
    moves: { moveW2, moveB2, moveB1, moveW1 },
    reset,
    after: rateFalls,
    /** A perceptron's rule moves only after a mistake. */
    guarded: (body: Body): Body => (step.guard ? [when(step.guard(), ...body)] : body),
  }
}
