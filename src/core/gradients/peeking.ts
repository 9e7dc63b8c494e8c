/** Whether an answer was made from the label: the same turn once more with every label turned round. */
// biome-ignore-all lint/style/noNonNullAssertion: both turns are of one program, with an answer for each image
import type { ImageSource } from '../language/op'
import type { Code } from '../program/code'
import { answersOf, endOfAnswers } from './comparison/answers'
import { bitsOfGroups, FROM, KIND } from './tape/tape'
import type { TapedMemory } from './tape/taped-memory'
import { shadowNodes } from './turn/moving-weights'

export const withOtherLabels = (images: ImageSource): ImageSource => ({
  ...images,
  label: (set, position) => otherLabel(images.label(set, position)),
})

const otherLabel = (label: number) => (label === 0 ? 1 : label === 1 ? 0 : label + 1)

/** Whether the label goes into how these groups move, as a number or by a question. */
export const goesByLabel = (state: TapedMemory, groups: readonly number[]): boolean =>
  state.labelAsked.size > 0 ||
  groups.some((group) =>
    Array.from(shadowNodes(state, group)).some((node) => (state.tape.low[node]! & FROM.label) !== 0),
  )

/** Answers that the label was in before it was taken from them: the nodes. */
export function errorsThatPeek(state: TapedMemory, moving: readonly number[]): readonly number[] {
  const { tape } = state
  const [low, high] = bitsOfGroups(moving)
  const end = endOfAnswers(state, moving)
  const found: number[] = []
  for (let node = 1; node < end; node++) {
    if (tape.kind[node] !== KIND.difference) continue
    for (const [answer, label] of [
      [tape.a[node]!, tape.b[node]!],
      [tape.b[node]!, tape.a[node]!],
    ] as const) {
      const isWhole = tape.dependsOn(answer, [low | FROM.pixels | FROM.label, high])
      // Not the loss on the way to an average, nor an error: the label alone, as it came.
      if (isWhole && tape.kind[label] === KIND.label && tape.kind[answer] !== KIND.difference)
        found.push(answer)
    }
  }
  return found
}

export const MOST_BLOCKS = 5

/** The blocks that bring the label into an answer, the first ones first. */
export function blocksWithLabel(
  { tape }: TapedMemory,
  code: Code,
  answers: readonly number[],
): readonly string[] {
  const blocks = new Set<string>()
  const isLabelled = (node: number) => (tape.low[node]! & FROM.label) !== 0
  const waiting = answers.filter(isLabelled)
  const seen = new Set(waiting)
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const operands = [tape.a[node]!, tape.b[node]!]
    if (operands.some((operand) => tape.kind[operand] === KIND.label))
      blocks.add(code.instructions[tape.instruction[node]!]!.at)
    for (const operand of operands)
      if (isLabelled(operand) && !seen.has(operand)) {
        seen.add(operand)
        waiting.push(operand)
      }
  }
  blocks.delete('')
  return [...blocks].slice(0, MOST_BLOCKS)
}

/** The blocks that asked for the label before these answers: by a question, a count of turns or which item to take. */
export function blocksThatAsk(
  { labelAsked }: TapedMemory,
  code: Code,
  answers: readonly number[],
): readonly string[] {
  const last = Math.max(...answers)
  const asked = [...labelAsked].filter(([, length]) => length <= last)
  return [...new Set(asked.map(([instruction]) => code.instructions[instruction]!.at))].filter(
    (block) => block !== '',
  )
}

/** Whether the answers at that place differ. */
export function differs(
  one: TapedMemory,
  other: TapedMemory,
  key: string,
  groups: readonly number[],
): boolean {
  // Where the label decides which images come, others came.
  const places = ({ images }: TapedMemory) => images.map(({ set, position }) => `${set} ${position}`).join()
  if (places(one) !== places(other)) return false
  const answers = answersOf(one, groups).get(key)
  const others = answersOf(other, groups).get(key)
  if (!answers || !others) return false
  return answers.nodes.some((nodes, image) =>
    nodes.some((node, i) => one.tape.value[node] !== other.tape.value[others.nodes[image]?.[i] ?? 0]),
  )
}
