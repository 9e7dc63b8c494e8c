/** Projects and workspaces for the editor's tests: random ones over all blocks, and a workspace that nobody sees. */
import * as B from 'blockly/core'
import fc from 'fast-check'
import { blocksByCategory } from '../../blocks/index'
import type { Gives } from '../core/language/block'
import type { Slot } from '../core/language/slots'
import type { Argument, BlockNode, Note, Signature, Stack } from '../core/project/project'
import { speakInBlockly } from './blockly-words'
import { registerShapes } from './blocks/block-shape'
import { shapesOf } from './blocks/shapes'
import { variablesOf } from './blocks/variables'
import { readNotes, readStacks } from './workspace/from-workspace'
import { atOnce, type Contents, toWorkspace } from './workspace/to-workspace'

speakInBlockly()
export const shapes = shapesOf(blocksByCategory)
registerShapes(shapes)

/** What the editor saves, read as the editor reads it. */
export function readAll(workspace: B.Workspace): Contents {
  return {
    variables: variablesOf(workspace, 'variable'),
    lists: variablesOf(workspace, 'list'),
    stacks: readStacks(workspace, shapes),
    notes: readNotes(workspace),
  }
}

/** A headless workspace with these contents and no history. */
export function workspaceWith(contents: Contents): B.Workspace {
  const workspace = new B.Workspace()
  B.Events.disable()
  try {
    atOnce(toWorkspace(contents, workspace, shapes))
  } finally {
    B.Events.enable()
  }
  return workspace
}

/** Blockly tells of events a little later; afterwards they are all told. */
export const eventsTold = (): Promise<void> => new Promise((done) => setTimeout(done, 5))

const definitions = [...shapes.byType.values()].map(({ definition }) => definition)
const giving = (...gives: Gives[]) => definitions.filter((d) => gives.includes(d.gives) && !d.signature)

const names = ['score', 'rate', 'weights', 'naïve', 'h 1', 'constructor', '__proto__', 'ملف', '&<b>']
const signatures: readonly Signature[] = [
  {
    id: 'sig1',
    name: 'forward',
    inputs: [
      { id: 'in1', name: 'x' },
      { id: 'in2', name: 'rate' },
    ],
    returns: true,
  },
  { id: 'sig2', name: 'update', inputs: [{ id: '__proto__', name: 'n' }], returns: false },
  { id: 'sig3', name: 'reset', inputs: [], returns: false },
]

/** A project's contents in canonical form, drawn from a stream of random numbers. */
export const contentsArbitrary: fc.Arbitrary<Contents> = fc
  .array(fc.integer({ min: 0, max: 2 ** 30 }), { minLength: 20, maxLength: 400 })
  .map((stream) => new Composer(stream).contents())

class Composer {
  private at = 0
  private ids = 0

  constructor(private readonly stream: readonly number[]) {}

  private below(n: number): number {
    const drawn = this.stream[this.at++ % this.stream.length] ?? 0
    // Past the stream's end the numbers change with each round, so that nesting ends.
    return (drawn + Math.floor(this.at / this.stream.length) * 7919) % n
  }
  private pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)] as T
  }

  contents(): Contents {
    const stacks: Stack[] = signatures.map((signature, i) => ({
      x: 0,
      y: i * 10_000,
      blocks: [{ type: 'my_define', id: this.id(), signature }, ...this.statements(3, 2)],
    }))
    const count = this.below(5)
    for (let i = 0; i < count; i++)
      stacks.push({ x: this.below(9) * 100, y: 500 + i * 1000, blocks: this.stack() })
    const notes: Note[] = Array.from({ length: this.below(3) }, (_, i) => ({
      x: 10 * i,
      y: 20 * i,
      width: 200 + i,
      height: 120,
      text: this.pick(names),
    }))
    return {
      variables: names.slice(0, 4).map((name, i) => ({ id: `v${i}`, name })),
      lists: names.slice(4).map((name, i) => ({ id: `l${i}`, name })),
      stacks: stacks.sort((a, b) => a.y - b.y || a.x - b.x),
      notes,
    }
  }

  private id = (): string => `id${this.ids++}`

  private stack(): BlockNode[] {
    if (this.below(4) === 0) return [this.block(this.pick(giving('number', 'boolean', 'list')).type, 3)]
    const blocks = this.statements(4, 3)
    return this.below(2) === 0 || blocks.length === 0 ? [this.block('events_flag', 0), ...blocks] : blocks
  }

  private statements(most: number, depth: number): BlockNode[] {
    const blocks = Array.from({ length: this.below(most + 1) }, () => this.statement(depth))
    if (this.below(5) === 0) blocks.push(this.block(this.pick(giving('last')).type, depth))
    return blocks
  }

  private statement(depth: number): BlockNode {
    if (this.below(6) === 0)
      return this.call('my_call', this.pick(signatures.filter((s) => !s.returns)), depth)
    return this.block(this.pick(giving('statement')).type, depth)
  }

  private call(type: string, signature: Signature, depth: number): BlockNode {
    const args = signature.inputs.flatMap(({ id }) => {
      const value = this.argument({ kind: 'number', shadow: 0 }, depth)
      return value === undefined ? [] : [[id, value] as const]
    })
    return {
      type,
      id: this.id(),
      ...(args.length > 0 ? { args: Object.fromEntries(args) } : {}),
      procedure: signature.id,
    }
  }

  private block(type: string, depth: number): BlockNode {
    const id = this.id()
    const args: Record<string, Argument> = {}
    for (const [name, slot] of Object.entries(shapes.byType.get(type)?.definition.slots ?? {})) {
      const value = this.argument(slot, depth)
      if (value !== undefined) args[name] = value
    }
    return {
      type,
      id,
      ...(Object.keys(args).length > 0 ? { args } : {}),
      ...(this.below(8) === 0 ? { comment: this.pick(names) } : {}),
    }
  }

  private argument(slot: Slot, depth: number): Argument | undefined {
    const nest = depth > 0 && this.below(2) === 0
    switch (slot.kind) {
      case 'number':
        if (nest && this.below(6) === 0)
          return this.call('my_call_value', signatures[0] as Signature, depth - 1)
        if (nest) return this.block(this.pick(giving('number')).type, depth - 1)
        return this.pick([
          0,
          -0,
          1,
          -2.5,
          1 / 3,
          1e-300,
          5e-324,
          1.7976931348623157e308,
          Infinity,
          -Infinity,
          undefined,
        ])
      case 'boolean':
        return nest ? this.block(this.pick(giving('boolean')).type, depth - 1) : undefined
      case 'text':
        return nest
          ? this.block(this.pick(giving('number')).type, depth - 1)
          : this.pick([...names, '', ' two  spaces '])
      case 'list':
        return nest
          ? this.block(this.pick(giving('list')).type, depth - 1)
          : this.pick(['l0', 'l1', undefined])
      case 'listMenu':
        return this.pick(['l0', 'l2', undefined])
      case 'variableMenu':
        return this.pick(['v0', 'v3', undefined])
      case 'inputMenu':
        return this.pick(['in1', 'in2', '__proto__', undefined])
      case 'choice':
        return this.pick(slot.options)[0]
      case 'body': {
        const inside = depth > 0 ? this.statements(2, depth - 1) : []
        return inside.length > 0 ? inside : undefined
      }
    }
  }
}
