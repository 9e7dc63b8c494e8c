/**
 * Own blocks that call themselves and come to an end: they count their first input down, and never from high up.
 * The call stands where calls are hardest: in a sum, twice in one, or behind an `and` in a question.
 */
import type { BlockNode, Signature } from '../../core/project/project'
import type { Settler } from './resolve.test-support'

export type RecursionStyle = 'none' | 'once' | 'twice' | 'question'

const DEEPEST = 4

/** Blocks for the top of the own block, so that what it does follows after it has called itself. */
export function recursive(
  settler: Settler,
  signature: Signature,
  style: RecursionStyle,
): readonly BlockNode[] {
  if (style === 'none') return []
  const count = () => settler.block('my_input', { input: signature.inputs[0]!.id })
  const more = settler.block('maths_compare', { a: count(), comparison: '>', b: 0 })
  const args = () => {
    const less = settler.block('maths_subtract', { a: count(), b: 1 })
    const first = settler.block('maths_min_max', { which: 'min', a: less, b: DEEPEST })
    const others = signature.inputs.slice(1).map(({ id }) => [id, count()] as const)
    return Object.fromEntries([[signature.inputs[0]!.id, first], ...others])
  }
  const procedure = { procedure: signature.id }
  if (!signature.returns) {
    const calls = Array.from({ length: style === 'twice' ? 2 : 1 }, () =>
      settler.block('my_call', args(), procedure),
    )
    return [settler.block('control_if', { condition: more, body: calls })]
  }
  const value = () => settler.block('my_call_value', args(), procedure)
  const note = (by: BlockNode) => settler.block('variables_change', { variable: 'total', by })
  const read = settler.block('variables_get', { variable: 'total' })
  switch (style) {
    case 'once': {
      const sum = settler.block('maths_add', { a: read, b: value() })
      return [settler.block('control_if', { condition: more, body: [note(sum)] })]
    }
    case 'twice': {
      const sum = settler.block('maths_subtract', {
        a: value(),
        b: settler.block('maths_add', { a: read, b: value() }),
      })
      return [settler.block('control_if', { condition: more, body: [note(sum)] })]
    }
    case 'question': {
      // Where there is no more, `and` must not ask its right side, or this would never end.
      const asked = settler.block('maths_compare', { a: read, comparison: '<', b: value() })
      const condition = settler.block('maths_and', { a: more, b: asked })
      return [settler.block('control_if', { condition, body: [note(count())] })]
    }
  }
}
