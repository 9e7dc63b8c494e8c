/**
 * Answers by what is taken from them. Where a program loads no image, or has several answers that no number is made of
 * together, its error still says what the answer is and what it should have been: one less the other.
 */
// biome-ignore-all lint/style/noNonNullAssertion: nodes are numbered up to the length
import { bitsOfGroups, FROM, KIND, type Tape } from '../tape/tape'
import type { TapedMemory } from '../tape/taped-memory'
import type { Answer, Answers } from './answers'

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

export const differencesOf = (state: TapedMemory, moving: readonly number[]): Answers =>
  state.images.length === 0 ? ofOwnNumbers(state, moving) : ofSeveralAnswers(state, moving)

/** Each place whose answers come from all weights. All of a turn are outputs of one answer. */
function ofOwnNumbers({ tape }: TapedMemory, moving: readonly number[]): Answers {
  const wanted = bitsOfGroups(moving)
  const byPlace = new Map<string, Difference[]>()
  for (const difference of differencesFrom(tape, moving)) {
    const key = `${difference.site}/${difference.side}`
    const known = byPlace.get(key)
    if (known) known.push(difference)
    else byPlace.set(key, [difference])
  }
  const found = new Map<string, Answer>()
  for (const [key, own] of byPlace)
    if (own.length <= MOST_AT_ONE_PLACE && own.every(({ answer }) => tape.dependsOn(answer, wanted)))
      found.set(key, together([own]))
  return found
}

/** Answers that come from all weights only together, each with a target that comes from the label. */
function ofSeveralAnswers({ tape, images }: TapedMemory, moving: readonly number[]): Answers {
  const taught = differencesFrom(tape, moving).filter(({ isFromLabel }) => isFromLabel)
  const byImage = images.map((_, image) => taught.filter(({ answer }) => tape.image[answer] === image + 1))
  const [low, high] = bitsOfGroups(moving)
  const areWhole = byImage.every((own) => {
    const all = (bits: Int32Array) => own.reduce((sum, { answer }) => sum | bits[answer]!, 0)
    return (all(tape.low) & low) === low && (all(tape.high) & high) === high
  })
  const areAlike = new Set(byImage.map(({ length }) => length)).size === 1
  return areAlike && areWhole ? new Map([['differences', together(byImage)]]) : new Map()
}

const together = (byImage: readonly (readonly Difference[])[]): Answer => ({
  place: { site: byImage[0]![0]!.site, outputs: byImage[0]!.length },
  nodes: byImage.map((own) => own.map(({ answer }) => answer)),
  targets: byImage.map((own) => own.map(({ target }) => target)),
})

/** A number that comes from weights, and not from the label, with one beside it that comes from neither image nor weights. */
function differencesFrom(tape: Tape, moving: readonly number[]): readonly Difference[] {
  const [low, high] = bitsOfGroups(moving)
  const isWeighed = (node: number) => (tape.low[node]! & low) !== 0 || (tape.high[node]! & high) !== 0
  const found: Difference[] = []
  for (let node = 1; node < tape.length; node++) {
    const kind = tape.kind[node]!
    if (kind !== KIND.difference && kind !== KIND.sum) continue
    for (const side of ['a', 'b'] as const) {
      const answer = tape[side][node]!
      const other = tape[side === 'a' ? 'b' : 'a'][node]!
      if (answer === 0 || isWeighed(other) || !isWeighed(answer)) continue
      if ((tape.low[answer]! & FROM.label) !== 0 || (tape.low[other]! & FROM.pixels) !== 0) continue
      const isFromLabel = (tape.low[other]! & FROM.label) !== 0
      found.push({ site: tape.site[node]!, side, answer, target: otherValue(tape, node, side), isFromLabel })
    }
  }
  return found
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
