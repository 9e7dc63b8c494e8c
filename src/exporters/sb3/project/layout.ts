/**
 * Where stacks, comments and watchers stand. Scratch measures blocks when it draws them; these sizes are a little
 * larger than what it comes to, so that nothing overlaps.
 */
import type { Body, Filling, ScratchStack, ScratchStatement } from '../blocks/blocks'
import { isSlot } from '../blocks/blocks'
import { definition, textOfStatement } from '../blocks/text'
import type { Place } from '../blocks/write-blocks'

const HAT = 96
const ROW = 56
/** What each block inside another adds. */
const DEEPER = 10
/** The lower edge of a mouth. */
const FOOT = 40
const EMPTY_MOUTH = 40
const LETTER = 9
const INDENT = 24
const GAP = 72

/** Columns end here, unless a single stack is longer. */
const COLUMN = 2_400

export interface Size {
  readonly width: number
  readonly height: number
}

export function sizeOf({ hat, body }: ScratchStack): Size {
  const title = hat === 'flag' ? 30 : definition(hat).length + 10
  const { width, height } = bodySize(body)
  return { width: Math.max(title * LETTER, width), height: HAT + height }
}

function bodySize(body: Body): Size {
  const sizes = body.map(statementSize)
  return {
    width: Math.max(0, ...sizes.map(({ width }) => width)),
    height: sizes.reduce((total, { height }) => total + height, 0),
  }
}

function statementSize(block: ScratchStatement): Size {
  const width = (textOfStatement(block).length + 4) * LETTER
  const fillings = block.kind === 'plain' ? Object.values(block.filled) : block.inputs
  const row = ROW + DEEPER * Math.max(0, ...fillings.map(depthOf))
  const mouths = block.kind === 'plain' ? block.bodies.map(bodySize) : []
  return {
    width: Math.max(width, ...mouths.map((mouth) => INDENT + mouth.width)),
    height: mouths.reduce((total, mouth) => total + Math.max(EMPTY_MOUTH, mouth.height) + FOOT, row),
  }
}

function depthOf(filling: Filling): number {
  if (typeof filling !== 'object' || isSlot(filling) || filling.kind === 'input') return 0
  if (filling.opcode === 'data_variable') return 0
  return 1 + Math.max(0, ...Object.values(filling.filled).map(depthOf))
}

/** In columns from left to right. `aside` is room that each column keeps to its right, for comments. */
export function placesOf(sizes: readonly Size[], aside: number): readonly Place[] {
  let x = 0
  let y = 0
  let width = 0
  return sizes.map((size) => {
    if (y > 0 && y + size.height > COLUMN) {
      x += width + aside + GAP
      y = 0
      width = 0
    }
    const place = { x, y }
    y += size.height + GAP
    width = Math.max(width, size.width)
    return place
  })
}

export interface Watched {
  readonly kind: 'variable' | 'list'
  readonly id: string
  readonly name: string
}

const STAGE = { width: 480, height: 360 }
const EDGE = 5
const WATCHER = { width: 150, height: 27 }
const LIST = { width: 105, height: 170 }

/** Watchers on Scratch's stage; what finds no room there is left hidden. */
export function monitorsOf(watched: readonly Watched[]): readonly Record<string, unknown>[] {
  const variables = watched.filter(({ kind }) => kind === 'variable')
  const lists = watched.filter(({ kind }) => kind === 'list')
  const inColumn = Math.floor((STAGE.height - EDGE) / WATCHER.height)
  const left = variables.length > 0 ? EDGE + WATCHER.width : EDGE
  const across = Math.floor((STAGE.width - left) / (LIST.width + EDGE))
  const down = Math.floor(STAGE.height / (LIST.height + EDGE))
  return [
    ...variables.map(({ id, name }, i) => ({
      ...{ id, mode: 'default', opcode: 'data_variable', params: { VARIABLE: name }, spriteName: null },
      ...{ value: 0, width: 0, height: 0, x: EDGE, y: EDGE + (i % inColumn) * WATCHER.height },
      ...{ visible: i < inColumn, sliderMin: 0, sliderMax: 100, isDiscrete: true },
    })),
    ...lists.map(({ id, name }, i) => ({
      ...{ id, mode: 'list', opcode: 'data_listcontents', params: { LIST: name }, spriteName: null },
      ...{ value: [], width: LIST.width, height: LIST.height },
      x: left + (i % across) * (LIST.width + EDGE),
      y: EDGE + (Math.floor(i / across) % down) * (LIST.height + EDGE),
      visible: i < across * down,
    })),
  ]
}
