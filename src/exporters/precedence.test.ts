/** Brackets stand where they are needed, checked against JavaScript's own reading. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atom, infix, type Piece, prefix } from './precedence'

const LEVELS = { '+': 1, '-': 1, '*': 2, '/': 2 } as const

/** An expression and its value, worked out in its own order. */
interface Worked {
  readonly piece: Piece
  readonly value: number
}

const { expression } = fc.letrec<{ expression: Worked }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'large', withCrossShrink: true },
    fc.double({ min: 0.1, max: 9, noNaN: true }).map((value) => ({ piece: atom(String(value)), value })),
    fc
      .tuple(tie('expression'), fc.constantFrom('+', '-', '*', '/'), tie('expression'))
      .map(([a, sign, b]) => ({
        piece: infix(a.piece, sign, b.piece, LEVELS[sign]),
        value: {
          '+': a.value + b.value,
          '-': a.value - b.value,
          '*': a.value * b.value,
          '/': a.value / b.value,
        }[sign],
      })),
    tie('expression').map((a) => ({ piece: prefix('- ', a.piece, 3), value: -a.value })),
  ),
}))

describe('brackets', () => {
  it('keep the order of every sum', () => {
    fc.assert(
      fc.property(expression, ({ piece, value }) => {
        expect(new Function(`return ${piece.text}`)()).toBe(value)
      }),
      { numRuns: 500 },
    )
  })

  it('are left out where nothing needs them', () => {
    const [a, b, c] = ['a', 'b', 'c'].map(atom) as [Piece, Piece, Piece]
    expect(infix(infix(a, '+', b, 1), '-', infix(b, '*', c, 2), 1).text).toBe('a + b - b * c')
    expect(infix(a, '+', infix(b, '+', c, 1), 1).text).toBe('a + (b + c)')
    expect(infix(infix(a, '+', b, 1), '*', c, 2).text).toBe('(a + b) * c')
  })
})
