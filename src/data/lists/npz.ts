/** NumPy's file for several arrays (np.savez): a zip archive with one .npy file for each, called by its name. */
import { zipSync } from 'fflate'
import { message } from '../../core/message'
import { short } from '../../core/project/place'
import { filesInZip, ZipFault, type ZippedFile } from '../zip'
import { faultAtByte, ListFault, type ListFormat, MOST_BYTES, refuseTooMany } from './list-file'
import { readNpy, writeNpy } from './npy'

const ENDING = '.npy'
/** The earliest that a zip archive can name: the same lists make the same bytes on any day. */
const ALWAYS = new Date(1980, 0, 1)

export const npz: ListFormat = {
  name: 'npz',
  title: message('list-npz-title'),
  hint: message('list-npz-hint'),
  type: 'application/zip',
  holdsMany: true,
  read(bytes) {
    const arrays = unzipped(() => filesInZip(bytes)).filter(({ name }) => name.endsWith(ENDING))
    if (arrays.length === 0) throw new ListFault(message('list-npz-no-array'))
    refuseTooLarge(arrays)
    const lists = arrays.map(({ name, unpack }) => {
      const content = unzipped(unpack)
      return within(name, () => readNpy(content, name.slice(0, -ENDING.length)))
    })
    refuseTooMany(lists.reduce((sum, { values }) => sum + values.length, 0))
    return lists
  },
  write(lists) {
    const files = Object.fromEntries(lists.map(({ name, values }) => [`${name}${ENDING}`, writeNpy(values)]))
    // NumPy stores them unpacked, too: floating-point numbers hardly shrink.
    return zipSync(files, { level: 0, mtime: ALWAYS })
  },
}

/** Before anything is unpacked. */
function refuseTooLarge(files: readonly ZippedFile[]): void {
  let total = 0
  for (const { at, size } of files) {
    total += size
    if (total > MOST_BYTES)
      throw faultAtByte(at, message('list-npz-too-large', { megabytes: MOST_BYTES / 1_000_000 }))
  }
}

function unzipped<T>(read: () => T): T {
  try {
    return read()
  } catch (reason) {
    if (reason instanceof ZipFault) throw faultAtByte(reason.byte, reason.why)
    throw reason
  }
}

/** Bytes are counted in the file inside: say which one. */
function within<T>(name: string, read: () => T): T {
  try {
    return read()
  } catch (reason) {
    if (reason instanceof ListFault)
      throw new ListFault(message('list-npz-in-array', { name: short(name), fault: reason.why }))
    throw reason
  }
}
