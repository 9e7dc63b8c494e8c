// @vitest-environment jsdom
/** What a stack costs, counted: work that grew with the square of its length would show here, on any computer. */
import * as B from 'blockly/core'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { BlockNode } from '../../core/project/project'
import { readAll, shapes } from '../headless.test-support'
import { empty } from '../workspace/swap'
import { atOnce, type Contents, toWorkspace } from '../workspace/to-workspace'
import { unseen } from '../workspace/undo-step'
import { StackBlock } from './stack-block'

let workspace: B.WorkspaceSvg

beforeEach(() => {
  // What jsdom lacks, and widths that do not matter here.
  HTMLCanvasElement.prototype.getContext = (() => null) as never
  window.getComputedStyle = () => ({ fontSize: '12px', fontWeight: '400', fontFamily: 'sans' }) as never
  const host = document.createElement('div')
  document.body.append(host)
  workspace = B.inject(host, { renderer: 'zelos', comments: true, sounds: false })
  workspace.newBlock = (type, id) => new StackBlock(workspace, type, id)
})

afterEach(() => {
  vi.restoreAllMocks()
  workspace.dispose()
})

/** Blockly tells of a step a little later. */
const canBeUndone = () => vi.waitUntil(() => workspace.getUndoStack().length > 0, { timeout: 30_000 })

/** So many blocks with a number each, under a hat. */
function open(length: number): void {
  const blocks = Array.from(
    { length },
    (_, i): BlockNode => ({ type: 'variables_change', id: `b${i}`, args: { variable: 'v', by: i } }),
  )
  const stacks = [{ x: 0, y: 0, blocks: [{ type: 'events_flag', id: 'flag' }, ...blocks] }]
  const project = { variables: [{ id: 'v', name: 'total' }], lists: [], stacks, notes: [] }
  show(project)
}

function show(project: Contents): void {
  unseen(() => {
    empty(workspace)
    atOnce(toWorkspace(project, workspace, shapes))
  })
  workspace.clearUndo()
}

const block = (id: string): B.BlockSvg => {
  const found = workspace.getBlockById(id)
  if (!(found instanceof B.BlockSvg)) throw new Error(`There is no ${id}.`)
  return found
}

/** How often something of Blockly's or the page's was called meanwhile. */
function counted(work: () => void) {
  const drawn = vi.spyOn(workspace.getRenderer(), 'render')
  const moved = vi.spyOn(Node.prototype, 'insertBefore')
  const walked = vi.spyOn(B.Block.prototype, 'getChildren')
  work()
  B.renderManagement.triggerQueuedRenders(workspace)
  const counts = {
    drawn: drawn.mock.calls.length,
    moved: moved.mock.calls.length,
    walked: walked.mock.calls.length,
  }
  vi.restoreAllMocks()
  return counts
}

function depth(): number {
  const depthOf = (element: Element): number => 1 + Math.max(0, ...[...element.children].map(depthOf))
  return depthOf(workspace.getCanvas())
}

it('stands no deeper in the page, however long a stack is', () => {
  open(10)
  const shallow = depth()
  open(100)
  expect(depth()).toBe(shallow)
})

it('draws each block once when a project opens', () => {
  // The hat, and for each number the block around it.
  expect(counted(() => open(100)).drawn).toBe(1 + 2 * 100)
})

it('draws a number and the block around it where somebody types, and nothing else', () => {
  open(100)
  const number = () => block('b50').getInputTargetBlock('by')?.setFieldValue('123456', 'value')
  expect(counted(number).drawn).toBe(2)
})

it.each([
  ['takes a stack apart', () => block('b0').unplug(false)],
  ['takes one block out', () => block('b20').unplug(true)],
  ['deletes all', () => block('flag').dispose(false)],
])('%s in work that grows with the stack, not with its square', (_, work) => {
  const counts = []
  for (const length of [60, 120]) {
    open(length)
    counts.push(counted(work))
  }
  const [less, more] = counts
  expect(more?.moved).toBeLessThanOrEqual(2.1 * (less?.moved ?? 0) + 20)
  expect(more?.walked).toBeLessThanOrEqual(2.1 * (less?.walked ?? 0) + 20)
  expect(more?.drawn).toBeLessThanOrEqual(4)
})

it('brings a deleted stack back in work that grows with it', async () => {
  const counts = []
  for (const length of [60, 120]) {
    open(length)
    const before = readAll(workspace)
    block('flag').dispose(false)
    await canBeUndone()
    counts.push(counted(() => workspace.undo(false)))
    expect(readAll(workspace)).toEqual(before)
  }
  const [less, more] = counts
  expect(more?.drawn).toBeLessThanOrEqual(2.1 * (less?.drawn ?? 0))
  expect(more?.moved).toBeLessThanOrEqual(2.1 * (less?.moved ?? 0))
  expect(more?.walked).toBeLessThanOrEqual(2.1 * (less?.walked ?? 0))
})

it('keeps the order of the page that of the stack', () => {
  open(30)
  const group = block('flag').getSvgRoot().querySelector('.bg-stack')
  const order = () => [...(group?.children ?? [])].map((each) => each.getAttribute('data-id'))
  const ids = Array.from({ length: 30 }, (_, i) => `b${i}`)
  expect(order()).toEqual(ids)
  block('b10').unplug(true)
  const without = ids.filter((id) => id !== 'b10')
  expect(order()).toEqual(without)
  block('b10').previousConnection?.connect(block('b19').nextConnection as B.Connection)
  B.renderManagement.triggerQueuedRenders(workspace)
  expect(order()).toEqual([...without.slice(0, 19), 'b10', ...without.slice(19)])
  // Each below the one before.
  const places = [...(group?.children ?? [])].map((each) => each.getAttribute('transform') ?? '')
  const heights = places.map((place) => Number(/,\s*([\d.]+)/.exec(place)?.[1]))
  expect(heights).toEqual(heights.toSorted((a, b) => a - b))
  expect(new Set(heights).size).toBe(30)
})

it('puts what is in a mouth into the block around it, one below the other', () => {
  const change = (id: string): BlockNode => ({ type: 'variables_change', id, args: { variable: 'v', by: 1 } })
  const loop: BlockNode = {
    type: 'control_repeat',
    id: 'loop',
    args: { times: 2, body: [change('in1'), change('in2'), change('in3')] },
  }
  const stacks = [{ x: 0, y: 0, blocks: [change('above'), loop, change('below')] }]
  const project = { variables: [{ id: 'v', name: 'total' }], lists: [], stacks, notes: [] }
  show(project)
  const holds = (outer: string, inner: string) =>
    block(outer).getSvgRoot().contains(block(inner).getSvgRoot())
  for (const id of ['in1', 'in2', 'in3']) expect(holds('loop', id)).toBe(true)
  expect(holds('loop', 'below')).toBe(false)
  expect(holds('above', 'below')).toBe(true)
  /** As the page adds up where each picture stands in the one around it. */
  const seen = (id: string): number => {
    let y = 0
    for (let at: Element | null = block(id).getSvgRoot(); at?.tagName === 'g'; at = at.parentElement)
      y += Number(/,\s*(-?[\d.]+)/.exec(at.getAttribute('transform') ?? '')?.[1] ?? 0)
    return y
  }
  const ids = ['above', 'loop', 'in1', 'in2', 'in3', 'below']
  const start = seen('above')
  for (const id of ids)
    expect(seen(id) - start).toBeCloseTo(
      block(id).getRelativeToSurfaceXY().y - block('above').getRelativeToSurfaceXY().y,
      3,
    )
  const body = ids.slice(2, 5).map(seen)
  expect(body).toEqual(body.toSorted((a, b) => a - b))
  // One more in the mouth makes the mouth taller, and moves what is below.
  const before = seen('below')
  block('in2').unplug(true)
  B.renderManagement.triggerQueuedRenders(workspace)
  expect(seen('below')).toBeLessThan(before)
})
