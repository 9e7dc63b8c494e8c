/**
 * From a project to a file's text: always the same text for the same project, with one thing to a line where it
 * is long and on one line where it is short, so that two versions of a file compare well.
 *
 * What is written was read back and compared first: a project that could not be opened again is never saved.
 */
import type { Language } from '../language/language'
import { toJsonNumber } from './json-numbers'
import type { BlockNode, Project } from './project'
import { readProject } from './read'

export type WriteResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly message: string }

export function writeProject(project: Project, language: Language): WriteResult {
  const text = format(inOrder(project))
  const back = readProject(text, language)
  if (!back.ok) return { ok: false, message: `This project can't be saved yet. ${back.message}` }
  if (format(inOrder(back.project)) !== text)
    return { ok: false, message: "This project can't be saved: reading it back gives something else." }
  return { ok: true, text }
}

/** Keys in the order of the format, whatever order they were made in, and no key that is empty. */
function inOrder(project: Project): unknown {
  const { format, version, name, seed, variables, lists, stacks, notes } = project
  return {
    format,
    version,
    name,
    seed,
    variables: variables.map(({ id, name, value, shown }) => ({ id, name, value, shown })),
    lists: lists.map(({ id, name, values, shown }) => ({ id, name, values, shown })),
    stacks: stacks.map(({ x, y, blocks }) => ({ x, y, blocks: blocks.map(blockInOrder) })),
    notes: notes.map(({ x, y, width, height, text }) => ({ x, y, width, height, text })),
  }
}

function blockInOrder(block: BlockNode): unknown {
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

/** JSON of `value`, broken into lines only where one line would be too long. Lists of numbers fill their lines. */
export function format(value: unknown): string {
  return `${pretty(value, '')}\n`
}

function pretty(value: unknown, indent: string): string {
  if (typeof value === 'number') return JSON.stringify(toJsonNumber(value))
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const deeper = `${indent}  `
  if (Array.isArray(value)) {
    if (value.every((each) => typeof each === 'number')) return numbers(value, indent)
    return bracket(
      '[',
      ']',
      value.map((each) => pretty(each, deeper)),
      indent,
    )
  }
  const entries = Object.entries(value).map(
    ([key, each]) => `${JSON.stringify(key)}: ${pretty(each, deeper)}`,
  )
  return bracket('{', '}', entries, indent)
}

function bracket(open: string, close: string, parts: readonly string[], indent: string): string {
  if (parts.length === 0) return open + close
  const space = open === '{' ? ' ' : ''
  const length = parts.reduce((sum, part) => sum + part.length + 2, indent.length + 4)
  if (length <= LINE && !parts.some((part) => part.includes('\n')))
    return `${open}${space}${parts.join(', ')}${space}${close}`
  return `${open}\n${parts.map((part) => `${indent}  ${part}`).join(',\n')}\n${indent}${close}`
}

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
