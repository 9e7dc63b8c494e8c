/** Which lines of a program belong to a block, and which block shows in them: a value shows in its statement's lines. */
import type { BlockNode, Stack } from '../../core/project/project'
import { say } from '../../words'

/** By block id: its lines, counted from 0. */
export type LinesByBlock = ReadonlyMap<string, readonly number[]>

export function linesByBlock(lines: readonly { readonly at: string }[]): LinesByBlock {
  const found = new Map<string, number[]>()
  for (const [line, { at }] of lines.entries()) {
    if (at === '') continue
    const own = found.get(at)
    if (own) own.push(line)
    else found.set(at, [line])
  }
  return found
}

/** The block itself where it has lines, else the innermost one around it that has; null where the program has neither. */
export function blockWithLines(
  id: string,
  stacks: readonly Pick<Stack, 'blocks'>[],
  lines: LinesByBlock,
): string | null {
  const pile: { readonly block: BlockNode; readonly around: string | null }[] = stacks.flatMap(({ blocks }) =>
    blocks.map((block) => ({ block, around: null })),
  )
  for (let next = pile.pop(); next; next = pile.pop()) {
    const { block } = next
    const around = lines.has(block.id) ? block.id : next.around
    if (block.id === id) return around
    for (const argument of Object.values(block.args ?? {})) {
      if (typeof argument !== 'object') continue
      // What stands in a mouth is a statement of its own, and none of the loop's lines is about it.
      if (Array.isArray(argument)) for (const inner of argument) pile.push({ block: inner, around: null })
      else pile.push({ block: argument as BlockNode, around })
    }
  }
  return null
}

/** "line 3", "lines 3 to 5 and 9": counted from 1. There is at least one. */
export function lineWords(lines: readonly number[]): string {
  const spans: [number, number][] = []
  for (const line of lines) {
    const before = spans.at(-1)
    if (before && before[1] === line - 1) before[1] = line
    else spans.push([line, line])
  }
  const all = spans.map(([from, to]) =>
    from === to ? from + 1 : say('levels-span', { from: from + 1, to: to + 1 }),
  )
  const shown =
    all.length > 4 ? [...all.slice(0, 3), say('levels-more-places', { count: all.length - 3 })] : all
  const places = shown.reduce((before, next, i) =>
    i === shown.length - 1
      ? say('levels-last-place', { places: before, last: next })
      : say('levels-next-place', { places: before, next }),
  )
  return say('levels-lines', { count: lines.length, places })
}
