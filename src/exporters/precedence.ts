/**
 * Expressions as text that know how tightly they hold together, so that brackets stand where a language needs them
 * and nowhere else. A language numbers its own levels; a larger number holds tighter.
 */

export interface Piece {
  readonly text: string
  readonly binds: number
}

/** What never needs brackets: a name, a number, a call. */
export const ATOM = 100

export const atom = (text: string): Piece => ({ text, binds: ATOM })

/** The text, in brackets where it holds less tightly than `least`. */
export const inside = ({ text, binds }: Piece, least: number): string => (binds >= least ? text : `(${text})`)

/**
 * `a − b`, grouped from the left. The right side gets brackets at the same level too, also where mathematics would
 * do without, because in float64 a + (b + c) is not (a + b) + c.
 */
export const infix = (a: Piece, sign: string, b: Piece, binds: number): Piece => ({
  text: `${inside(a, binds)} ${sign} ${inside(b, binds + 1)}`,
  binds,
})

/** `−a` or `not a`. */
export const prefix = (sign: string, a: Piece, binds: number): Piece => ({
  text: sign + inside(a, binds),
  binds,
})
