import { expect, it } from 'vitest'
import { drawingInWords, seenInWords } from './in-words'

it('counts strokes', () => {
  expect([drawingInWords(0, false), drawingInWords(1, false), drawingInWords(2, false)]).toEqual([
    'The pad is empty.',
    '1 stroke on the pad.',
    '2 strokes on the pad.',
  ])
  expect(drawingInWords(0, true)).toBe('An image is on the pad.')
})

it('says where the ink is', () => {
  const pixels = new Uint8Array(100)
  pixels[23] = 255
  pixels[45] = 100
  pixels[99] = 20
  expect(seenInWords(pixels, 10)).toBe(
    'What the network sees: 10 by 10 squares, ink in 2 of them, columns 4 to 6, rows 3 to 5.',
  )
  expect(seenInWords(new Uint8Array(100).fill(9), 10)).toBe(
    'What the network sees: 10 by 10 squares, hardly any ink.',
  )
  expect(seenInWords(null, 28)).toBe('What the network sees: 28 by 28 squares, all white.')
})
