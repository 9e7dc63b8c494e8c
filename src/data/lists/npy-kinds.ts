/**
 * The kinds of numbers in NumPy's files: a mark for the order of bytes, a letter, and how many bytes a number has
 * (NumPy's “array interface”, typestr). What a list can't hold exactly is refused, never rounded.
 */
import { type Message, message } from '../../core/message'
import { short } from '../../core/project/place'

export interface NumberKind {
  /** In bytes. */
  readonly size: number
  /** The number at a place, in bytes; null where float64 can't hold it exactly. */
  readonly read: (view: DataView, at: number) => number | null
}

type Read = (view: DataView, at: number, littleEndian: boolean) => number | null

const exactly = (value: bigint): number | null => (BigInt(Number(value)) === value ? Number(value) : null)

const KINDS: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['f2', (view, at, little) => half(view.getUint16(at, little))],
  ['f4', (view, at, little) => view.getFloat32(at, little)],
  ['f8', (view, at, little) => view.getFloat64(at, little)],
  ['i1', (view, at) => view.getInt8(at)],
  ['i2', (view, at, little) => view.getInt16(at, little)],
  ['i4', (view, at, little) => view.getInt32(at, little)],
  ['i8', (view, at, little) => exactly(view.getBigInt64(at, little))],
  ['u1', (view, at) => view.getUint8(at)],
  ['u2', (view, at, little) => view.getUint16(at, little)],
  ['u4', (view, at, little) => view.getUint32(at, little)],
  ['u8', (view, at, little) => exactly(view.getBigUint64(at, little))],
  // False is 0 and True is 1.
  ['b1', (view, at) => (view.getUint8(at) === 0 ? 0 : 1)],
])

const OTHERS: Readonly<Record<string, Message>> = {
  O: message('list-npy-holds-objects'),
  S: message('list-npy-holds-texts'),
  a: message('list-npy-holds-texts'),
  U: message('list-npy-holds-texts'),
  V: message('list-npy-holds-bytes'),
  c: message('list-npy-holds-complex'),
  m: message('list-npy-holds-times'),
  M: message('list-npy-holds-dates'),
}

/** The kind that NumPy calls `descr`, as in `<f8`, or why a list can't hold it. */
export function kindOf(descr: string): NumberKind | Message {
  const [, order, name = ''] = /^([<>|=]?)(\w\d+)$/.exec(descr) ?? []
  const read = KINDS.get(name)
  if (read && (order !== '|' || name.endsWith('1')))
    return { size: Number(name.slice(1)), read: (view, at) => read(view, at, order !== '>') }
  const other = OTHERS[descr.replace(/^[<>|=]/, '')[0] ?? '']
  return other ?? message('list-npy-other-kind', { kind: short(descr) })
}

/** IEEE 754 binary16: a sign, five bits of exponent, ten bits of fraction. */
function half(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & 0x1f
  const fraction = bits & 0x3ff
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN
  if (exponent === 0) return sign * fraction * 2 ** -24
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15)
}
