/** NumPy's own file for one array of bytes. */
import { npyHeader } from '../../../core/files/npy-header'

export function npyOfBytes(bytes: Uint8Array, shape: readonly number[]): Uint8Array {
  const header = npyHeader('|u1', shape)
  const file = new Uint8Array(header.length + bytes.length)
  file.set(header)
  file.set(bytes, header.length)
  return file
}
