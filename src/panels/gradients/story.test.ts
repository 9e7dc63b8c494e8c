/**
 * The story of a weight w of a neuron with one pixel of 1 and no bias, at w = 0, for a one: the loss −ln σ(w) is ln 2 and
 * its slope σ(0) − 1 = −½.
 */
import { describe, expect, it } from 'vitest'
import type { Story } from '../../core/gradients/index'
import { moveOf, significant, storyWords } from './story'

const story: Story = {
  image: 3,
  index: 37,
  weight: 0,
  nudge: 0.001,
  lossBefore: Math.log(2),
  lossAfter: Math.log(1 + Math.exp(-0.001)),
  slope: -0.5,
  rate: 0.10000000000000002,
  shouldMove: 0.05,
  moved: 0.05,
}
const w1 = { name: 'w1', kind: 'list' } as const

describe('the story of one weight', () => {
  it('goes from the nudge to what the blocks did', () => {
    expect(storyWords(w1, story, 'images')).toEqual([
      'When image 3 comes in, item 37 of w1 is 0.',
      // ln 2 = 0.6931471806; ln(1 + e^−0.001) = ln 2 − 0.0005 + 0.000000125 = 0.6926473056
      'Nudge it by 0.001: the loss (how wrong the answer is) goes from 0.693147 to 0.692647.',
      'The loss changes by −0.0005. Divided by 0.001, that is the slope: about −0.5.',
      'Go against the slope, and the loss gets smaller. With the rate 0.1, the weight should move by −0.1 × (−0.5) = +0.05.',
      'Your blocks moved it by +0.05. Just right!',
    ])
  })

  it('names a variable alone', () => {
    expect(storyWords({ name: 'bias', kind: 'variable' }, { ...story, weight: 0.5 }, 'images')[0]).toBe(
      'When image 3 comes in, bias is 0.5.',
    )
  })

  it('counts turns where there are no images', () => {
    expect(storyWords(w1, story, 'turns')[0]).toBe('In turn 3 of the training, item 37 of w1 is 0.')
  })

  it.each([
    [-0.05, 'Your blocks moved it by −0.05. That is the other way: the loss grows.'],
    [0, 'Your blocks did not move it at all.'],
    [0.2, 'Your blocks moved it by +0.2. That is too far.'],
    [0.005, 'Your blocks moved it by +0.005. That is not far enough.'],
    [0.05001, 'Your blocks moved it by +0.05001. That is too far.'],
  ])('says what is wrong with a move by %d', (moved, words) => {
    expect(storyWords(w1, { ...story, moved }, 'images').at(-1)).toBe(words)
  })

  it('calls a move wrong where there should be none, and rounding none', () => {
    expect(moveOf({ shouldMove: 0, moved: 0.1 })).toBe('stray')
    expect(moveOf({ shouldMove: 0, moved: 0 })).toBe('same')
    expect(moveOf({ shouldMove: 0.05, moved: 0.05 * (1 + 1e-9) })).toBe('same')
  })

  it('shows a change of the loss that only many digits show', () => {
    const tiny = { ...story, lossBefore: 0.25, lossAfter: 0.25 + 3e-8, slope: 3e-5 }
    expect(storyWords(w1, tiny, 'images')[1]).toContain('from 0.25 to 0.25000003.')
    expect(storyWords(w1, tiny, 'images')[2]).toBe(
      'The loss changes by +0.00000003. Divided by 0.001, that is the slope: about 0.00003.',
    )
  })
})

it.each([
  [0.10000000000000002, 6, '0.1'],
  [-0.0123456, 3, '−0.0123'],
  [1234.5, 3, '1230'],
  [0.000000123, 3, '0.000000123'],
  [0, 3, '0'],
  [Number.NaN, 3, 'not a number'],
] as const)('%d with %i digits is %s', (value, digits, shown) =>
  expect(significant(value, digits)).toBe(shown),
)
