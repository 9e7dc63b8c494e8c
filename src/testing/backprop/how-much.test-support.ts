/**
 * How much the oracle is asked: in `npm test` the first ten turns of every third program and a sample of the mutants, always
 * the same; in `npm run truth`, which says so in BLOCKGRAD_TRUTH, fifty turns and all of them.
 */
const { BLOCKGRAD_TRUTH: wanted } = process.env

/** `write` makes the golden files anew. */
export const isWhole = wanted === 'all' || wanted === 'write'
export const isWriting = wanted === 'write'

export const WHOLE = [1, 2, 3, 10, 50] as const
export const TURNS: readonly number[] = isWhole ? WHOLE : [1, 2, 3, 10]

/** The programs that are asked about: all of them, or every third, beginning with the first. */
export const partOf = <T>(all: readonly T[]): readonly T[] =>
  isWhole ? all : all.filter((_, i) => i % 3 === 0)
