/** What a look through a whole program finds: the images that it needs, and the places that can't work. */
import type { Diagnostic } from '../diagnostic'
import type { Language } from '../language/language'
import type { ImageWidth, OpArgument, Program } from './ir'

interface Stacks {
  readonly scripts: Program['scripts']
  readonly procedures: Program['procedures']
}

/** The widths of the images that the program's ops ask for, smallest first. */
export function imagesOf(stacks: Stacks, language: Language): readonly ImageWidth[] {
  const widths = new Set<ImageWidth>()
  visit([stacks.scripts, stacks.procedures], (node) => {
    if (node.kind !== 'op') return
    const choices = (node.args as readonly OpArgument[]).flatMap((argument) =>
      argument.type === 'choice' ? argument.value : [],
    )
    const width = language.ops.get(node.op as string)?.images?.(choices)
    if (width) widths.add(width)
  })
  return [...widths].sort((a, b) => a - b)
}

/** The lists that the program shows as pictures, where that is told beforehand. */
export function picturedLists(stacks: Stacks, language: Language): readonly number[] {
  const lists = new Set<number>()
  visit([stacks.scripts, stacks.procedures], (node) => {
    if (node.kind !== 'op') return
    const fast = language.ops.get(node.op as string)?.fast
    if (fast?.kind !== 'picture') return
    const shown = (node.args as readonly OpArgument[])[fast.list]
    if (shown?.type === 'list' && shown.value.kind === 'list') lists.add(shown.value.list)
  })
  return [...lists]
}

/** One diagnostic for each block that would stop the run because something is missing. */
export function problemsOf(stacks: Stacks, types: ReadonlyMap<string, string>): readonly Diagnostic[] {
  const problems = new Map<string, Diagnostic>()
  visit([stacks.scripts, stacks.procedures], (node) => {
    if (node.kind !== 'missing') return
    const blockId = node.at as string
    const blockType = types.get(blockId) ?? ''
    problems.set(blockId, { severity: 'problem', blockId, blockType, message: node.message as string })
  })
  return [...problems.values()]
}

/** Calls `look` with every object in the tree that has a kind. */
export function visit(part: unknown, look: (node: Readonly<Record<string, unknown>>) => void): void {
  if (Array.isArray(part)) for (const each of part) visit(each, look)
  else if (typeof part === 'object' && part !== null) {
    if ('kind' in part) look(part as Readonly<Record<string, unknown>>)
    for (const each of Object.values(part)) visit(each, look)
  }
}
