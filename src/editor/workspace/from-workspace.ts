/**
 * From the workspace to the editor's part of a project: the same workspace always gives the same text, whichever
 * way it came about. Stacks and notes are in reading order, holes in their blocks' order, empty holes are absent.
 *
 * Reads block by block: Blockly's own save calls itself once for each block of a stack, and breaks near 3,000.
 */
import * as B from 'blockly/core'
import type { Argument, BlockNode, Note, Stack } from '../../core/project/project'
import { SHADOWS } from '../blocks/block-shape'
import type { Shapes } from '../blocks/shapes'
import { isOwnBlock } from '../blocks/signature'
import { variableName } from '../blocks/variables'
import { PickField } from '../fields/pick-field'
import { readNumber } from '../fields/read-number'

export function readStacks(workspace: B.Workspace, shapes: Shapes): Stack[] {
  const stacks: Stack[] = []
  for (const top of workspace.getTopBlocks(false)) {
    if (top.isInsertionMarker() || top.isShadow()) continue
    stacks.push(readStack(top, shapes))
  }
  return stacks.sort((a, b) => a.y - b.y || a.x - b.x || order(firstId(a), firstId(b)))
}

/** The stack that this block is the first of. */
export function readStack(first: B.Block, shapes: Shapes): Stack {
  const { x, y } = first.getRelativeToSurfaceXY()
  return { x: whole(x), y: whole(y), blocks: readSequence(first, shapes) }
}

export function readNotes(workspace: B.Workspace): Note[] {
  const notes = workspace.getTopComments(false).map((comment) => {
    const { x, y } = comment.getRelativeToSurfaceXY()
    const { width, height } = comment.getSize()
    return { x: whole(x), y: whole(y), width: whole(width), height: whole(height), text: comment.getText() }
  })
  return notes.sort((a, b) => a.y - b.y || a.x - b.x || order(a.text, b.text))
}

/** Adding 0 turns −0 into 0. */
const whole = (length: number): number => Math.round(length) + 0
const firstId = ({ blocks: [first] }: Stack): string => first?.id ?? ''
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function readSequence(first: B.Block, shapes: Shapes): BlockNode[] {
  const nodes: BlockNode[] = []
  for (let block: B.Block | null = first; block; block = block.getNextBlock())
    if (!block.isInsertionMarker()) nodes.push(readBlock(block, shapes))
  return nodes
}

export function readBlock(block: B.Block, shapes: Shapes): BlockNode {
  const definition = shapes.byType.get(block.type)?.definition
  if (!definition) throw new Error(`A block of an unknown type is on the workspace: ${block.type}`)
  const args: Record<string, Argument> = {}
  let some = false
  const read = (name: string) => {
    const argument = readArgument(block, name, shapes)
    if (argument === undefined) return
    // Defined, not assigned: an input's id could be __proto__.
    Object.defineProperty(args, name, {
      value: argument,
      enumerable: true,
      configurable: true,
      writable: true,
    })
    some = true
  }
  const own = isOwnBlock(block) ? block : null
  if (own?.ownBlockRole === 'calls') for (const { id } of own.signature.inputs) read(id)
  else if (!own) for (const name in definition.slots) read(name)
  const comment = block.getCommentText()
  return {
    type: block.type,
    id: block.id,
    ...(some ? { args } : {}),
    ...(own?.ownBlockRole === 'defines' ? { signature: own.signature } : {}),
    ...(own?.ownBlockRole === 'calls' ? { procedure: own.signature.id } : {}),
    ...(comment ? { comment } : {}),
  }
}

function readArgument(block: B.Block, name: string, shapes: Shapes): Argument | undefined {
  const field = block.getField(name)
  if (field) return field instanceof PickField ? (field.chosen() ?? undefined) : String(field.getValue())
  const input = block.getInput(name)
  let inside = input?.connection?.targetBlock() ?? null
  // While a block is dragged over a hole, a stand-in for it is in the hole.
  while (inside?.isInsertionMarker()) inside = inside.getNextBlock()
  if (!inside) return undefined
  if (inside.isShadow()) return readShadow(inside)
  return input instanceof B.inputs.StatementInput ? readSequence(inside, shapes) : readBlock(inside, shapes)
}

function readShadow(shadow: B.Block): Argument | undefined {
  const text = String(shadow.getFieldValue('value') ?? '')
  switch (shadow.type) {
    case SHADOWS.number: {
      const value = readNumber(text)
      return typeof value === 'number' ? value : undefined
    }
    case SHADOWS.list:
      return variableName(shadow.workspace, 'list', text) === null ? undefined : text
    default:
      return text
  }
}
