/** A small function of C that exported programs may need, written once. It may use those that stand above it. */
export type Helper = readonly [name: string, uses: readonly string[], text: () => string]
