/** Lines know how deep they stand and whose they are. */
import { describe, expect, it } from 'vitest'
import { textOf } from './exporter'
import { Lines } from './lines'

describe('lines', () => {
  it('stand as deep as what is around them, each with its block', () => {
    const lines = new Lines()
    lines.gap()
    lines.add('while True:', 'b1')
    const inside = lines.indented(() => {
      lines.add('x = 1', 'b2')
      lines.gap()
      lines.gap()
      lines.add('y = 2', 'b3')
    })
    expect(inside).toBe(3)
    expect(textOf(lines.all)).toBe('while True:\n    x = 1\n\n    y = 2\n')
    expect(lines.all.map(({ at }) => at)).toEqual(['b1', 'b2', '', 'b3'])
  })
})
