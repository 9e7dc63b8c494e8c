/**
 * A piece as text for the system's clipboard, and back. Inside is a small project in the project's own form, so that it is
 * checked as a file is: its first stack is what was copied, the others are what that needs.
 */
import type { Language } from '../../core/language/language'
import { type Message, message } from '../../core/message'
import { type Argument, type BlockNode, FORMAT, type Project, VERSION } from '../../core/project/project'
import { checkProject } from '../../core/project/read'
import { textOf } from '../../core/project/write'
import type { Piece } from '../workspace/piece'

const PIECE_FORMAT = 'blockgrad-blocks'
const PIECE_VERSION = 1

/** Characters: well more than the largest project's blocks, without its lists' numbers. */
export const LONGEST_PIECE = 8_000_000

/** `home` names the open project that it was copied from. */
export function textOfPiece({ blocks, from, note }: Piece, home: string): string {
  const others = from.stacks.filter((stack) => stack.blocks !== blocks)
  const stacks = blocks.length > 0 ? [{ x: 0, y: 0, blocks }, ...others] : others
  let last = 0
  const number = (): string => String(++last)
  const project: Project = {
    format: FORMAT,
    version: VERSION,
    name: PIECE_FORMAT,
    seed: 0,
    variables: from.variables,
    lists: from.lists,
    stacks: stacks.map((stack) => ({
      x: 0,
      y: 0,
      blocks: stack.blocks.map((block) => numbered(block, number)),
    })),
    notes: note ? [note] : [],
  }
  const head = JSON.stringify({ format: PIECE_FORMAT, version: PIECE_VERSION, from: home })
  return `${head.slice(0, -1)},"project":${textOf(project)}}`
}

/** Whether it means to be a piece. */
export const isPieceText = (text: string): boolean => text.slice(0, 100).includes(PIECE_FORMAT)

export type ReadPiece =
  | { readonly kind: 'piece'; readonly piece: Piece; readonly home: string }
  /** No blocks at all: somebody copied something else. */
  | { readonly kind: 'other' }
  | { readonly kind: 'refused'; readonly why: Message }

export function readPiece(text: string, language: Language): ReadPiece {
  if (!isPieceText(text)) return { kind: 'other' }
  if (text.length > LONGEST_PIECE) return { kind: 'refused', why: message('clipboard-too-long') }
  const json = parsed(text)
  if (typeof json !== 'object' || json === null || !('format' in json) || json.format !== PIECE_FORMAT)
    return { kind: 'refused', why: message('clipboard-damaged') }
  const { version, from, project } = json as Readonly<Record<string, unknown>>
  if (version !== PIECE_VERSION) return { kind: 'refused', why: message('clipboard-of-newer') }
  const checked = checkProject(project, language)
  if (!checked.ok) return { kind: 'refused', why: checked.message }
  const piece = pieceIn(checked.project)
  if (!piece || typeof from !== 'string') return { kind: 'refused', why: message('clipboard-damaged') }
  return { kind: 'piece', piece, home: from }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function pieceIn({ variables, lists, stacks, notes }: Project): Piece | null {
  const [note] = notes
  const blocks = stacks[0]?.blocks ?? []
  if (blocks.length === 0 && !note) return null
  return { blocks, from: { variables, lists, stacks }, ...(blocks.length === 0 && note && { note }) }
}

/** Blocks of the piece stand again in what it needs, where a block calls itself; in a project each has its own id. */
function numbered(block: BlockNode, number: () => string): BlockNode {
  const inside = (value: Argument): Argument =>
    typeof value !== 'object'
      ? value
      : Array.isArray(value)
        ? value.map((each) => numbered(each, number))
        : numbered(value as BlockNode, number)
  const args = block.args && Object.entries(block.args).map(([name, value]) => [name, inside(value)] as const)
  return { ...block, id: number(), ...(args && { args: Object.fromEntries(args) }) }
}
