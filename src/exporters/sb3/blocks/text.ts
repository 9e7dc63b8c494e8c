/** Scratch blocks as lines of text, in the notation that people use to write about Scratch, for the level panel. */
import type { CodeLine } from '../../exporter'
import { Lines } from '../../lines'
import type { Body, CustomBlock, Filling, ScratchStack, ScratchStatement, Value } from './blocks'
import { isSlot } from './blocks'
import { PIECES, type Piece } from './shapes'

export function textLines(stacks: readonly ScratchStack[]): readonly CodeLine[] {
  const lines = new Lines('  ')
  for (const { hat, body, at } of stacks) {
    lines.gap()
    lines.add(hat === 'flag' ? 'when green flag clicked' : `define ${definition(hat)}`, at)
    write(body, lines)
  }
  return lines.all
}

function write(body: Body, lines: Lines): void {
  for (const block of body) {
    lines.add(textOfStatement(block), block.at)
    if (block.kind !== 'plain' || block.bodies.length === 0) continue
    for (const [i, inner] of block.bodies.entries()) {
      if (i > 0) lines.add('else', block.at)
      lines.indented(() => write(inner, lines))
    }
    lines.add('end', block.at)
  }
}

export function textOfStatement(block: ScratchStatement): string {
  if (block.kind === 'plain') return PIECES[block.opcode].map((piece) => fill(piece, block.filled)).join('')
  return [block.custom.name, ...block.inputs.map(hole)].join(' ')
}

/** As on its definition. */
export const definition = ({ name, inputs }: CustomBlock) =>
  [name, ...inputs.map((each) => `(${each})`)].join(' ')

function fill(piece: Piece, filled: Readonly<Record<string, Filling>>): string {
  if (piece.kind === 'words') return piece.words
  const filling = filled[piece.name]
  if (filling === undefined) return piece.kind === 'question' ? '<>' : '()'
  if (isSlot(filling)) return `[${filling.name} v]`
  if (piece.kind === 'menu') return `[${String(filling)} v]`
  return piece.kind === 'question' ? `<${inner(filling)}>` : hole(filling)
}

const hole = (value: Value): string => (typeof value === 'string' ? `[${value}]` : `(${inner(value)})`)

function inner(value: Value): string {
  if (typeof value !== 'object') return String(value)
  if (value.kind === 'input') return value.name
  if (value.opcode === 'data_variable') return (value.filled.VARIABLE as { name: string }).name
  return textOfStatement(value)
}
