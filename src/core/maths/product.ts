/**
 * TwoProduct, an error-free transformation: the product of two float64 numbers has up to 106 bits, of which 53 are
 * kept. `ln` and `power` need the others too; they are found exactly here, without the fused multiply-add that
 * JavaScript lacks.
 */

/** Veltkamp's splitting: multiplying by 2^27 + 1 is the step that splits a float64 into two halves of 26 bits. */
export const SPLITTER = 134217729

/**
 * a·b − product, exactly, where `product` is a * b as rounded (T. J. Dekker, A floating-point technique for
 * extending the available precision, Numerische Mathematik 18, 1971; the splitting is G. W. Veltkamp's).
 * Valid while neither factor passes 2^996 and the product stays clear of the subnormal numbers.
 */
export function lostInProduct(a: number, b: number, product: number): number {
  const aScaled = a * SPLITTER
  const aHigh = aScaled - (aScaled - a)
  const aLow = a - aHigh
  const bScaled = b * SPLITTER
  const bHigh = bScaled - (bScaled - b)
  const bLow = b - bHigh
  return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow
}
