/**
 * The beginning of NumPy's own file for one array (NEP 1, “A Simple File Format for NumPy Arrays”), version 1.0. What
 * exported programs load and what a list is saved to begin alike; the numbers stand behind it.
 */

/** `kind` is NumPy's word for the numbers: `|u1` for bytes, `<f8` for float64, lowest byte first. */
export function npyHeader(kind: string, shape: readonly number[]): Uint8Array {
  const sizes = shape.map((size) => `${size},`).join(' ')
  const words = `{'descr': '${kind}', 'fortran_order': False, 'shape': (${sizes}), }`
  // Ten bytes stand before the words; all of it is a multiple of 64 bytes long and ends a line.
  const padded = `${words.padEnd(Math.ceil((words.length + 11) / 64) * 64 - 11)}\n`
  const header = new Uint8Array(10 + padded.length)
  header.set([0x93, ...ascii('NUMPY'), 1, 0, padded.length % 256, Math.floor(padded.length / 256)])
  header.set(ascii(padded), 10)
  return header
}

const ascii = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0))
