/** Accuracy on images that nobody has seen: who is honest, who is unusual, and who cheats. */
import { describe, expect, it } from 'vitest'
import { blockLanguage as language } from '../../../../blocks/index'
import { wasmHost } from '../../../host/wasm-host'
import { imagesAt } from '../../../testing/fixtures/examples.test-support'
import {
  cheats,
  honest,
  onePixel,
  onTraining,
  pasted,
  unusual,
} from '../../../testing/grading/readers.test-support'
import type { Project } from '../../project/project'
import type { AccuracyCheck } from '../check'
import type { CheckOutcome } from '../outcome'
import { runCheck, USUAL_FUEL } from '../run-check'

const images = await imagesAt([10])

function outcomeOf(project: Project, atLeast: number): CheckOutcome {
  const check: AccuracyCheck = { kind: 'accuracy', variable: 'accuracy', atLeast }
  const parts = {
    project,
    solution: project,
    slips: null,
    language,
    images,
    host: wasmHost(),
    seed: 1,
    fuel: USUAL_FUEL,
  }
  const running = runCheck(check, parts)
  let step = running.next()
  while (!step.done) step = running.next()
  return step.value
}

const brief = ({ passed, message, trouble }: CheckOutcome) => [passed, message?.code ?? null, trouble]

describe('a program that is honest', () => {
  it.each(Object.entries(honest))('passes: %s', (_, make) => {
    expect(brief(outcomeOf(make(), 90))).toEqual([true, null, null])
  })

  it('does not pass where it is not good enough', () => {
    const outcome = outcomeOf(honest['a neuron that trains on ten images']!(), 99.99)
    expect(brief(outcome)).toEqual([false, 'check-accuracy', null])
  })
})

describe('a program that is honest but unusual', () => {
  it('there are five of', () => expect(Object.keys(unusual)).toHaveLength(5))

  it.each(Object.entries(unusual))('is not accused: %s', (_, make) => {
    expect(brief(outcomeOf(make(), 80))).toEqual([true, null, null])
  })

  it('is told which images it counts, and no more', () => {
    expect(brief(outcomeOf(onTraining(), 90))).toEqual([false, 'check-other-images', null])
  })
})

describe('a program that cheats', () => {
  it.each(Object.entries(cheats))('looks at the label: %s', (_, make) => {
    expect(brief(outcomeOf(make(), 99))).toEqual([false, 'check-peeks', 'peeks'])
  })

  it('is told which pixel, where one decides, however often that is right', () => {
    const outcome = outcomeOf(onePixel(), 90)
    expect(outcome.message?.values).toEqual({ pixel: 56, row: 6, column: 6 })
    // Counted with NumPy: of the 1,000 images for development, shown twice, and the first 115 of them once more.
    expect(outcome.measured?.accuracy).toBeCloseTo((100 * 2067) / 2115, 9)
    expect(brief(outcome)).toEqual([true, 'check-one-pixel', 'one-pixel'])
  })

  it('is told so too where more is asked for', () => {
    const outcome = outcomeOf(onePixel(), 99)
    expect(brief(outcome)).toEqual([false, 'check-accuracy', 'one-pixel'])
    expect(outcome.measured?.decidingPixel).toEqual({ pixel: 56, row: 6, column: 6 })
  })

  it('learns nothing where its weights came from elsewhere', () => {
    // Ink in the middle speaks for a one, ink beside it against.
    const weights = Array.from({ length: 100 }, (_, i) => {
      const [row, column] = [Math.floor(i / 10) + 1, (i % 10) + 1]
      if (row < 4 || row > 7) return 0
      return column === 5 || column === 6 ? 1 : [2, 3, 8, 9].includes(column) ? -1 : 0
    })
    const outcome = outcomeOf(pasted(weights), 90)
    expect(brief(outcome)).toEqual([true, 'check-same-whatever-trained', 'learns-nothing'])
  })
})
