/** Sentences that name lists: how many are true, which are not, and where there are too many to name. */
import { describe, expect, it } from 'vitest'
import type { GradientReport, WeightsReport } from '../../core/gradients/index'
import { factsWords, verdictWords, weightsWords } from './index'

const list = (name: string, right: boolean): WeightsReport => ({
  name,
  id: name,
  kind: 'list',
  right,
  checked: 1_000,
  of: 1_000,
  largestError: right ? 0 : 2,
  factor: right ? null : -1,
  explanation: right ? null : 'sign',
  values: {},
  blockIds: [],
  pairs: new Float64Array(),
  picture: null,
  story: null,
})
const variable = (name: string, right: boolean): WeightsReport => ({
  ...list(name, right),
  kind: 'variable',
  checked: 1,
  of: 1,
})

const report = (weights: readonly WeightsReport[], more: Partial<GradientReport> = {}): GradientReport => ({
  verdict: 'wrong',
  right: false,
  rate: 0.10000000000000002,
  loss: 'cross-entropy',
  answer: null,
  images: [1, 2, 3, 10, 50],
  checked: weights.reduce((sum, { checked }) => sum + checked, 0),
  weights,
  notes: [],
  diagnostics: [],
  ...more,
})

describe('a verdict', () => {
  const four = [list('w1', false), list('b1', false), list('w2', true), variable('b2', true)]

  it.each([
    ['names what is wrong', four, 'Two of four lists are true. w1 and b1 are not.'],
    ['counts one', [list('w1', true), list('b1', false)], 'One of two lists is true. b1 is not.'],
    ['speaks of the only one', [list('weights', false)], 'weights is not true.'],
    ['speaks of all', four.slice(0, 2), 'Not one of two lists is true: w1 and b1.'],
    [
      'speaks of variables where there is nothing else',
      [variable('upper', true), variable('middle', true), variable('lower', false)],
      'Two of three variables are true. lower is not.',
    ],
    [
      'stops naming at four',
      ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => list(name, name === 'a')),
      'One of six lists is true. b, c, d, and 2 more are not.',
    ],
  ])('%s', (_, weights, words) => expect(verdictWords(report(weights))).toBe(words))

  it('counts lists in digits where words get long', () => {
    const many = Array.from({ length: 14 }, (_, i) => list(`w${i}`, i > 0))
    expect(verdictWords(report(many))).toBe('13 of 14 lists are true. w0 is not.')
  })

  it('names nobody where no loss was found, and nothing is true', () => {
    const none = four.map((each) => ({ ...each, right: false }))
    expect(verdictWords(report(none, { rate: null, loss: null }))).toBe(
      'Your weights move, but not as the gradient of any loss that is known here.',
    )
  })

  it('names those that are off where the others share an error, of whatever loss', () => {
    expect(verdictWords(report(four, { rate: null, loss: null }))).toBe(
      'Two of four lists are true. w1 and b1 are not.',
    )
  })

  it('says on how much a true one was proved', () => {
    const right = report([list('w1', true), variable('b', true)], { verdict: 'right', right: true })
    expect(verdictWords(right)).toBe('Your backprop is true! Proved on 1,001 of 1,001 weights, 5 images.')
    expect(verdictWords({ ...right, images: [7], checked: 500 })).toBe(
      'Your backprop is true! Proved on 500 of 1,001 weights, one image.',
    )
    expect(verdictWords({ ...right, images: [] })).toBe(
      'Your backprop is true! Proved on 1,001 of 1,001 weights.',
    )
  })
})

it('gives a list whose gradients were all too small no verdict', () => {
  expect(weightsWords({ ...list('w1', true), checked: 0 })).toBe(
    'w1: not judged. Its gradients are too small here.',
  )
})

it('says what a check went by, and no more than it knows', () => {
  expect(factsWords(report([]))).toEqual([
    'Checked with images 1, 2, 3, 10, and 50.',
    'Loss: cross-entropy.',
    'Learning rate: 0.1.',
  ])
  const images = Array.from({ length: 24 }, (_, i) => i + 1)
  expect(factsWords(report([], { images, rate: null, loss: null }))).toEqual([
    'Checked with images 1, 2, 3, 4, 5, 6, 7, 8, and 16 more.',
  ])
  expect(factsWords(report([], { images: [], rate: null, loss: null }))).toEqual([])
})
