/**
 * Answers by what is taken from them. Where a program loads no image, or has several answers that no number is made of
 * together, its error still says what the answer is and what it should have been: one less the other.
 */
// biome-ignore-all lint/style/noNonNullAssertion: nodes are numbered up to the length
import { type Bits, bitsOfGroups, FROM, KIND, type Tape } from '../tape/tape'
import type { TapedMemory } from '../tape/taped-memory'
import { shadowNodes } from '../turn/moving-weights'
import { type Answer, type Answers, endOfAnswers, imagesBefore } from './answers'
import { taughtBits } from './terms'

/** At one place in a turn; more are a loop over something else than examples. */
const MOST_AT_ONE_PLACE = 1_000

interface Difference {
  readonly site: number
  /** Which operand the answer is. */
  readonly side: 'a' | 'b'
  readonly answer: number
  readonly target: number
  readonly isFromLabel: boolean
}

/** By place, and, with images, all those together whose targets come from the label: each an output of its own. */
export function differencesOf(state: TapedMemory, moving: readonly number[]): Answers {
  const { tape, images } = state
  const all = differencesFrom(state, moving)
  const byPlace = new Map<string, Difference[]>()
  for (const difference of all) {
    const key = `${difference.site}/${difference.side}`
    const known = byPlace.get(key)
    if (known) known.push(difference)
    else byPlace.set(key, [difference])
  }
  if (images.length > 0) byPlace.set('differences', once(all.filter(({ isFromLabel }) => isFromLabel)))
  const [low, high] = bitsOfGroups(moving)
  const found = new Map<string, Answer>()
  for (const [key, own] of byPlace) {
    const byImage =
      images.length === 0
        ? [own]
        : imagesBefore(state, endOfAnswers(state, moving)).map((_, image) =>
            own.filter(({ answer }) => tape.image[answer] === image + 1),
          )
    const counts = new Set(byImage.map(({ length }) => length))
    const [count] = counts
    if (counts.size !== 1 || count === 0 || own.length > MOST_AT_ONE_PLACE) continue
    const areWhole = byImage.every((each) => {
      const bits = (of: Int32Array) => each.reduce((sum, { answer }) => sum | of[answer]!, 0)
      return (bits(tape.low) & low) === low && (bits(tape.high) & high) === high
    })
    if (areWhole) found.set(key, together(byImage))
  }
  return found
}

/** An answer may be held against its target several times. */
function once(differences: readonly Difference[]): Difference[] {
  const seen = new Set<number>()
  return differences.filter(({ answer }) => !seen.has(answer) && seen.add(answer))
}

const together = (byImage: readonly (readonly Difference[])[]): Answer => ({
  place: { site: byImage[0]![0]!.site, outputs: byImage[0]!.length },
  nodes: byImage.map((own) => own.map(({ answer }) => answer)),
  targets: byImage.map((own) => own.map(({ target }) => target)),
})

/** A number that comes from weights, and not from the label, with one beside it that comes from no weights. */
function differencesFrom(state: TapedMemory, moving: readonly number[]): readonly Difference[] {
  const { tape } = state
  const end = endOfAnswers(state, moving)
  const [low, high] = bitsOfGroups(moving)
  // The label of another image, which is left over, is no target; nor, without images, a number that weights go into.
  const [taughtLow, taughtHigh] = state.images.length > 0 ? taughtBits(state) : fedBits(state, moving)
  const isLeftOver = (node: number) =>
    (tape.low[node]! & taughtLow) !== 0 || (tape.high[node]! & taughtHigh) !== 0
  const isWeighed = (node: number) => (tape.low[node]! & low) !== 0 || (tape.high[node]! & high) !== 0
  const found: Difference[] = []
  for (let node = 1; node < tape.length; node++) {
    const kind = tape.kind[node]!
    if (kind !== KIND.difference && kind !== KIND.sum) continue
    for (const side of ['a', 'b'] as const) {
      const answer = tape[side][node]!
      const other = tape[side === 'a' ? 'b' : 'a'][node]!
      if (answer === 0 || answer >= end || isWeighed(other) || !isWeighed(answer)) continue
      if ((tape.low[answer]! & FROM.label) !== 0 || isLeftOver(other)) continue
      // Of another image, by mistake.
      const isOtherLabel =
        state.images.length > 0 &&
        tape.kind[other] === KIND.label &&
        tape.value[other] !== state.images[tape.image[answer]! - 1]?.label
      if (isOtherLabel) continue
      const isFromLabel = (tape.low[other]! & FROM.label) !== 0
      found.push({ site: tape.site[node]!, side, answer, target: otherValue(tape, node, side), isFromLabel })
    }
  }
  return found
}

/** Of what is no weight, but has come about through weights when the turn is over: a speed, say. */
function fedBits(state: TapedMemory, moving: readonly number[]): Bits {
  const { tape } = state
  const [low, high] = bitsOfGroups(moving)
  const isFed = (node: number) =>
    node > 0 &&
    tape.spine[node] !== node &&
    ((tape.low[node]! & low) !== 0 || (tape.high[node]! & high) !== 0)
  const groups = [...state.writers.keys()].filter(
    (group) => !moving.includes(group) && Array.from(shadowNodes(state, group)).some(isFed),
  )
  return bitsOfGroups(groups)
}

/** The other operand's number: what was typed into a block has no node of its own. */
function otherValue({ kind, value, a, b }: Tape, node: number, side: 'a' | 'b'): number {
  const other = (side === 'a' ? b : a)[node]!
  if (other !== 0) return value[other]!
  const answer = value[(side === 'a' ? a : b)[node]!]!
  const result = value[node]!
  const exact = kind[node] === KIND.sum ? result - answer : side === 'a' ? answer - result : answer + result
  // What was worked out with rounding was typed in without.
  return Math.abs(exact - Math.round(exact)) < 1e-12 ? Math.round(exact) : exact
}
