/**
 * The numbers of a turn that a learning rate may be: typed into a block, or come about through neither image, label nor
 * anything that these write into. A rate that falls is one of these, too: in each turn another number, from the same place.
 */
// biome-ignore-all lint/style/noNonNullAssertion: nodes are numbered up to the length
import type { Program } from '../../program/ir'
import { visit } from '../../program/visit'
import { FROM } from '../tape/tape'
import type { TapedMemory } from '../tape/taped-memory'
import { TOLERANCE } from './compare'
import { taughtBits } from './terms'

/** By where it comes from. */
export interface RateValues {
  readonly variables: ReadonlyMap<number, number>
  /** Worked out when it is asked for: a look at every number of a turn. */
  readonly worked: () => ReadonlyMap<string, number>
}

export function rateValues(state: TapedMemory, answers: readonly number[]): RateValues {
  const variables = new Map<number, number>()
  // A list of rates is no learner's way, and lists are long.
  for (const [node, { list, index }] of state.leaves)
    if (list === null) variables.set(index, state.tape.value[node]!)
  let worked: ReadonlyMap<string, number> | null = null
  return {
    variables,
    worked: () => {
      worked ??= workedOut(state, answers)
      return worked
    },
  }
}

/** The share that each image of a turn has in its mean. */
const PER_IMAGE = 'image'

/** Nothing that the answers are made with, or what the turn writes into, is in a rate. */
function workedOut(state: TapedMemory, answers: readonly number[]): ReadonlyMap<string, number> {
  const { tape, leaves } = state
  const values = new Map<string, number>()
  const [taughtLow, taughtHigh] = taughtBits(state)
  const fed = (bits: Int32Array) => answers.reduce((sum, node) => sum | bits[node]!, 0)
  const low = taughtLow | fed(tape.low) | FROM.pixels | FROM.label | FROM.chance
  const high = taughtHigh | fed(tape.high)
  for (let node = 1; node < tape.length; node++) {
    if ((tape.low[node]! & low) !== 0 || (tape.high[node]! & high) !== 0) continue
    const leaf = leaves.get(node)
    if (leaf) {
      // Of a list of rates, a turn reads a single one.
      const from = leaf.list === null ? `variable ${leaf.index}` : `list ${leaf.list}`
      values.set(from, leaf.list !== null && values.has(from) ? Number.NaN : tape.value[node]!)
    } else if (tape.image[node] === 0) values.set(`place ${tape.site[node]}`, tape.value[node]!)
  }
  // The mean of batches that differ in size.
  if (state.images.length > 0) values.set(PER_IMAGE, 1 / state.images.length)
  // A rate that questions have chosen was set by one block or another.
  for (const [variable, node] of state.shadow.variables.entries())
    if (node >= 0 && (tape.low[node]! & low) === 0 && (tape.high[node]! & high) === 0)
      values.set(`variable ${variable} in the end`, state.memory.f64[state.memory.variables + variable]!)
  return values
}

/** All numbers that are typed into blocks. */
export function typedNumbers({ scripts, procedures }: Program): readonly number[] {
  const numbers = new Set<number>()
  visit([scripts, procedures], (node) => {
    if (node.kind === 'number') numbers.add(Math.abs(node.value as number))
  })
  return [...numbers]
}

export const isAlmost = (a: number, b: number): boolean =>
  Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b))

/** What one list, or all lists, moved at, turn by turn; null where that turn says nothing. */
export type RatesByTurn = readonly (number | null)[]

/** A rate that explains those: the same in each turn, or always the same share of what some place gave. */
export interface SteadyRate {
  readonly byTurn: readonly number[]
  /** Whether it is there in the program as it is, for a learner to see. */
  readonly isPlain: boolean
  readonly falls: boolean
  /** Where a rate that falls is worked out, by name among the values of each turn. */
  readonly from: string | null
}

export function steadyRate(
  rates: RatesByTurn,
  values: readonly RateValues[],
  typed: readonly number[],
): SteadyRate | null {
  const known = rates.flatMap((rate) => rate ?? [])
  const [first] = known
  if (first === undefined) return null
  if (known.every((rate) => isAlmost(rate, first))) {
    const isThere = (number: number) => isAlmost(Math.abs(first), Math.abs(number))
    const isPlain = typed.some(isThere) || [...(values[0]?.variables.values() ?? [])].some(isThere)
    return { byTurn: rates.map(() => first), isPlain, falls: false, from: null }
  }
  // With two turns any place would do.
  if (known.length < 3) return null
  for (const [from, value] of values[0]?.worked() ?? []) {
    if (value === 0 || Number.isNaN(value)) continue
    const given = values.map((each) => each.worked().get(from) ?? Number.NaN)
    const shares = rates.flatMap((rate, turn) => (rate === null ? [] : rate / given[turn]!))
    const [share] = shares
    if (share === undefined || !shares.every((each) => isAlmost(each, share))) continue
    const isPlain = isAlmost(Math.abs(share), 1)
    return { byTurn: given.map((each) => each * share), isPlain, falls: from !== PER_IMAGE, from }
  }
  return null
}
