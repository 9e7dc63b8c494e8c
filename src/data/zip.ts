/**
 * A zip archive's files, in full and only in full (PKWARE's APPNOTE.TXT): how large they are is read from the
 * directory at its end before anything is unpacked, and each is checked by its own checksum afterwards.
 */
import { Inflate } from 'fflate'
import { type Message, message } from '../core/message'
import { short } from '../core/project/place'
import { Fault } from './fault'

/** Why an archive can't be unpacked, with the byte. Nothing else is thrown. */
export class ZipFault extends Fault {}

const faultAtByte = (byte: number, fault: Message): ZipFault =>
  new ZipFault(message('list-file-at-byte', { byte, fault }))

export interface ZippedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const FILE = 0x04034b50
const END_SIZE = 22
const ENTRY_SIZE = 46
const FILE_SIZE = 30
const LONGEST_COMMENT = 0xffff
const STORED = 0
const DEFLATED = 8

/**
 * @param most bytes of all files together, once they are unpacked
 * @throws ZipFault when it is damaged, or holds more than that
 */
export function unzip(bytes: Uint8Array, most: number): readonly ZippedFile[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: Entry[] = []
  let total = 0
  for (let i = 0; i < count; i++) {
    const entry = entryAt(view, at, end)
    total += entry.size
    if (total > most) throw faultAtByte(at, message('zip-too-large', { megabytes: most / 1_000_000 }))
    entries.push(entry)
    at = entry.next
  }
  return entries.map((entry) => ({ name: entry.name, bytes: unpacked(bytes, view, entry) }))
}

interface Entry {
  readonly name: string
  readonly isEncrypted: boolean
  readonly method: number
  readonly checksum: number
  readonly packed: number
  readonly size: number
  /** Where the file's own header is. */
  readonly header: number
  readonly next: number
}

/** Where the directory's last record is; a comment may stand behind it. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT)
  for (let at = view.byteLength - END_SIZE; at >= first; at--)
    if (view.getUint32(at, true) === END && at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength)
      return at
  throw faultAtByte(view.byteLength, message('zip-no-end'))
}

function entryAt(view: DataView, at: number, end: number): Entry {
  if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== ENTRY)
    throw faultAtByte(at, message('zip-damaged-directory'))
  const nameLength = view.getUint16(at + 28, true)
  const next = at + ENTRY_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  if (next > end) throw faultAtByte(at, message('zip-damaged-directory'))
  return {
    name: new TextDecoder().decode(
      new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_SIZE, nameLength),
    ),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    header: view.getUint32(at + 42, true),
    next,
  }
}

function unpacked(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  const { isEncrypted, method, header, packed, size } = entry
  const name = short(entry.name)
  const fail = (fault: Message): never => {
    throw faultAtByte(header, fault)
  }
  if (isEncrypted) fail(message('zip-locked', { name }))
  if (method !== STORED && method !== DEFLATED) fail(message('zip-other-method', { name }))
  if (header + FILE_SIZE > bytes.length || view.getUint32(header, true) !== FILE)
    fail(message('zip-elsewhere', { name }))
  const start = header + FILE_SIZE + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
  if (start + packed > bytes.length) fail(message('zip-stops', { name }))
  const content = bytes.subarray(start, start + packed)
  const result = method === STORED ? content : inflated(content, size)
  if (result?.length !== size || checksum(result) !== entry.checksum)
    return fail(message('zip-other-checksum', { name }))
  return result
}

/** Packed bytes that are unpacked at a time: each may grow a thousandfold. */
const CHUNK = 8192

/** Exactly `size` bytes; null where the packed ones make no sense, or go on growing beyond that. */
function inflated(packed: Uint8Array, size: number): Uint8Array | null {
  const result = new Uint8Array(size)
  let filled = 0
  const inflate = new Inflate((part) => {
    result.set(part, filled)
    filled += part.length
  })
  try {
    for (let at = 0; at < packed.length; at += CHUNK)
      inflate.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length)
  } catch {
    // What does not fit into the result ends here, too.
    return null
  }
  return filled === size ? result : null
}

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let bits = byte
  for (let i = 0; i < 8; i++) bits = bits & 1 ? (bits >>> 1) ^ 0xedb88320 : bits >>> 1
  return bits
})

/** CRC-32, as zip archives have it. */
function checksum(bytes: Uint8Array): number {
  let crc = -1
  // biome-ignore lint/style/noNonNullAssertion: the table has an entry for each byte
  for (let i = 0; i < bytes.length; i++) crc = TABLE[(crc ^ bytes[i]!) & 0xff]! ^ (crc >>> 8)
  return ~crc >>> 0
}
