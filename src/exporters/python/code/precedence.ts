/** How tightly Python's operators hold, from the loosest to the tightest. */
export const LEVEL = { or: 1, and: 2, not: 3, compare: 4, sum: 5, product: 6, sign: 7, power: 8 } as const
