/** What a look through a whole program finds: the images that it needs, and the places that can't work. */
import type { Diagnostic } from '../diagnostic'
import type { Language } from '../language/language'
import type { Message } from '../message'
import { DRAW } from './events'
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
    const choices = choicesOf(node.args as readonly OpArgument[])
    const width = language.ops.get(node.op as string)?.images?.(choices)
    if (width) widths.add(width)
  })
  return [...widths].sort((a, b) => a - b)
}

/** What a program wants of a drawing pad. */
export interface PadUse {
  /** Whether anything stands under “when I draw”. */
  readonly starts: boolean
  /** The widths that it reads the drawing at. */
  readonly widths: readonly ImageWidth[]
}

/** Null where the program has no use for a pad. */
export function padUseOf(stacks: Stacks, language: Language): PadUse | null {
  const starts = stacks.scripts.some(({ event }) => event === DRAW)
  let reads = false
  const widths = new Set<ImageWidth>()
  visit([stacks.scripts, stacks.procedures], (node) => {
    const read = node.kind === 'op' ? language.ops.get(node.op as string)?.reads : undefined
    if (!read) return
    reads = true
    const width = read(choicesOf(node.args as readonly OpArgument[]))
    if (width) widths.add(width)
  })
  return starts || reads ? { starts, widths: [...widths].sort((a, b) => a - b) } : null
}

const choicesOf = (args: readonly OpArgument[]) =>
  args.flatMap((argument) => (argument.type === 'choice' ? argument.value : []))

/** Whether any of the program's ops loads the pixels of images. */
export function loadsImages(stacks: Stacks, language: Language): boolean {
  let loads = false
  visit([stacks.scripts, stacks.procedures], (node) => {
    if (node.kind === 'op' && language.ops.get(node.op as string)?.fast?.kind === 'pixels') loads = true
  })
  return loads
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
    problems.set(blockId, { severity: 'problem', blockId, blockType, message: node.message as Message })
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
