/**
 * Blocks to look at for a list that is off: a backward slice (M. Weiser, Program slicing, 1984) of at most five. First
 * those that wrote the list in the turn, then those that feed them, back to the answer; what true lists are made with,
 * too, comes last.
 */
// biome-ignore-all lint/style/noNonNullAssertion: nodes are numbered up to the length
import type { Code } from '../program/code'
import { FROM } from './tape/tape'
import type { TapedMemory } from './tape/taped-memory'
import { shadowNodes } from './turn/moving-weights'

const MOST_BLOCKS = 5
/** Weights of a list whose making is followed. */
const MOST_FOLLOWED = 3

/** `suspects` are weights of the group, from 0, the worst first. */
export function slice(
  state: TapedMemory,
  code: Code,
  group: number,
  suspects: readonly number[],
  innocent: ReadonlySet<string>,
): readonly string[] {
  const near = [...writersOf(state, code, group), ...feedersOf(state, code, group, suspects)]
  const blocks = new Set(near.length > 0 ? near : readersOf(state, code, group))
  const first = [...blocks].filter((block) => !innocent.has(block))
  const later = [...blocks].filter((block) => innocent.has(block))
  return [...first, ...later].slice(0, MOST_BLOCKS)
}

/** Every block that a list was made with in the turn, from the answer on. */
export function makers(state: TapedMemory, code: Code, group: number): readonly string[] {
  const count = shadowNodes(state, group).length
  const some = [0, Math.floor(count / 2), count - 1]
  return [...writersOf(state, code, group), ...feedersOf(state, code, group, some)]
}

const writersOf = (state: TapedMemory, code: Code, group: number): readonly string[] =>
  blocksOf(code, [...state.writers[group]!])

function feedersOf(
  state: TapedMemory,
  code: Code,
  group: number,
  suspects: readonly number[],
): readonly string[] {
  const { tape } = state
  const nodes = shadowNodes(state, group)
  const instructions = new Set<number>()
  for (const index of suspects.slice(0, MOST_FOLLOWED)) {
    // Breadth first: the nearest blocks come first.
    const waiting = [nodes[index] ?? 0]
    const seen = new Set(waiting)
    for (let node = waiting.shift(); node !== undefined; node = waiting.shift()) {
      // Behind the answer, all is forward and the same for all lists.
      if (node <= 0 || (tape.low[node]! & FROM.label) === 0) continue
      instructions.add(tape.instruction[node]!)
      for (const operand of [tape.a[node]!, tape.b[node]!])
        if (!seen.has(operand)) {
          seen.add(operand)
          waiting.push(operand)
        }
    }
  }
  return blocksOf(code, [...instructions])
}

/** For a list that nobody writes: who works with it. */
export function readersOf(state: TapedMemory, code: Code, group: number): readonly string[] {
  const { tape, leaves } = state
  const instructions = new Set<number>()
  for (let node = 1; node < tape.length && instructions.size < MOST_BLOCKS; node++)
    for (const operand of [tape.a[node]!, tape.b[node]!]) {
      const leaf = leaves.get(operand)
      if (leaf && state.groupOf(leaf.list, leaf.index) === group) instructions.add(tape.instruction[node]!)
    }
  return blocksOf(code, [...instructions])
}

/** The blocks that were at work when these nodes were made. */
export const blocksAt = ({ tape }: TapedMemory, code: Code, nodes: readonly number[]): readonly string[] =>
  [
    ...new Set(
      blocksOf(
        code,
        nodes.map((node) => tape.instruction[node]!),
      ),
    ),
  ].slice(0, MOST_BLOCKS)

const blocksOf = ({ instructions }: Code, numbers: readonly number[]): readonly string[] =>
  numbers.map((number) => instructions[number]!.at).filter((block) => block !== '')
