/**
 * NumPy's own file for one array (NEP 1, “A Simple File Format for NumPy Arrays”; NumPy's module numpy.lib.format):
 * the six bytes \x93NUMPY, a version, the length of a header, the header as a Python dictionary in words, and the
 * numbers. They are taken in C order (the last dimension changes fastest) however they are stored.
 *
 * Only numbers are read. Objects would be pickled programs, and those are never touched.
 */
import { npyHeader } from '../../core/files/npy-header'
import { message } from '../../core/message'
import { short } from '../../core/project/place'
import { type FoundList, faultAtByte, type ListFormat, onlyOf, refuseTooMany } from './list-file'
import { kindOf, type NumberKind } from './npy-kinds'

export const npy: ListFormat = {
  name: 'npy',
  title: message('list-npy-title'),
  hint: message('list-npy-hint'),
  type: 'application/octet-stream',
  holdsMany: false,
  read: (bytes) => [readNpy(bytes, null)],
  write: (lists) => writeNpy(onlyOf(lists).values),
}

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59]
/** NumPy itself refuses longer ones by default. */
const LONGEST_HEADER = 10_000
/** NumPy's own limit. */
const MOST_DIMENSIONS = 32

export const isNpy = (bytes: Uint8Array): boolean => MAGIC.every((byte, i) => bytes[i] === byte)

export function writeNpy(values: Float64Array): Uint8Array {
  const header = npyHeader('<f8', [values.length])
  const file = new Uint8Array(header.length + 8 * values.length)
  file.set(header)
  const view = new DataView(file.buffer, header.length)
  for (const [i, value] of values.entries()) view.setFloat64(8 * i, value, true)
  return file
}

/** @throws ListFault when these are not exactly the bytes of one array of numbers that a list can hold */
export function readNpy(bytes: Uint8Array, name: string | null): FoundList {
  if (!isNpy(bytes)) throw faultAtByte(0, message('list-npy-no-magic'))
  const { kind, isFortran, shape, start } = headerOf(bytes)
  const count = shape.includes(0) ? 0 : shape.reduce((product, size) => product * size, 1)
  refuseTooMany(count)
  const end = start + count * kind.size
  if (bytes.length < end)
    throw faultAtByte(bytes.length, message('list-npy-too-short', { count, size: kind.size, end }))
  if (bytes.length > end)
    throw faultAtByte(end, message('list-npy-too-long', { count, more: bytes.length - end }))
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, count * kind.size)
  const values = new Float64Array(count)
  const placeOf = isFortran ? fortranPlaces(shape) : (i: number) => i
  for (let i = 0; i < count; i++) {
    const at = placeOf(i) * kind.size
    const value = kind.read(view, at)
    if (value === null)
      throw faultAtByte(start + at, message('list-npy-too-many-digits', { position: i + 1 }))
    if (Number.isNaN(value)) throw faultAtByte(start + at, message('list-npy-nan', { position: i + 1 }))
    values[i] = value
  }
  return { name, values, shape: shape.length === 0 ? [1] : shape }
}

interface Header {
  readonly kind: NumberKind
  readonly isFortran: boolean
  readonly shape: readonly number[]
  /** Of the numbers, in bytes. */
  readonly start: number
}

function headerOf(bytes: Uint8Array): Header {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const stops = (): never => {
    throw faultAtByte(bytes.length, message('list-npy-stops-in-header'))
  }
  if (bytes.length < 12) stops()
  const version = view.getUint8(6)
  if (version < 1 || version > 3) throw faultAtByte(6, message('list-npy-version', { version }))
  const from = version === 1 ? 10 : 12
  const length = version === 1 ? view.getUint16(8, true) : view.getUint32(8, true)
  if (length > LONGEST_HEADER) throw faultAtByte(8, message('list-npy-long-header', { length }))
  const start = from + length
  if (start > bytes.length) stops()
  const words = new TextDecoder(version === 3 ? 'utf-8' : 'latin1').decode(bytes.subarray(from, start))
  const field = (key: string, form: string): string => {
    const [, found] = new RegExp(`['"]${key}['"]\\s*:\\s*${form}`).exec(words) ?? []
    if (found === undefined) throw faultAtByte(from, message('list-npy-odd-header', { key }))
    return found
  }
  if (/['"]descr['"]\s*:\s*[[(]/.test(words)) throw faultAtByte(from, message('list-npy-several-fields'))
  const kind = kindOf(field('descr', `['"]([^'"]*)['"]`))
  if ('code' in kind) throw faultAtByte(from, kind)
  const isFortran = field('fortran_order', '(True|False)') === 'True'
  const shape = sizesIn(field('shape', '\\(([^)]*)\\)'), from)
  return { kind, isFortran, shape, start }
}

/** `3, 4` or `3,`; Python 2 wrote `3L`. */
function sizesIn(words: string, at: number): readonly number[] {
  const sizes = words.split(',').map((size) => size.trim())
  if (sizes.at(-1) === '') sizes.pop()
  if (sizes.length > MOST_DIMENSIONS || !sizes.every((size) => /^\d{1,15}L?$/.test(size)))
    throw faultAtByte(at, message('list-npy-odd-shape', { shape: short(words) }))
  return sizes.map((size) => Number.parseInt(size, 10))
}

/** Where item `i` in C order stands when the first dimension changes fastest. */
function fortranPlaces(shape: readonly number[]): (i: number) => number {
  const dimensions = shape
    .map((size, d) => ({ size, stride: shape.slice(0, d).reduce((product, each) => product * each, 1) }))
    .reverse()
  return (i) => {
    let rest = i
    let place = 0
    for (const { size, stride } of dimensions) {
      place += (rest % size) * stride
      rest = Math.floor(rest / size)
    }
    return place
  }
}
