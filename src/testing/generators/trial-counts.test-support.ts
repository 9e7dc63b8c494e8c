/**
 * How many random programs a test tries, and where it begins: few and always the same in `npm test`, many and always
 * others in `npm run fuzz`, which says so in BLOCKGRAD_FUZZ_PROGRAMS and BLOCKGRAD_FUZZ_SEED.
 */
const { BLOCKGRAD_FUZZ_PROGRAMS: programs, BLOCKGRAD_FUZZ_SEED: seed } = process.env

/** Programs of each kind that `npm test` runs in every way. Other tests try a part of that, or more. */
export const USUAL = 250

/** As many as a test tries in `npm test`; in `npm run fuzz`, as many times more as it tries of each kind. */
export const howMany = (usually: number): number => Math.ceil((usually * Number(programs ?? USUAL)) / USUAL)

/** Milliseconds that a test of random programs may take: two minutes, and in `npm run fuzz` as many times more. */
export const LONGEST = Math.max(120_000, howMany(120_000))

/** Where a test begins in `npm test`, or where `npm run fuzz` says. */
export const seedOr = (usual: number): number => Number(seed ?? usual)
