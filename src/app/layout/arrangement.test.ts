import { expect, it } from 'vitest'
import { arrangementFor } from './arrangement'

it.each([
  ['a phone', 390, 844, 'single', false],
  ['a small phone', 320, 640, 'single', false],
  ['a phone on its side', 844, 390, 'single', true],
  ['a laptop zoomed to 200 %', 683, 384, 'single', true],
  ['a tablet held upright', 768, 1024, 'stacked', false],
  ['a larger tablet held upright', 834, 1194, 'stacked', false],
  ['a tablet on its side', 1024, 768, 'beside', false],
  ['half a desktop window', 960, 900, 'beside', false],
  ['a desk', 1440, 900, 'beside', false],
  ['a desktop window that is hardly a strip', 1440, 420, 'beside', true],
  ['a very narrow strip, where two rows would not hold the controls', 400, 300, 'single', false],
] as const)('%s, %i × %i, is %s', (_, width, height, room, low) => {
  expect(arrangementFor(width, height)).toEqual({ room, low })
})
