/** Archives that say of themselves what is not so. */

/** The archive with 16 or 32 bits changed in its only directory entry, by the place in that entry. */
export function changed(archive: Uint8Array, place: number, value: number, bits: 16 | 32): Uint8Array {
  const copy = archive.slice()
  const view = new DataView(copy.buffer)
  let entry = copy.length - 22
  while (view.getUint32(entry, true) !== 0x02014b50) entry--
  if (bits === 16) view.setUint16(entry + place, value, true)
  else view.setUint32(entry + place, value, true)
  return copy
}

/** Where an entry of the directory has the size of its file, unpacked. */
const SIZE = 24

/** The archive, whose only file says that it has so many bytes. */
export const saidToHave = (archive: Uint8Array, bytes: number): Uint8Array =>
  changed(archive, SIZE, bytes, 32)
