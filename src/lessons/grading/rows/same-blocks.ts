/**
 * What stays of a program when somebody gives its variables, lists and own blocks other names, moves its stacks about, and
 * writes other words and comments: two files with the same text have the same blocks.
 */
import type { Language } from '../../../core/language/language'
import type { Argument, BlockNode, Project } from '../../../core/project/project'

/** Whoever has added fewer blocks than this may have come to the same program alone. */
const FEWEST_OWN = 15

/** Null where the blocks are those of a `known` program, or hardly more of them than in the first of these. */
export function sameBlocks(
  project: Project,
  language: Language,
  known: readonly [start: Project, ...more: readonly Project[]],
): string | null {
  if (blockCount(project) - blockCount(known[0]) < FEWEST_OWN) return null
  const text = blocksOf(project, language)
  return known.some((each) => blocksOf(each, language) === text) ? null : text
}

const blockCount = ({ stacks }: Project): number => {
  const within = (block: BlockNode): number =>
    1 + Object.values(block.args ?? {}).reduce<number>((sum, given) => sum + inside(given), 0)
  const inside = (given: Argument): number =>
    typeof given === 'object' ? [given].flat().reduce((sum, block) => sum + within(block), 0) : 0
  return stacks.reduce((sum, { blocks }) => sum + inside(blocks), 0)
}

/** Only what runs: loose blocks do not change a program. */
function blocksOf({ stacks }: Project, language: Language): string {
  const running = stacks.filter(({ blocks: [hat] }) => hat && language.blocks.get(hat.type)?.gives === 'hat')
  // Places are free, so stacks are put in order by what is in them, where names count within a stack only.
  const inOrder = running
    .map(({ blocks }) => ({ blocks, alone: JSON.stringify(blocks.map(new Anonymous(language).block)) }))
    .toSorted((a, b) => (a.alone < b.alone ? -1 : a.alone > b.alone ? 1 : 0))
  const { block } = new Anonymous(language)
  return JSON.stringify(inOrder.map(({ blocks }) => blocks.map(block)))
}

/** Writes blocks with numbers for names, counted as they come. */
class Anonymous {
  private readonly numbers = new Map<string, number>()

  constructor(private readonly language: Language) {}

  readonly block = ({ type, args = {}, signature, procedure }: BlockNode): unknown => {
    const slots = this.language.blocks.get(type)?.slots ?? {}
    const inputs = signature?.inputs.map(({ id }) => this.number(id)) ?? []
    const written = Object.entries(args)
      .toSorted(([a], [b]) => (slots[a] && slots[b] ? (a < b ? -1 : 1) : 0))
      .map(([slot, given]) => [
        slots[slot] ? slot : this.number(slot),
        this.argument(given, slots[slot]?.kind),
      ])
    return [
      type,
      ...(signature ? [this.number(signature.id), inputs, signature.returns] : []),
      ...(procedure === undefined ? [] : [this.number(procedure)]),
      written,
    ]
  }

  private argument(given: Argument, kind: string | undefined): unknown {
    if (typeof given === 'number') return given
    if (typeof given === 'object')
      return Array.isArray(given) ? given.map(this.block) : this.block(given as BlockNode)
    if (kind === 'choice') return given
    // What a program says is easily said otherwise.
    return kind === 'text' ? '' : this.number(given)
  }

  private number(name: string): string {
    const known = this.numbers.get(name) ?? this.numbers.size
    this.numbers.set(name, known)
    return `#${known}`
  }
}
