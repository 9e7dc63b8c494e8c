/**
 * What is wrong with a program before it runs: the diagnostics that the editor shows at their blocks. All that is looked
 * for are places that can't work; a warning of another kind would be found here, too.
 */
import type { Diagnostic } from '../diagnostic'
import type { Message } from '../message'
import type { Stacks } from './program-uses'
import { visit } from './visit'

/** One diagnostic for each block that would stop the run because something is missing. */
export function problemsOf(stacks: Stacks, types: ReadonlyMap<string, string>): readonly Diagnostic[] {
  const problems = new Map<string, Diagnostic>()
  visit([stacks.scripts, stacks.procedures], (node) => {
    if (node.kind !== 'missing') return
    const blockId = node.at as string
    const blockType = types.get(blockId) ?? ''
    problems.set(blockId, { severity: 'problem', blockId, blockType, message: node.message as Message })
  })
  return [...problems.values()]
}
