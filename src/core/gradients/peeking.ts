/** Whether an answer was made from the label: the same turn once more with every label turned round. */
// biome-ignore-all lint/style/noNonNullAssertion: both turns are of one program, with an answer for each image
import type { ImageSource } from '../language/op'
import { answersOf } from './comparison/answers'
import type { TapedMemory } from './tape/taped-memory'

export const withOtherLabels = (images: ImageSource): ImageSource => ({
  ...images,
  label: (set, position) => otherLabel(images.label(set, position)),
})

const otherLabel = (label: number) => (label === 0 ? 1 : label === 1 ? 0 : label + 1)

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
