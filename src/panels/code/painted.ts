/** A program with its colours, as the worker that writes it hands it to the panel: plain data, cheap to copy. */
// biome-ignore-all lint/style/noNonNullAssertion: paint comes in pairs, and its second numbers are those of inks

/** What a piece of a line is: an ink has its colour in code.css. The last three are as in the blocks. */
export const INKS = [
  'plain',
  'keyword',
  'comment',
  'string',
  'number',
  'function',
  'variable',
  'list',
  'own block',
] as const

export type Ink = (typeof INKS)[number]

export interface PaintedLine {
  readonly text: string
  /** The id of its block, or ''. */
  readonly at: string
  /** Pieces one after another: how many characters, and the number of their ink. */
  readonly paint: readonly number[]
}

export interface Piece {
  readonly text: string
  readonly ink: Ink
}

export function piecesOf({ text, paint }: PaintedLine): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (let i = 0; i < paint.length; i += 2) {
    const to = from + paint[i]!
    pieces.push({ text: text.slice(from, to), ink: INKS[paint[i + 1]!]! })
    from = to
  }
  return pieces
}
