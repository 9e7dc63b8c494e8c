import { describe, expect, it } from 'vitest'
import { type Box, placeBeside } from './place'

const room = { width: 600, height: 400 }
const bubble = { width: 200, height: 80 }

describe('a bubble', () => {
  it.each<[string, Box]>([
    ['in the middle', { left: 100, top: 100, width: 150, height: 40 }],
    ['at the right edge', { left: 420, top: 100, width: 150, height: 40 }],
    ['at the lower right corner', { left: 420, top: 350, width: 170, height: 40 }],
    ['as wide as the room', { left: 0, top: 200, width: 600, height: 40 }],
    ['as high as the room', { left: 300, top: -50, width: 290, height: 600 }],
  ])('beside a block %s is in the room and not on the block', (_, block) => {
    const { left, top } = placeBeside(block, bubble, room)
    expect(left).toBeGreaterThanOrEqual(0)
    expect(top).toBeGreaterThanOrEqual(0)
    expect(left + bubble.width).toBeLessThanOrEqual(room.width)
    expect(top + bubble.height).toBeLessThanOrEqual(room.height)
    const isBeside =
      left >= block.left + block.width ||
      left + bubble.width <= block.left ||
      top >= block.top + block.height ||
      top + bubble.height <= block.top
    expect(isBeside).toBe(true)
  })

  it('leaves the words of a block free that is as large as the room', () => {
    const { top } = placeBeside({ left: 0, top: 10, width: 600, height: 500 }, bubble, room)
    expect(top).toBeGreaterThan(200)
  })
})
