/**
 * Numbers that are used as weights are and never move, of which nobody can say whether they should: variables that may be
 * meant as fixed numbers, and weights of another answer than the one that is learnt.
 */
// biome-ignore-all lint/style/noNonNullAssertion: nodes are numbered up to the length
import { endOfAnswers } from '../comparison/answers'
import { FROM } from '../tape/tape'
import type { TapedMemory } from '../tape/taped-memory'
import { isMask, reach } from './fed-groups'
import { shadowNodes } from './moving-weights'
import { ROLE, rolesOf } from './roles'

/** Groups. `weights` are known; `answers` are the nodes of what is learnt. */
export function unsureWeights(
  state: TapedMemory,
  answers: readonly number[],
  weights: readonly number[],
): ReadonlySet<number> {
  const reached = reach(state, answers)
  const end = endOfAnswers(state, weights)
  const weighing = new Set<number>()
  const added = new Set<number>()
  const look = (roles: Uint8Array, isOfAnswer: boolean) => {
    for (const [node, { list, index }] of state.leaves) {
      const role = roles[node]!
      if (role === 0 || (reached[node] === 1) !== isOfAnswer) continue
      const group = state.groupOf(list, index)
      const isKnown = weights.includes(group)
      // In the answer, lists are judged.
      if (isOfAnswer && (isKnown || list !== null)) continue
      // Single items of a list of which others are learnt: once these have moved, it may be asked for another image.
      if (isKnown && node >= end) continue
      const isLeftAlone = shadowNodes(state, group)[list === null ? 0 : index] === node
      if (!isLeftAlone || (list !== null && isMask(state, list))) continue
      const isSqueezed = (role & ROLE.isSqueezed) !== 0
      const isAmongOthers = isOfAnswer && (role & ROLE.isAmongOthers) !== 0
      if ((role & ROLE.weighs) !== 0 && (isSqueezed || isAmongOthers)) weighing.add(group)
      else if ((role & ROLE.isAdded) !== 0 && isSqueezed) added.add(group)
    }
  }
  look(rolesOf(state, weights, reached, answers), true)
  look(rolesOf(state, weights, beside(state, answers)), false)
  return weighing.size > 0 ? new Set([...weighing, ...added]) : weighing
}

/** What neither the label nor an answer is in: other answers are on their way there. */
function beside({ tape }: TapedMemory, answers: readonly number[]): Uint8Array {
  const own = new Set(answers)
  const isBehind = new Uint8Array(tape.length)
  const found = new Uint8Array(tape.length)
  for (let node = 1; node < tape.length; node++) {
    if (own.has(node) || isBehind[tape.a[node]!] === 1 || isBehind[tape.b[node]!] === 1) isBehind[node] = 1
    else if ((tape.low[node]! & FROM.label) === 0) found[node] = 1
  }
  return found
}
