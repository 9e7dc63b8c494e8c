/** NumPy's file for several arrays (np.savez): a zip archive with one .npy file for each, called by its name. */
import { zipSync } from 'fflate'
import { message } from '../../core/message'
import { short } from '../../core/project/place'
import { unzip, ZipFault, type ZippedFile } from '../zip'
import { ListFault, type ListFormat, MOST_BYTES, refuseTooMany } from './list-file'
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
    const arrays = filesIn(bytes).filter(({ name }) => name.endsWith(ENDING))
    if (arrays.length === 0) throw new ListFault(message('list-npz-no-array'))
    const lists = arrays.map(({ name, bytes: content }) =>
      within(name, () => readNpy(content, name.slice(0, -ENDING.length))),
    )
    refuseTooMany(lists.reduce((sum, { values }) => sum + values.length, 0))
    return lists
  },
  write(lists) {
    const files = Object.fromEntries(lists.map(({ name, values }) => [`${name}${ENDING}`, writeNpy(values)]))
    // NumPy stores them unpacked, too: floating-point numbers hardly shrink.
    return zipSync(files, { level: 0, mtime: ALWAYS })
  },
}

function filesIn(bytes: Uint8Array): readonly ZippedFile[] {
  try {
    return unzip(bytes, MOST_BYTES)
  } catch (reason) {
    if (reason instanceof ZipFault) throw new ListFault(reason.why)
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
