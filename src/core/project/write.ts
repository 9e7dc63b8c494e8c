/**
 * From a project to a file's text: always the same text for the same project, with one thing to a line where it
 * is long and on one line where it is short, so that two versions of a file compare well.
 *
 * What is written was read back and compared first: a project that could not be opened again is never saved.
 */
import type { Language } from '../language/language'
import { type Message, message } from '../message'
import { frameInOrder } from './frame/in-order'
import { toJsonNumber } from './json/numbers'
import {
  type BlockNode,
  FRAMED_VERSION,
  type ImageClass,
  type OwnImages,
  type Project,
  type Solution,
  VERSION,
} from './project'
import { readProject } from './read'

export type WriteResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly message: Message }

export function writeProject(project: Project, language: Language): WriteResult {
  const text = textOf(project)
  const back = readProject(text, language)
  if (!back.ok) return { ok: false, message: message('cannot-be-saved-yet', { reason: back.message }) }
  if (textOf(back.project) !== text) return { ok: false, message: message('cannot-be-saved') }
  return { ok: true, text }
}

/** What a project's file holds, before anybody has looked whether it can be read. */
export const textOf = (project: Project): string => format(inOrder(project))

/**
 * Keys in the order of the format, whatever order they were made in, and no key that is empty. A place of −0, which
 * rounding in the editor may leave behind, is 0: adding 0 makes it so.
 */
function inOrder(project: Project): unknown {
  const { format, name, seed, images, variables, lists, stacks, notes, frame } = project
  const program = programInOrder({ seed, variables, lists, stacks })
  return {
    format,
    version: frame ? FRAMED_VERSION : VERSION,
    name,
    seed: program.seed,
    ...(images && { images: imagesInOrder(images) }),
    variables: program.variables,
    lists: program.lists,
    stacks: program.stacks,
    notes: notes.map(({ x, y, width, height, text }) => ({ x: x + 0, y: y + 0, width, height, text })),
    ...(frame && {
      frame: frameInOrder(frame, frame.solution && programInOrder(frame.solution)),
    }),
  }
}

function programInOrder({ seed, variables, lists, stacks }: Solution) {
  return {
    seed: seed + 0,
    variables: variables.map(({ id, name, value, shown }) => ({ id, name, value, shown })),
    lists: lists.map(({ id, name, values, shown, look, width }) => ({
      id,
      name,
      values,
      shown,
      ...(look !== undefined && { look }),
      ...(width !== undefined && { width }),
    })),
    stacks: stacks.map(({ x, y, blocks }) => ({ x: x + 0, y: y + 0, blocks: blocks.map(blockInOrder) })),
  }
}

function imagesInOrder(images: OwnImages): OwnImages {
  const { name, files, classes, turned, training, development, test, fingerprint } = images
  const [zero, one] = classes.map(({ label, name }) => ({ label, name })) as [ImageClass, ImageClass]
  return { name, files, classes: [zero, one], turned, training, development, test, fingerprint }
}

export function blockInOrder(block: BlockNode): unknown {
  const { type, id, signature, procedure, args, comment } = block
  const inside = Object.entries(args ?? {}).map(([slot, value]) => [
    slot,
    Array.isArray(value)
      ? value.map(blockInOrder)
      : typeof value === 'object'
        ? blockInOrder(value as BlockNode)
        : value,
  ])
  return {
    type,
    id,
    ...(signature && {
      signature: {
        id: signature.id,
        name: signature.name,
        inputs: signature.inputs.map(({ id, name }) => ({ id, name })),
        returns: signature.returns,
      },
    }),
    ...(procedure !== undefined && { procedure }),
    ...(inside.length > 0 && { args: Object.fromEntries(inside) }),
    ...(comment !== undefined && { comment }),
  }
}

const LINE = 110
/** Deeper than this nothing is indented further, or the file of a deep program would be mostly spaces. */
const DEEPEST_INDENT = 60

/** JSON of `value`, broken into lines only where one line would be too long. Lists of numbers fill their lines. */
export function format(value: unknown): string {
  const pieces: string[] = []
  write(value, '', pieces)
  return `${pieces.join('')}\n`
}

function write(value: unknown, indent: string, pieces: string[]): void {
  if (isNumbers(value)) {
    pieces.push(numbers(value, indent))
    return
  }
  const line = onOneLine(value, LINE - indent.length)
  if (line !== null) {
    pieces.push(line)
    return
  }
  const deeper = indent.length < DEEPEST_INDENT ? `${indent}  ` : indent
  const isList = Array.isArray(value)
  const entries = isList ? value.map((each) => ['', each] as const) : Object.entries(value as object)
  let before = `${isList ? '[' : '{'}\n${deeper}`
  for (const [key, each] of entries) {
    pieces.push(before, isList ? '' : `${JSON.stringify(key)}: `)
    write(each, deeper, pieces)
    before = `,\n${deeper}`
  }
  pieces.push(`\n${indent}${isList ? ']' : '}'}`)
}

/** The value without a line break, or null where that is longer than `room`; brackets count as four characters. */
function onOneLine(value: unknown, room: number): string | null {
  if (typeof value === 'number') return JSON.stringify(toJsonNumber(value))
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const isList = Array.isArray(value)
  const parts: string[] = []
  let length = 4
  for (const [key, each] of Object.entries(value)) {
    const inside = onOneLine(each, room - length)
    if (inside === null) return null
    const part = isList ? inside : `${JSON.stringify(key)}: ${inside}`
    length += part.length + 2
    if (length > room) return null
    parts.push(part)
  }
  if (parts.length === 0) return isList ? '[]' : '{}'
  return isList ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`
}

const isNumbers = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'number')

function numbers(values: readonly number[], indent: string): string {
  const lines: string[] = []
  let line = ''
  for (const value of values) {
    const word = JSON.stringify(toJsonNumber(value))
    if (line !== '' && indent.length + line.length + word.length > LINE) {
      lines.push(line)
      line = ''
    }
    line += line === '' ? word : `, ${word}`
  }
  if (lines.length === 0) return `[${line}]`
  return `[\n${[...lines, line].map((each) => `${indent}  ${each}`).join(',\n')}\n${indent}]`
}
