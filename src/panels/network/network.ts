/**
 * A learner's lists as a network: how many pixels and hidden units they make, or in words why they make none. Lists
 * that are still empty are no misfit; a program fills them one after another.
 */
import { type ListCopy, MOST_NUMBERS } from '../../core/run/stage/network-numbers'
import { say } from '../../words'

export interface NamedList extends ListCopy {
  readonly name: string
}

export interface ShownNetwork {
  readonly image: NamedList
  readonly w1: NamedList
  readonly hidden: NamedList
  readonly w2: NamedList
  /** Null where the program keeps its output in no variable. */
  readonly output: { readonly name: string; readonly value: number } | null
}

export interface NetworkSize {
  readonly pixels: number
  readonly units: number
}

/** What is known of it: an empty list has the length that the others ask for. 0 is not known. */
export function sizeOf({ image, w1, hidden, w2 }: ShownNetwork): NetworkSize {
  const units = hidden.length || w2.length || whole(w1.length, image.length)
  return { units, pixels: image.length || whole(w1.length, units) }
}

/** How often `part` fits into `all`, where it does so without a rest. */
const whole = (all: number, part: number): number => (part > 0 && all % part === 0 ? all / part : 0)

/** Sentences on what does not fit together; none where the network can be drawn. */
export function misfits(network: ShownNetwork): readonly string[] {
  const { image, w1, hidden, w2 } = network
  const { pixels, units } = sizeOf(network)
  const sentences = [image, w1, hidden, w2]
    .filter(({ length }) => length > MOST_NUMBERS)
    .map((list) => say('network-too-long', { ...has(list), most: MOST_NUMBERS }))
  if (hidden.length > 0 && w2.length > 0 && hidden.length !== w2.length)
    sentences.push(say('network-no-weight-each', { ...has(hidden), other: w2.name, otherLength: w2.length }))
  if (w1.length > 0 && units > 0 && pixels === 0)
    sentences.push(say('network-no-rows-for-units', { ...has(w1), units }))
  if (w1.length > 0 && pixels > 0 && units > 0 && w1.length !== pixels * units)
    sentences.push(say('network-wrong-weights', { ...has(w1), units, pixels, needed: units * pixels }))
  if (w1.length > 0 && units === 0 && image.length > 0)
    sentences.push(say('network-no-rows-of-pixels', { ...has(w1), pixels }))
  return sentences
}

const has = ({ name, length }: NamedList) => ({ list: name, length })

/** Names of the lists that have nothing in them yet. */
export function stillEmpty({ image, w1, hidden, w2 }: ShownNetwork): readonly string[] {
  return [image, w1, hidden, w2].filter(({ length }) => length === 0).map(({ name }) => name)
}

/** The weights that lead to a hidden unit, counted from 0. */
export function weightsInto({ w1 }: ShownNetwork, { pixels }: NetworkSize, unit: number): Float64Array {
  return w1.values.subarray(unit * pixels, (unit + 1) * pixels)
}

/** Columns of a picture of so many numbers: a square where they make one, a row where they are few. */
export function columnsFor(count: number): number {
  const root = Math.sqrt(count)
  if (Number.isInteger(root)) return Math.max(1, root)
  return count <= 8 ? count : Math.ceil(root)
}
