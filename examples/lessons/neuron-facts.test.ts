/** What lessons 1 to 5 state, measured: numbers that stand in a lesson's text are looked for there, too. */
import { describe, expect, it, vi } from 'vitest'
import { imagesAt, runProject } from '../../src/testing/fixtures/examples.test-support'
import { changed, lessonProject, lessonText, setting } from '../../src/testing/fixtures/lessons.test-support'

vi.setConfig({ testTimeout: 120_000 })

const images = await imagesAt([10])
const TESTS = 2115
const PIXELS = Array.from({ length: 100 }, (_, i) => i)

const pixels = (n: number, set: 'training' | 'test') =>
  [...images.pixels(10, set, n)].map((byte) => byte / 255)
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
const squeezed = (x: number) => 1 / (1 + Math.exp(-x))
const percent = (right: number) => `${((100 * right) / TESTS).toFixed(2)} %`

/** How many of the test images a rule gets right. */
const rightOf = (answer: (image: readonly number[]) => number): number =>
  sum(
    Array.from({ length: TESTS }, (_, i) =>
      Number(answer(pixels(i + 1, 'test')) === images.label('test', i + 1)),
    ),
  )

/** Logistic regression in plain TypeScript, one image after another, with the pixels in this order. */
function trained(count: number, order: readonly number[] = PIXELS) {
  const weights = order.map(() => 0)
  let bias = 0
  const answer = (image: readonly number[]) =>
    squeezed(bias + sum(order.map((p, k) => image[p]! * weights[k]!)))
  for (let n = 1; n <= count; n++) {
    const image = pixels(n, 'training')
    const error = answer(image) - images.label('training', n)
    for (const [k, p] of order.entries()) weights[k]! -= 0.1 * error * image[p]!
    bias -= 0.1 * error
  }
  return (image: readonly number[]) => Math.round(answer(image))
}

describe('lesson 1', () => {
  const text = lessonText('01-a-picture-is-numbers')

  it('image 10 is a zero with a hole at item 45 and ink at item 43', () => {
    expect(images.label('training', 10)).toBe(0)
    expect(images.label('training', 1)).toBe(1)
    const zero = pixels(10, 'training')
    expect(zero[44]).toBe(0)
    expect(zero[42]).toBeCloseTo(0.77, 2)
    expect(text).toContain('0.77')
  })

  it('a neuron learns just as well from pixels that are all mixed in the same way', async () => {
    const { lists } = await runProject(lessonProject('01-a-picture-is-numbers'))
    const mixed = Array.from(lists.order!, (position) => position - 1)
    expect(mixed).not.toEqual(PIXELS)
    expect([...mixed].sort((a, b) => a - b)).toEqual(PIXELS)
    for (const order of [PIXELS, mixed]) expect(percent(rightOf(trained(200, order)))).toBe('99.86 %')
    expect(text.match(/99\.86 %/g)).toHaveLength(2)
  })

  it('six blocks turn a picture into its negative, all but the corner that was black', async () => {
    const { lists } = await runProject(lessonProject('01-a-picture-is-numbers'))
    const negative = pixels(1, 'training').map((ink) => 1 - ink)
    expect([...lists.mine!]).toEqual([0, ...negative.slice(1)])
  })
})

describe('lesson 2', () => {
  const text = lessonText('02-one-neuron')
  const painted = PIXELS.map((p) => {
    const [row, column] = [Math.floor(p / 10) + 1, (p % 10) + 1]
    if (row < 4 || row > 7) return 0
    return [5, 6].includes(column) ? 1 : [2, 3, 8, 9].includes(column) ? -1 : 0
  })
  const total = (image: readonly number[]) => sum(image.map((ink, p) => ink * painted[p]!))

  it('three lamps add up to 1, and a weight on a dark lamp counts for nothing', async () => {
    for (const weight of [5, 500]) {
      const project = changed(
        lessonProject('02-one-neuron', 'start'),
        ({ type, args }) => type === 'my_call' && args?.['lamp-light'] === 0,
        (block) => {
          block.args = { ...block.args, 'lamp-weight': weight }
        },
      )
      expect((await runProject(project)).log.at(-1)).toBe('they add up to 1')
    }
  })

  it('the painting gets 20 of 20, and 98.5 % of the test, with nothing learned', async () => {
    const { variables, lists } = await runProject(lessonProject('02-one-neuron'))
    expect([...lists.weights!]).toEqual(painted)
    expect(variables.right).toBe(20)
    expect(((100 * rightOf((image) => Number(total(image) > 0))) / TESTS).toFixed(1)).toBe('98.5')
    expect(text).toContain('98.5 %')
  })

  it('the one has the larger total, and the zero has more ink', () => {
    const [one, zero] = [pixels(1, 'training'), pixels(2, 'training')]
    expect([images.label('training', 1), images.label('training', 2)]).toEqual([1, 0])
    expect(total(one)).toBeCloseTo(4, 1)
    expect(total(zero)).toBeCloseTo(-1.9, 0)
    expect(sum(zero)).toBeGreaterThan(2 * sum(one))
  })

  it('the sigmoid hardly tells 8 from 16', () => {
    expect(squeezed(0)).toBe(0.5)
    expect(squeezed(10)).toBeCloseTo(0.99995, 5)
    expect(squeezed(1000)).toBe(1)
    expect([squeezed(8).toFixed(4), squeezed(16).toFixed(4)]).toEqual(['0.9997', '1.0000'])
  })
})

describe('lesson 3', () => {
  it.each([
    [0.1, 0.49],
    [1, 0.06],
    [10, 0.21],
  ])('18 mistakes at volume %d, with an average loss of %d', async (volume, loss) => {
    const { variables } = await runProject(setting(lessonProject('03-how-wrong'), 'volume', volume))
    expect(variables.mistakes).toBe(18)
    expect(variables['average loss']).toBeCloseTo(loss, 2)
    expect(lessonText('03-how-wrong')).toContain(String(loss))
  })

  it('to be 0.99 sure and wrong costs 4.6, and to have no idea 0.69', () => {
    expect(-Math.log(0.01)).toBeCloseTo(4.6, 1)
    expect(-Math.log(0.5)).toBeCloseTo(0.69, 2)
    expect(-Math.log(0.99)).toBeCloseTo(0.01, 2)
  })
})

describe('lesson 4', () => {
  const ink = pixels(1, 'training')
  /** With all weights 0, the loss for a one with a total of z is ln(1 + e⁻ᶻ). */
  const loss = (z: number) => Math.log(1 + Math.exp(-z))

  it('weight 35 makes the loss fall from 0.69 to 0.42, and weight 1 does nothing', async () => {
    const { log } = await runProject(lessonProject('04-nudge-a-weight', 'start'))
    const [before, after] = log.map((line) => Number(line.split(' ').at(-1)))
    expect(before).toBeCloseTo(loss(0), 12)
    expect(after).toBeCloseTo(loss(ink[34]!), 12)
    expect([before!.toFixed(2), after!.toFixed(2)]).toEqual(['0.69', '0.42'])
    expect(ink[0]).toBe(0)
  })

  it('each slope is the error times the pixel, and a step down brings the loss to 0.59', async () => {
    const { lists, variables } = await runProject(lessonProject('04-nudge-a-weight'))
    for (const [k, x] of ink.entries()) {
      expect(Math.abs(lists.slopes![k]! + 0.5 * x)).toBeLessThan(1e-3)
      expect(lists.shortcut![k]).toBeCloseTo(-0.5 * x, 12)
    }
    expect([ink[34]!.toFixed(3), (-0.5 * ink[34]!).toFixed(3)]).toEqual(['0.643', '-0.322'])
    expect(variables.loss).toBeCloseTo(loss(0.05 * sum(ink.map((x) => x * x))), 9)
    expect(variables.loss!.toFixed(2)).toBe('0.59')
  })
})

describe('lesson 5', () => {
  const text = lessonText('05-learn')
  const schooled = (count: number) =>
    changed(
      lessonProject('05-learn'),
      ({ type, args }) => type === 'control_for_each' && args?.to === 10,
      (block) => {
        block.args = { ...block.args, to: count }
      },
    )

  it('knows nothing at first', async () => {
    const { variables } = await runProject(lessonProject('05-learn', 'start'))
    expect(variables.accuracy!.toFixed(2)).toBe('53.66')
    expect(text).toContain('53.66 %')
  })

  it.each([
    [3, '99.43 %', '99.43 %'],
    [5, '74.94 %', '74.94 %'],
    [10, '99.81 %', '99.81 %'],
    [50, '99.57 %', '99.57 %'],
    [1000, '99.91 %', '1,000 images 99.91 %'],
    [11_665, '99.91 %', 'all images 99.91 %'],
  ])('after %d images it gets %s, as plain TypeScript does', async (count, accuracy, words) => {
    const { variables } = await runProject(schooled(count))
    expect(`${variables.accuracy!.toFixed(2)} %`).toBe(accuracy)
    expect(percent(rightOf(trained(count)))).toBe(accuracy)
    expect(text).toContain(words)
  })

  it('images 4 and 5, which make it worse, are two ones in a row', () => {
    expect([4, 5].map((n) => images.label('training', n))).toEqual([1, 1])
  })
})
