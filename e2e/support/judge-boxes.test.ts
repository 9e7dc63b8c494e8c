import { expect, it } from 'vitest'
import { complaints, type SeenBox } from './judge-boxes'

const WINDOW = { width: 400, height: 300, least: 24 }

const at = (left: number, top: number, width = 40, height = 40, more: Partial<SeenBox> = {}): SeenBox => ({
  name: `${left},${top}`,
  width,
  height,
  seen: { left, top, right: left + width, bottom: top + height },
  scrolls: false,
  coveredBy: [],
  ...more,
})

it('has nothing to say of controls side by side, up to the very edge', () => {
  expect(complaints([at(0, 0), at(40, 0), at(360, 260)], WINDOW)).toEqual([])
})

it('says what leaves the page on any side', () => {
  expect(complaints([at(-5, 50), at(50, -5), at(370, 50), at(50, 270)], WINDOW)).toEqual([
    '-5,50 leaves the page',
    '50,-5 leaves the page',
    '370,50 leaves the page',
    '50,270 leaves the page',
  ])
})

it('says what is cut off, unless it can be scrolled to', () => {
  const seen = { left: 10, top: 10, right: 30, bottom: 50 }
  expect(complaints([at(10, 10, 40, 40, { seen })], WINDOW)).toEqual(['10,10 is cut off'])
  expect(complaints([at(10, 10, 40, 40, { seen, scrolls: true })], WINDOW)).toEqual([])
})

it('says what lies over one another, but not what lies within another', () => {
  expect(complaints([at(10, 10), at(40, 40)], WINDOW)).toEqual(['10,10 and 40,40 overlap'])
  expect(complaints([at(10, 10, 200, 60), at(150, 20)], WINDOW)).toEqual([])
  expect(complaints([at(10, 10), at(49, 10)], WINDOW)).toEqual([])
})

it('says what something else lies over', () => {
  expect(complaints([at(10, 10, 40, 40, { coveredBy: ['Start'] })], WINDOW)).toEqual([
    '10,10 is covered by Start',
  ])
})

it('says what is too small for a mouse or a finger', () => {
  expect(complaints([at(10, 10, 23, 40)], WINDOW)).toEqual(['10,10 is too small: 23 × 40'])
  expect(complaints([at(10, 10)], { ...WINDOW, least: 44 })).toEqual(['10,10 is too small: 40 × 40'])
})
