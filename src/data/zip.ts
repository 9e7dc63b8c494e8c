/**
 * A zip archive's files, in full and only in full (PKWARE's APPNOTE.TXT): how large they are is read from the
 * directory at its end before anything is unpacked, and each is checked by its own checksum afterwards.
 */
import { Inflate } from 'fflate'
import { type Message, message } from '../core/message'
import { short } from '../core/project/place'
import { Fault } from './fault'

export interface ZippedFile {
  /** With the folders that it is in, and / between them; a folder itself ends with one. */
  readonly name: string
  /** In bytes, once it is unpacked. */
  readonly size: number
  /** Where the directory tells of it. */
  readonly at: number
  /** @throws ZipFault when it is damaged, or can't be unpacked here */
  readonly unpack: () => Uint8Array
}

export class ZipFault extends Fault {
  constructor(
    /** Counted in the archive, from 0. */
    readonly byte: number,
    why: Message,
  ) {
    super(why)
  }
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
 * What is in it, in the order of its directory. Nothing is unpacked, so whoever asks decides by the sizes what to unpack.
 *
 * @throws ZipFault when the directory is damaged
 */
export function filesInZip(bytes: Uint8Array): readonly ZippedFile[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  return Array.from({ length: count }, () => {
    const entry = entryAt(view, at, end)
    const { name, size } = entry
    const file: ZippedFile = { name, size, at, unpack: () => unpacked(bytes, view, entry) }
    at = entry.next
    return file
  })
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
  throw new ZipFault(view.byteLength, message('zip-no-end'))
}

function entryAt(view: DataView, at: number, end: number): Entry {
  if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== ENTRY)
    throw new ZipFault(at, message('zip-damaged-directory'))
  const nameLength = view.getUint16(at + 28, true)
  const next = at + ENTRY_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  if (next > end) throw new ZipFault(at, message('zip-damaged-directory'))
  return {
    name: nameIn(new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_SIZE, nameLength)),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    header: view.getUint32(at + 42, true),
    next,
  }
}

/** The letters from 128 on of the code page that zip archives began with (APPNOTE.TXT, appendix D); of others, the first. */
const CODE_PAGE_437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'

/** UTF-8, whether an archive says so or not; what is none was written by an older tool. */
function nameIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return Array.from(bytes, (byte) =>
      byte < 128 ? String.fromCharCode(byte) : CODE_PAGE_437[byte - 128],
    ).join('')
  }
}

function unpacked(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  const { isEncrypted, method, header, packed, size } = entry
  const name = short(entry.name)
  const fail = (fault: Message): never => {
    throw new ZipFault(header, fault)
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
