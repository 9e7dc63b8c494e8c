/** What the formats for lists have in common: what is found in a file, how much a file may hold, and how one is refused. */
import { type Message, message } from '../../core/message'
import { MOST_NUMBERS } from '../../core/project/limits'
import { Fault } from '../fault'

/** Numbers from a file. Tables come row by row. */
export interface FoundList {
  /** What the file calls them, or null where it has no names. */
  readonly name: string | null
  readonly values: Float64Array
  /** Rows, columns, …: the product is the number of values. */
  readonly shape: readonly number[]
}

export interface NamedList {
  readonly name: string
  readonly values: Float64Array
}

export interface ListFormat {
  /** Also the ending of its files. */
  readonly name: 'txt' | 'csv' | 'json' | 'npy' | 'npz'
  /** What it is called in a menu. */
  readonly title: Message
  /** Who can read it, in a few words. */
  readonly hint: Message
  readonly type: string
  readonly holdsMany: boolean
  /** @throws ListFault when the bytes are not wholly lists of numbers in this format */
  read(bytes: Uint8Array): readonly FoundList[]
  /** Where it does not hold many, there is exactly one. */
  write(lists: readonly NamedList[]): Uint8Array
}

/** Why a file can't be read, with the line or the byte. No reader throws anything else. */
export class ListFault extends Fault {}

export const faultAtLine = (line: number, fault: Message): ListFault =>
  new ListFault(message('list-file-at-line', { line, fault }))

export const faultAtByte = (byte: number, fault: Message): ListFault =>
  new ListFault(message('list-file-at-byte', { byte, fault }))

/** A file with as many numbers as a project can start with, written at their longest, fits. */
export const MOST_BYTES = 48_000_000

export function refuseTooMany(count: number): void {
  const most = MOST_NUMBERS
  if (count === Number.POSITIVE_INFINITY) throw new ListFault(message('list-file-far-too-many', { most }))
  if (count > most) throw new ListFault(message('list-file-too-many', { count, most }))
}

/** The list to write, for a format that holds no more than one. */
export function onlyOf([list]: readonly NamedList[]): NamedList {
  if (!list) throw new Error('There is no list to write.')
  return list
}

/** One list without a name, in a row. */
export const inARow = (values: Float64Array, name: string | null = null): FoundList => ({
  name,
  values,
  shape: [values.length],
})
