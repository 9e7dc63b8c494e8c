/** A link as the modules of a QR code (ISO/IEC 18004), with the least of its four degrees of error correction: screens are clean. */
import { encode } from 'uqr'

/** Bytes that the largest QR code, version 40, holds at that degree. */
export const MOST_IN_QR = 2_953

/** A path of unit squares, one for each dark module, and how many modules there are to a side, the quiet zone included. */
export function qrPath(text: string): { readonly path: string; readonly size: number } {
  const { data, size } = encode(text, { ecc: 'L', border: 4 })
  const path = data
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('')
  return { path, size }
}
