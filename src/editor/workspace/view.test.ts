/** What is in sight when a project is opened. */
import { expect, it } from 'vitest'
import { startOf } from './view'

/** What a tablet, a laptop and a phone show of the workspace, in its units. */
const VIEWS = [
  { width: 700, height: 750 },
  { width: 1_200, height: 1_000 },
  { width: 520, height: 800 },
]
const at = (x: number, y: number, isFlag = false) => ({ x, y, isFlag })

it.each([
  ['far apart', [at(40, 40, true), at(900_000, 40)], at(40, 40)],
  ['far apart, the flag last', [at(40, 40), at(900_000, 40, true)], at(900_000, 40)],
  ['far off', [at(0, 0), at(9_000, 8_000, true)], at(9_000, 8_000)],
  ['left and right of nothing', [at(-400_000, 900), at(900_000, 0)], at(-400_000, 900)],
  ['to the left of the flag, far below', [at(-5_000, 70_000), at(40, 40, true)], at(40, 40)],
])('the beginning, with stacks %s', (_, stacks, seen) => {
  for (const view of VIEWS) {
    const { left, top } = startOf(view, stacks)!
    const inSight = (place: { x: number; y: number }) =>
      place.x >= left &&
      place.x < left + view.width - 200 &&
      place.y >= top &&
      place.y < top + view.height - 200
    expect(inSight(seen)).toBe(true)
  }
})

it('all of a project that fits, the beginning not necessarily at the corner', () => {
  expect(startOf(VIEWS[0]!, [at(60, 40), at(200, 300, true)])).toEqual({ left: 60, top: 40 })
  expect(startOf(VIEWS[0]!, [])).toBeNull()
  // As a lesson has it that is about the own block, and not about what calls it.
  expect(startOf(VIEWS[2]!, [at(40, 40), at(1_800, 40, true)])).toEqual({ left: 40, top: 40 })
})
