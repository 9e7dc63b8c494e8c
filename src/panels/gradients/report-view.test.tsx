// @vitest-environment jsdom
/** What stands on the page for reports of real runs: what is said, what is open, and what the buttons do. */
import { Blob } from 'node:buffer'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { GradientReport } from '../../core/gradients/index'
import { imagesAt, projectOf } from '../../testing/fixtures/examples.test-support'
import { checked } from '../../testing/gradients/checked.test-support'
import { flagshipWith, PLANTED } from '../../testing/gradients/planted-mistakes.test-support'
import { GradientReportView } from './index'

beforeAll(() => {
  // What jsdom lacks: pictures are painted by code with tests of its own.
  HTMLCanvasElement.prototype.getContext = (() => null) as never
  // The digits are read as a stream.
  vi.stubGlobal('Blob', Blob)
})

afterAll(() => vi.unstubAllGlobals())

let page: HTMLElement
const showBlocks = vi.fn()

function show(report: GradientReport): void {
  page = document.body.appendChild(document.createElement('div'))
  act(() => render(<GradientReportView report={report} showBlocks={showBlocks} />, page))
}

afterEach(() => {
  render(null, page)
  page.remove()
  showBlocks.mockClear()
})

const wrongFlagship = (mistake: string) => {
  const planted = PLANTED.find(({ what }) => what === mistake)
  if (!planted) throw new Error('That mistake is not planted any more.')
  return checked(flagshipWith(planted))
}

const text = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim()
const rows = () => [...page.querySelectorAll('details')]
const rowOf = (list: string) => rows().find((row) => text(row.querySelector('.weights-name')) === list)!
const pictures = (row: Element) =>
  [...row.querySelectorAll('[role="img"]')].map((each) => each.ariaLabel ?? each.getAttribute('aria-label'))
const button = (within: Element, words: string) =>
  [...within.querySelectorAll('button')].find((each) => text(each) === words)
/** Where the marks of a path stand. */
const marksIn = (path: Element | null) =>
  [...(path?.getAttribute('d') ?? '').matchAll(/M(\S+) ([-\d.]+)/g)].map(
    ([, across, down]) => [Number(across), Number(down)] as const,
  )
const press = (within: Element, words: string) => act(() => button(within, words)!.click())

describe('a true backprop', () => {
  it('is cheered, with all rows folded small', async () => {
    show(await checked(projectOf('zero-or-one-scratch')))
    expect(text(page.querySelector('.verdict-words'))).toBe(
      'Your backprop is true! Proved on 1,021 of 1,021 weights, 5 images.',
    )
    expect(page.querySelector('.confetti')).not.toBeNull()
    expect(rows().map((row) => [text(row.querySelector('summary')), row.open])).toEqual([
      ['w1 true, 1,000 of 1,000 weights', false],
      ['b1 true, 10 of 10 weights', false],
      ['w2 true, 10 of 10 weights', false],
      ['b2 true', false],
    ])
    expect(page.querySelectorAll('svg.icon, .weights-sign')).toHaveLength(5)
    expect(button(page, 'Show me where')).toBeUndefined()
  })

  it('shows its drawings to whoever unfolds a row', async () => {
    show(await checked(projectOf('one-neuron')))
    act(() => {
      rowOf('weights').open = true
      rowOf('weights').dispatchEvent(new Event('toggle'))
    })
    const marks = marksIn(rowOf('weights').querySelector('.scatter-on'))
    // Where a pixel is white, its weight neither moves nor should.
    const { pixels } = await imagesAt([10])
    const inked = [1, 2, 3, 10, 50].reduce(
      (count, image) => count + pixels(10, 'training', image).filter((pixel) => pixel > 0).length,
      0,
    )
    expect(marks).toHaveLength(inked)
    for (const [across, down] of marks) expect(Math.abs(down + across)).toBeLessThanOrEqual(0.2)
    expect(pictures(rowOf('weights'))).toEqual([
      expect.stringMatching(new RegExp(`^weights: .* ${inked} of ${inked} points lie on the diagonal`)),
      expect.stringMatching(/^weights as pictures, at image 1: .* They are the same\./),
    ])
  })
})

describe('a wrong one', () => {
  it('names the list whose sign is turned round, first and open', async () => {
    const report = await wrongFlagship('w2 uphill')
    show(report)
    expect(text(page.querySelector('.verdict-words'))).toBe('Three of four lists are true. w2 is not.')
    expect(page.querySelector('.confetti')).toBeNull()
    expect(rows().map((row) => [text(row.querySelector('.weights-name')), row.open])).toEqual([
      ['w2', true],
      ['w1', false],
      ['b1', false],
      ['b2', false],
    ])
    expect(text(rowOf('w2').querySelector('summary'))).toBe(
      'w2 Not true. The sign is turned round: it moves uphill, where the loss grows.',
    )
    expect(pictures(rowOf('w2'))).toEqual([
      expect.stringMatching(/^w2: .* None of 50 points lies on the diagonal/),
    ])
    // A drawing's second coordinate grows downwards, so y = −x runs from the upper left to the lower right.
    const marks = marksIn(rowOf('w2').querySelector('.scatter-off'))
    expect(marks).toHaveLength(50)
    for (const [across, down] of marks) expect(Math.abs(down - across)).toBeLessThanOrEqual(0.2)
    expect(Math.max(...marks.map(([across]) => Math.abs(across)))).toBeGreaterThan(40)
    press(rowOf('w2'), 'Show me where')
    const { blockIds } = report.weights.find(({ name }) => name === 'w2')!
    expect(blockIds).toContain('update-9')
    expect(showBlocks.mock.calls).toEqual([[blockIds]])
  })

  it('has ten pictures of a neuron’s weights each: yours, true and their difference', async () => {
    show(await wrongFlagship('no slope in the hidden error'))
    expect(text(page.querySelector('.verdict-words'))).toBe('Two of four lists are true. w1 and b1 are not.')
    expect(text(rowOf('w1').querySelector('summary'))).toContain('The slope of the neurons is missing')
    expect(rowOf('w1').querySelectorAll('canvas')).toHaveLength(3 * 10)
    expect(pictures(rowOf('w1'))[1]).toMatch(
      /^w1 as pictures, .* They are up to .* apart\. Its numbers go from/,
    )
    expect(rowOf('b1').querySelectorAll('canvas')).toHaveLength(0)
  })

  it('says so of a list that never moves', async () => {
    show(await wrongFlagship('b1 stays'))
    expect(text(page.querySelector('.verdict-words'))).toBe('Three of four lists are true. b1 is not.')
    expect(text(rowOf('b1').querySelector('summary'))).toBe('b1 Not true. It never moves, but it should.')
  })

  it('opens no more than three at once', async () => {
    show(await wrongFlagship('the label comes first in the error'))
    expect(text(page.querySelector('.verdict-words'))).toBe(
      'Not one of four lists is true: w1, b1, w2, and b2.',
    )
    expect(rows().map(({ open }) => open)).toEqual([true, true, true, false])
  })

  it('tells the story of one weight step by step', async () => {
    const report = await wrongFlagship('w2 uphill')
    // −ln σ(z) by its bias at z = 0 is ln 2, with the slope −½.
    const story = {
      image: 1,
      index: 2,
      weight: 0.5,
      nudge: 0.001,
      lossBefore: Math.log(2),
      lossAfter: Math.log(1 + Math.exp(-0.001)),
      slope: -0.5,
      rate: 0.1,
      shouldMove: 0.05,
      moved: -0.05,
    }
    show({ ...report, weights: report.weights.map((each) => ({ ...each, story })) })
    const row = rowOf('w2')
    const steps = () => [...row.querySelectorAll('.story li')].map(text)
    press(row, 'Show me one')
    expect(steps()).toEqual(['When image 1 comes in, item 2 of w2 is 0.5.'])
    for (let i = 0; i < 4; i++) press(row, 'Next')
    expect(steps()).toHaveLength(5)
    expect(steps().at(-1)).toBe('Your blocks moved it by −0.05. That is the other way: the loss grows.')
    expect(row.querySelectorAll('.move')).toHaveLength(2)
    expect(document.activeElement).toBe(button(row, 'Close'))
    press(row, 'Back')
    expect(steps()).toHaveLength(4)
    expect(button(row, 'Next')).toBeDefined()
  })
})

describe('what is neither', () => {
  it('says kindly that nothing learns, and why', async () => {
    show(await checked(projectOf('first-list-picture')))
    expect(text(page.querySelector('.verdict-words'))).toMatch(/^Nothing learns here/)
    expect(text(page.querySelector('.gradients-notes'))).toMatch(/^No block changes weights/)
    expect(rows()).toEqual([])
  })

  it('draws no true gradients where no loss was found', async () => {
    const report = await wrongFlagship('w2 uphill')
    const weights = report.weights.map((each) => ({ ...each, right: false }))
    show({ ...report, weights, rate: null, loss: null })
    expect(text(page.querySelector('.verdict-words'))).toMatch(/^Your weights move, but not as the gradient/)
    expect(page.querySelector('[role="img"]')).toBeNull()
    expect(button(rowOf('w2'), 'Show me where')).toBeDefined()
  })

  it('gives no tick to a list whose gradients were all too small', async () => {
    const report = await checked(projectOf('one-neuron'))
    show({ ...report, weights: report.weights.map((each) => ({ ...each, checked: 0 })) })
    expect(text(rowOf('bias'))).toBe('bias Its gradients are too small here.')
    expect(rowOf('bias').parentElement?.className).toBe('weights flat single')
  })
})
