/** Whether an answer was made from the label: the same turn once more with every label turned round. */
// biome-ignore-all lint/style/noNonNullAssertion: both turns are of one program, with an answer for each image
import type { ImageSource } from '../language/op'
import type { Code } from '../program/code'
import { answersOf } from './comparison/answers'
import { FROM, KIND } from './tape/tape'
import type { TapedMemory } from './tape/taped-memory'

export const withOtherLabels = (images: ImageSource): ImageSource => ({
  ...images,
  label: (set, position) => otherLabel(images.label(set, position)),
})

const otherLabel = (label: number) => (label === 0 ? 1 : label === 1 ? 0 : label + 1)

const MOST_BLOCKS = 5

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

/** Whether the answers at that place differ. */
export function differs(
  one: TapedMemory,
  other: TapedMemory,
  key: string,
  groups: readonly number[],
): boolean {
  const answers = answersOf(one, groups).get(key)
  const others = answersOf(other, groups).get(key)
  if (!answers || !others) return false
  return answers.nodes.some((nodes, image) =>
    nodes.some((node, i) => one.tape.value[node] !== other.tape.value[others.nodes[image]?.[i] ?? 0]),
  )
}
