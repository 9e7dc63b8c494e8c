/** NumPy's own file format for one array of bytes: a header in plain words, and the bytes. */

export function npyOfBytes(bytes: Uint8Array, shape: readonly number[]): Uint8Array {
  const sizes = shape.map((size) => `${size},`).join(' ')
  const words = `{'descr': '|u1', 'fortran_order': False, 'shape': (${sizes}), }`
  // Ten bytes stand before the words; all of it is a multiple of 64 bytes long and ends a line.
  const padded = `${words.padEnd(Math.ceil((words.length + 11) / 64) * 64 - 11)}\n`
  const file = new Uint8Array(10 + padded.length + bytes.length)
  file.set([0x93, ...ascii('NUMPY'), 1, 0, padded.length % 256, Math.floor(padded.length / 256)])
  file.set(ascii(padded), 10)
  file.set(bytes, 10 + padded.length)
  return file
}

const ascii = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0))
