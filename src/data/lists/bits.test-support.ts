/** Numbers as the 16 hex digits of their float64, highest first: equal only where every bit is. */
export const hexOf = (values: ArrayLike<number>): readonly string[] =>
  Array.from(values, (value) => {
    const bytes = Buffer.alloc(8)
    bytes.writeDoubleBE(value)
    return bytes.toString('hex')
  })
