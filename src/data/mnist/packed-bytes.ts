/** How large the packed files are, for whoever waits for one and can't trust what the server says of its length. */
import { HEADER } from './digits'
import { MNIST_COUNTS } from './mnist'

/** As prepare.ts packs them, give or take what another version of gzip makes of them. */
const GZIPPED = { 10: 794_000, 28: 2_065_000 }

/** `first` are a file's first bytes, as far as they have come: some hosts unpack it on the way. */
export function packedBytes(width: 10 | 28, first?: Uint8Array): number {
  const isUnpacked = first !== undefined && first.length > 0 && first[0] !== 0x1f
  if (!isUnpacked) return GZIPPED[width]
  const { training, development, test } = MNIST_COUNTS
  return HEADER + (training + development + test) * (1 + width * width)
}
