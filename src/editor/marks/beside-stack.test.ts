import { describe, expect, it } from 'vitest'
import { type Box, besideStack } from './beside-stack'

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
    const { left, top } = besideStack(block, [], bubble, room)
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
    const { top } = besideStack({ left: 0, top: 10, width: 600, height: 500 }, [], bubble, room)
    expect(top).toBeGreaterThan(200)
  })

  const row = (top: number, width: number, left = 40): Box => ({ left, top, width, height: 40 })
  const covers = (bubbleAt: Pick<Box, 'left' | 'top'>, { left, top, width, height }: Box) =>
    bubbleAt.left < left + width &&
    left < bubbleAt.left + bubble.width &&
    bubbleAt.top < top + height &&
    top < bubbleAt.top + bubble.height

  it.each<[string, readonly Box[]]>([
    ['with wider ones below', [row(100, 150), row(140, 300), row(180, 320)]],
    [
      'with wider ones above and below',
      [row(20, 330), row(60, 330), row(100, 150), row(140, 330), row(180, 330)],
    ],
    ['with one below that leaves no room on the right', [row(100, 150), row(140, 540)]],
    ['with all below so wide', [row(100, 150), ...[140, 180, 220, 260].map((top) => row(top, 540))]],
    ['where there is room on the left only', [row(60, 330, 260), row(100, 150, 260), row(140, 330, 260)]],
  ])('covers no block of a stack %s', (_, stack) => {
    const block = stack.find(({ top }) => top === 100)!
    const at = besideStack(block, stack, bubble, room)
    expect(stack.filter((each) => covers(at, each))).toEqual([])
    expect(at.left).toBeGreaterThanOrEqual(0)
    expect(at.left + bubble.width).toBeLessThanOrEqual(room.width)
  })

  it('stays beside its block where the stack is narrow', () => {
    const stack = [row(60, 150), row(100, 150), row(140, 150)]
    expect(besideStack(stack[1]!, stack, bubble, room)).toEqual({ left: 202, top: 100 })
  })

  it('covers as little as can be where the stack fills the room', () => {
    const stack = Array.from({ length: 10 }, (_, i) => row(40 * i, i === 8 ? 380 : 560, 20))
    const at = besideStack(stack[5]!, stack, bubble, room)
    expect(covers(at, stack[5]!)).toBe(false)
    const least = stack.filter((each) => covers(at, each))
    expect(least.length).toBeLessThanOrEqual(3)
    expect(least).toContain(stack[8])
    expect(at.left).toBe(392)
  })
})
