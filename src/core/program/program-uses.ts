/** What a whole program uses: images, a drawing pad, lists as pictures. */
import type { Language } from '../language/language'
import { DRAW } from './events'
import type { ImageWidth, OpArgument, Program } from './ir'
import { visit } from './visit'

export interface Stacks {
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
