/**
 * Own blocks that call themselves and come to an end: they count their first input down, and never from high up.
 * The call stands where calls are hardest: in a sum, twice in one, or behind an `and` in a question.
 */
import type { BlockNode, Signature } from '../../core/project/project'
import type { Resolver } from './resolve.test-support'

export type RecursionStyle = 'none' | 'once' | 'twice' | 'question'

const DEEPEST = 4

/** Blocks for the top of the own block, so that what it does follows after it has called itself. */
export function recursive(
  resolver: Resolver,
  signature: Signature,
  style: RecursionStyle,
): readonly BlockNode[] {
  if (style === 'none') return []
  const count = () => resolver.block('my_input', { input: signature.inputs[0]!.id })
  const more = resolver.block('maths_compare', { a: count(), comparison: '>', b: 0 })
  const args = () => {
    const less = resolver.block('maths_subtract', { a: count(), b: 1 })
    const first = resolver.block('maths_min_max', { which: 'min', a: less, b: DEEPEST })
    const others = signature.inputs.slice(1).map(({ id }) => [id, count()] as const)
    return Object.fromEntries([[signature.inputs[0]!.id, first], ...others])
  }
  const procedure = { procedure: signature.id }
  if (!signature.returns) {
    const calls = Array.from({ length: style === 'twice' ? 2 : 1 }, () =>
      resolver.block('my_call', args(), procedure),
    )
    return [resolver.block('control_if', { condition: more, body: calls })]
  }
  const value = () => resolver.block('my_call_value', args(), procedure)
  const note = (by: BlockNode) => resolver.block('variables_change', { variable: 'total', by })
  const read = resolver.block('variables_get', { variable: 'total' })
  switch (style) {
    case 'once': {
      const sum = resolver.block('maths_add', { a: read, b: value() })
      return [resolver.block('control_if', { condition: more, body: [note(sum)] })]
    }
    case 'twice': {
      const sum = resolver.block('maths_subtract', {
        a: value(),
        b: resolver.block('maths_add', { a: read, b: value() }),
      })
      return [resolver.block('control_if', { condition: more, body: [note(sum)] })]
    }
    case 'question': {
      // Where there is no more, `and` must not ask its right side, or this would never end.
      const asked = resolver.block('maths_compare', { a: read, comparison: '<', b: value() })
      const condition = resolver.block('maths_and', { a: more, b: asked })
      return [resolver.block('control_if', { condition, body: [note(count())] })]
    }
  }
}
