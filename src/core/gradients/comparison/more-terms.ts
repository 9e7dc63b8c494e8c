/**
 * Losses with one term more: a penalty on hidden values, an aim that a hidden neuron has for itself, a pull on weights. Its
 * slope comes into the steps as a summand in which the answer has no part. What such a summand makes of the steps can be
 * taken out, as all is linear from there on; if the rest is true, nobody can say that the program is wrong.
 */
// biome-ignore-all lint/style/noNonNullAssertion: nodes are numbered up to the length, and there is a study for each turn
import { isAllTrue, type Judged, judgedBy } from '../judge'
import { bitsOfGroups, KIND, type Tape } from '../tape/tape'
import type { TapedMemory } from '../tape/taped-memory'
import { shadowNodes } from '../turn/moving-weights'
import { type Decision, decide, type TurnStudy } from './decide'

/** Places where something is added on the way back, at most: each costs a judgement. */
const MOST_PLACES = 12

/** A summand that comes in at a node, and how large it is there. */
interface Summand {
  readonly node: number
  readonly size: number
  /** Made of old weights alone: it may pull each weight by itself. */
  readonly isPull: boolean
}

type Summands = ReadonlyMap<number, readonly Summand[]>

/** In slices: the nodes of the first turn where such summands come in; null where steps are not made true by taking them out. */
export function* moreTerms(
  studies: readonly TurnStudy[],
  typed: readonly number[],
  known: Judged | null,
): Generator<void, readonly number[] | null> {
  const weights = studies[0]!.weights.map(({ group }) => group)
  const byTurn = studies.map((study) => summandsOf(study, weights, known?.decision.key ?? null))
  const places = [...new Set(byTurn.flatMap((own) => [...own.keys()]))]
  if (places.length === 0 || places.length > MOST_PLACES) return null
  const judge = function* (some: readonly TurnStudy[]): Generator<void, Judged | null> {
    const decision: Decision | null = known ? known.decision : yield* decide(some, typed)
    return decision && judgedBy(some, decision)
  }
  let rest = studies
  let best = known ? countRight(known) : 0
  const taken: number[] = []
  for (;;) {
    let next: {
      readonly place: number
      readonly rest: readonly TurnStudy[]
      readonly judged: Judged
    } | null = null
    for (const place of places) {
      if (taken.includes(place)) continue
      yield
      const without = rest.map((study, turn) => withoutSummands(study, byTurn[turn]!.get(place) ?? []))
      if (without.includes(null)) continue
      const judged = yield* judge(without as readonly TurnStudy[])
      if (judged && countRight(judged) > (next ? countRight(next.judged) : best))
        next = { place, rest: without as readonly TurnStudy[], judged }
    }
    if (!next) return null
    taken.push(next.place)
    if (isAllTrue(next.judged))
      return taken.flatMap((place) => (byTurn[0]!.get(place) ?? []).map(({ node }) => node))
    rest = next.rest
    best = countRight(next.judged)
  }
}

const countRight = ({ judgements }: Judged) => judgements.filter(({ isRight }) => isRight).length

/** By place: where something that the answer is not in is added to what comes from it. */
function summandsOf({ state, answers }: TurnStudy, weights: readonly number[], key: string | null): Summands {
  const { tape } = state
  const isBehind = new Uint8Array(tape.length)
  const all = bitsOfGroups(weights)
  const nodes = [...answers].flatMap(([own, answer]) => {
    if (key !== null) return own === key ? answer.nodes.flat() : []
    return answer.nodes.flat().filter((node) => tape.dependsOn(node, all))
  })
  for (const node of nodes) isBehind[node] = 1
  for (let node = 1; node < tape.length; node++)
    if (isBehind[tape.a[node]!] === 1 || isBehind[tape.b[node]!] === 1) isBehind[node] = 1
  const [earlierLow, earlierHigh] = bitsOfGroups(leftFromAnswers(state, weights, isBehind))
  const [ownLow, ownHigh] = all
  const found = new Map<number, Summand[]>()
  for (let node = 1; node < tape.length; node++) {
    const kind = tape.kind[node]!
    if (kind !== KIND.sum && kind !== KIND.difference) continue
    const a = tape.a[node]!
    const b = tape.b[node]!
    if (isBehind[a] === isBehind[b]) continue
    const [along, other, sign] = isBehind[a] === 1 ? [a, b, kind === KIND.sum ? 1 : -1] : [b, a, 1]
    // What an earlier answer has left is no term of a loss.
    if ((tape.low[other]! & earlierLow) !== 0 || (tape.high[other]! & earlierHigh) !== 0) continue
    const value =
      other === 0
        ? addedAt(tape, node, along)
        : sign * (tape.value[other]! - oldWeight(state, other, weights))
    if (value === 0) continue
    const isOwn = (tape.low[other]! & ~ownLow) === 0 && (tape.high[other]! & ~ownHigh) === 0
    const isPull = isOwn && (tape.low[other] !== 0 || tape.high[other] !== 0)
    const site = tape.site[node]!
    const own = found.get(site) ?? []
    found.set(site, own)
    own.push({ node, size: value, isPull })
  }
  return found
}

/** Of a weight that something was added to, what it was. */
function oldWeight(state: TapedMemory, node: number, weights: readonly number[]): number {
  const { value, spine, addedLow, addedHigh } = state.tape
  const isSum = spine[node] === node || addedLow[node] !== 0 || addedHigh[node] !== 0
  const from = isSum ? state.leaves.get(spine[node]!) : undefined
  return from && weights.includes(state.groupOf(from.list, from.index)) ? value[spine[node]!]! : 0
}

/** A number that was typed in has no node of its own. */
function addedAt(tape: Tape, node: number, along: number): number {
  const sign = tape.kind[node] === KIND.difference && tape.b[node] === along ? -1 : 1
  return tape.value[node]! - sign * tape.value[along]!
}

/** Lists and variables, but for weights, that hold what comes from answers when the turn is over: errors, sums, speeds. */
const leftFromAnswers = (state: TapedMemory, weights: readonly number[], isBehind: Uint8Array) =>
  [...state.writers.keys()].filter(
    (group) =>
      !weights.includes(group) &&
      Array.from(shadowNodes(state, group)).some((node) => node > 0 && isBehind[node] === 1),
  )

/**
 * The steps as they would have been; null for what is the slope of nothing: it comes back to a single weight, though not from
 * weights alone.
 */
function withoutSummands(study: TurnStudy, summands: readonly Summand[]): TurnStudy | null {
  const { state, tape, weights } = study
  if (summands.length === 0) return study
  const part = new Float64Array(tape.length)
  for (const { node, size } of summands) part[node]! += size
  for (let node = summands[0]!.node; node < tape.length; node++) {
    const a = tape.a[node]!
    const b = tape.b[node]!
    if (a !== 0) part[node]! += tape.da[node]! * part[a]!
    if (b !== 0) part[node]! += tape.db[node]! * part[b]!
  }
  let reached = 0
  const without = weights.map((own) => {
    const ends = shadowNodes(state, own.group)
    const moved = own.moved.map((by, i) => by - (ends[i]! > 0 ? part[ends[i]!]! : 0))
    reached += moved.filter((by, i) => by !== own.moved[i]).length
    return { ...own, moved }
  })
  if (reached === 0) return null
  const isSlope = reached > summands.length || summands.every(({ isPull }) => isPull)
  return isSlope ? { ...study, weights: without } : null
}
