/**
 * Whether a program may train, so that it is worth asking whether its backprop is true: it loads images, or somewhere in it
 * are a loop, a product, and a number that something worked out is added to or taken from, as in w − rate × slope. Blocks
 * that stand for such loops count.
 */
import type { Language } from '../language/language'
import type { NumberExpression, Program, Statement } from './ir'
import { expandOps } from './passes/expand'
import { loadsImages } from './program-uses'
import { visit } from './visit'

export function mayTrain(program: Program, language: Language): boolean {
  if (loadsImages(program, language)) return true
  const { scripts, procedures } = expandOps(program, language, () => false, { mistakes: false })
  let loops = false
  let multiplies = false
  let moves = false
  visit([scripts, procedures], (node) => {
    const part = node as unknown as Statement | NumberExpression
    if (part.kind === 'repeat' || part.kind === 'forEach' || part.kind === 'loop') loops = true
    else if (part.kind === 'binary') multiplies ||= part.name === '*' || part.name === '/'
    else if (part.kind === 'setVariable')
      moves ||= isMoved(part.value, (old) => old.kind === 'variable' && old.variable === part.variable)
    else if (part.kind === 'setItem') {
      const { list } = part
      moves ||= isMoved(
        part.value,
        (old) => old.kind === 'item' && 'list' in list && 'list' in old.list && old.list.list === list.list,
      )
    }
  })
  return loops && multiplies && moves
}

/** Whether this is the old number, plus or minus something that is not just typed in. */
function isMoved(value: NumberExpression, isOld: (value: NumberExpression) => boolean): boolean {
  if (value.kind !== 'binary' || (value.name !== '+' && value.name !== '-')) return false
  const { a, b } = value
  return (isOld(a) && b.kind !== 'number') || (isOld(b) && a.kind !== 'number')
}
