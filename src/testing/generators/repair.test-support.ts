/**
 * Lets random programs get somewhere. Drawn blindly, nearly every program would stop within its first few blocks,
 * so each is tried out, and the block that stopped it is taken out or gives way to a plain number; again and
 * again, as often as that program is given repairs. The mistake that is met then stays.
 */

import type { Language } from '../../core/language/language'
import type { Slot } from '../../core/language/slots'
import { lower } from '../../core/program/lowering/lower'
import type { Argument, BlockNode, Project } from '../../core/project/project'
import { Machine } from '../../core/run/machine/machine'
import { sentence } from '../../words'
import { FEW_IMAGES } from '../fixtures/few-digits.test-support'
import { seededChoice } from './seeded-choice.test-support'

/** So many other choices of lists are tried before a block is taken out. */
const OTHER_LISTS = 5

/** Instructions in which a program is watched for a stop. */
const WATCHED = 3_000

export function repaired(
  project: Project,
  language: Language,
  times: number,
  /** Stops with a message like this stay. */
  stays: RegExp | null = null,
): Project {
  let repaired = project
  const tries = new Map<string, number>()
  for (let left = times; left > 0; left--) {
    const culprit = culpritOf(repaired, language, stays)
    if (culprit === null) break
    const before = tries.get(culprit) ?? 0
    tries.set(culprit, before + 1)
    repaired =
      before < OTHER_LISTS
        ? (withOtherLists(repaired, culprit, language, seededChoice(before)) ??
          without(repaired, culprit, language))
        : without(repaired, culprit, language)
  }
  return repaired
}

/** The culprit with other lists, or null where it uses fewer than two: lists must often be of one length. */
function withOtherLists(
  project: Project,
  culprit: string,
  language: Language,
  choose: (n: number) => number,
): Project | null {
  let found = false
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit)
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value)
    const { id, type, args } = value as BlockNode
    const holes = id === culprit && args ? listHoles(type, args) : []
    if (holes.length < 2) return Object.fromEntries(entries.map(([key, each]) => [key, visit(each)]))
    found = true
    const chosen = holes.map((name) => [name, project.lists[choose(project.lists.length)]!.id])
    return { ...value, args: { ...args, ...Object.fromEntries(chosen) } }
  }
  const listHoles = (type: string, args: NonNullable<BlockNode['args']>) =>
    Object.entries(language.blocks.get(type)?.slots ?? {})
      .filter(([name, { kind }]) => kind.startsWith('list') && typeof args[name] === 'string')
      .map(([name]) => name)
  const stacks = visit(project.stacks) as Project['stacks']
  return found ? { ...project, stacks } : null
}

/** The id of the block that stops the run, or null. */
function culpritOf(project: Project, language: Language, stays: RegExp | null): string | null {
  const machine = new Machine({ lowered: lower(project, language), language, images: FEW_IMAGES })
  machine.reset(project)
  machine.begin()
  machine.advance(WATCHED)
  const { diagnostic } = machine
  return diagnostic && !stays?.test(sentence(diagnostic.message)) ? diagnostic.blockId : null
}

function without(project: Project, culprit: string, language: Language): Project {
  const sequence = (blocks: readonly BlockNode[]): readonly BlockNode[] =>
    blocks.flatMap((block) => (block.id === culprit && !block.signature ? [] : [inside(block)]))
  const inside = (block: BlockNode): BlockNode => ({
    ...block,
    args: Object.fromEntries(
      Object.entries(block.args ?? {}).map(([name, value]) => [name, argument(value, holeOf(block, name))]),
    ),
  })
  const holeOf = ({ type }: BlockNode, name: string) => language.blocks.get(type)?.slots[name]?.kind
  const argument = (value: Argument, hole: Slot['kind'] | undefined): Argument => {
    if (typeof value !== 'object') return value
    if (Array.isArray(value)) return sequence(value)
    const block = value as BlockNode
    if (block.id !== culprit) return inside(block)
    switch (language.blocks.get(block.type)?.gives) {
      case 'boolean':
        return { type: 'maths_compare', id: block.id, args: { a: 1, comparison: '<', b: 2 } }
      case 'list':
        return project.lists[0]!.id
      default:
        return hole === 'text' ? '1' : 1
    }
  }
  const stacks = project.stacks.map((stack) => {
    // A definition is at fault where its block ends without giving back a number.
    const [first] = stack.blocks
    const end: BlockNode = { type: 'my_return', id: `${culprit} end`, args: { value: 1 } }
    const blocks = sequence(stack.blocks)
    return { ...stack, blocks: first?.signature && first.id === culprit ? [...blocks, end] : blocks }
  })
  return { ...project, stacks }
}
