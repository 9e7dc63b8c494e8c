/**
 * How much of what real toolchains can run is run. They take their time, so `npm test` tries a part of it, the same
 * each time: enough to see that a language is off. `npm run test:exports`, which says BLOCKGRAD_EXPORT_PROGRAMS, tries
 * all of it.
 */
const { BLOCKGRAD_EXPORT_PROGRAMS: programs, BLOCKGRAD_FUZZ_SEED: seed } = process.env
const isAll = programs !== undefined

/** Random programs. */
export const PROGRAMS = Number(programs ?? 8)
export const SEED = Number(seed ?? 1)

/** Training images that whole examples learn from. */
export const IMAGES = isAll ? 100 : 25

/** All of them, or every so-and-so-manieth, beginning with the first. */
export const partOf = <T>(all: readonly T[], one = 4): readonly T[] =>
  isAll ? all : all.filter((_, i) => i % one === 0)
