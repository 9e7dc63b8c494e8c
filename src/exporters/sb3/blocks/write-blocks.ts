/**
 * Stacks as Scratch's files hold them, format 3.0: all blocks in one table by id, each knowing its parent and the one
 * below. A typed-in value is [1, [kind, text]], a block in a round hole [3, id, [kind, text]], one in a pointed hole
 * or a mouth [2, id]. See https://en.scratch-wiki.info/wiki/Scratch_File_Format
 */
import type { Body, CustomBlock, Filling, PlainBlock, ScratchStack, ScratchStatement, Value } from './blocks'
import { isSlot } from './blocks'
import { PIECES, type Typed } from './shapes'

export type Json = Record<string, unknown>

/** Scratch's numbers for what is typed into a hole. */
const TYPED: Readonly<Record<Typed, number>> = { number: 4, whole: 6, index: 7, text: 10 }
const VARIABLE = 12

export interface Place {
  readonly x: number
  readonly y: number
}

export class BlockTable {
  /** By id. */
  readonly blocks: Record<string, Json> = {}
  /** By the id of a block of the project: the first statement that it became. */
  readonly firstOf = new Map<string, string>()
  private count = 0

  /** Gives the id of its hat. */
  stack({ hat, body, at }: ScratchStack, place: Place): string {
    const id = this.newId(at)
    const made: Json = { opcode: 'event_whenflagclicked', inputs: {}, fields: {} }
    this.blocks[id] = Object.assign(made, { parent: null, shadow: false, topLevel: true, ...place })
    if (hat !== 'flag') {
      made.opcode = 'procedures_definition'
      made.inputs = { custom_block: [1, this.prototype(hat, id)] }
    }
    made.next = this.body(body, id)
    return id
  }

  private newId(at = ''): string {
    const id = `b${++this.count}`
    if (at !== '' && !this.firstOf.has(at)) this.firstOf.set(at, id)
    return id
  }

  private prototype(custom: CustomBlock, parent: string): string {
    const id = this.newId()
    const inputs: Json = {}
    const made: Json = { opcode: 'procedures_prototype', next: null, parent, inputs, fields: {} }
    this.blocks[id] = Object.assign(made, {
      shadow: true,
      topLevel: false,
      mutation: {
        ...mutationOf(custom),
        argumentnames: JSON.stringify(custom.inputs),
        argumentdefaults: JSON.stringify(custom.inputs.map(() => '')),
      },
    })
    for (const [i, name] of custom.inputs.entries()) {
      const input = this.inputReporter(name, id, true)
      inputs[inputId(custom, i)] = [1, input]
    }
    return id
  }

  private inputReporter(name: string, parent: string, shadow: boolean): string {
    const id = this.newId()
    this.blocks[id] = {
      ...{ opcode: 'argument_reporter_string_number', next: null, parent, inputs: {} },
      ...{ fields: { VALUE: [name, null] }, shadow, topLevel: false },
    }
    return id
  }

  /** The id of the first block, or null where there is none. */
  private body(body: Body, parent: string): string | null {
    let above = parent
    let first: string | null = null
    for (const statement of body) {
      const id = this.statement(statement, above)
      if (first === null) first = id
      // biome-ignore lint/style/noNonNullAssertion: `above` is the statement entered in the turn before
      else this.blocks[above]!.next = id
      above = id
    }
    return first
  }

  private statement(statement: ScratchStatement, parent: string): string {
    if (statement.kind === 'plain') return this.plain(statement, parent)
    const { custom, inputs, at } = statement
    const id = this.newId(at)
    const made: Json = { opcode: 'procedures_call', next: null, parent, fields: {} }
    this.blocks[id] = Object.assign(made, { shadow: false, topLevel: false, mutation: mutationOf(custom) })
    made.inputs = Object.fromEntries(
      inputs.map((value, i) => [inputId(custom, i), this.hole(value, 'text', id)]),
    )
    return id
  }

  private plain({ opcode, filled, bodies, at }: PlainBlock, parent: string): string {
    const id = this.newId(at)
    const inputs: Json = {}
    const fields: Json = {}
    this.blocks[id] = { opcode, next: null, parent, inputs, fields, shadow: false, topLevel: false }
    if (opcode === 'control_stop') this.blocks[id].mutation = STOPS
    for (const piece of PIECES[opcode]) {
      if (piece.kind === 'words') continue
      const { name } = piece
      const filling = filled[name]
      if (filling === undefined) continue
      if (piece.kind === 'menu') fields[name] = isSlot(filling) ? [filling.name, filling.id] : [filling, null]
      else if (piece.kind === 'hole') inputs[name] = this.hole(filling as Value, piece.typed, id)
      else inputs[name] = [2, this.plain(filling as PlainBlock, id)]
    }
    for (const [i, body] of bodies.entries()) {
      const first = this.body(body, id)
      if (first !== null) inputs[i === 0 ? 'SUBSTACK' : `SUBSTACK${i + 1}`] = [2, first]
    }
    return id
  }

  private hole(value: Filling, typed: Typed, parent: string): unknown {
    const shadow = (text: string) => [TYPED[typed], text]
    if (typeof value === 'number') return [1, shadow(numberText(value))]
    if (typeof value === 'string') return [1, shadow(value)]
    if (isSlot(value)) throw new Error(`${value.name} stands in a hole without a block around it.`)
    if (value.kind === 'input') return [3, this.inputReporter(value.name, parent, false), shadow('')]
    if (value.opcode === 'data_variable') {
      const { name, id } = value.filled.VARIABLE as { name: string; id: string }
      return [3, [VARIABLE, name, id], shadow('')]
    }
    return [3, this.plain(value, parent), shadow('')]
  }
}

/** Nothing can be put below it. */
const STOPS: Json = { tagName: 'mutation', children: [], hasnext: 'false' }

/** As Scratch reads it back: infinities and −0 are words to JSON, and numbers to Scratch. */
export const numberText = (value: number): string => (Object.is(value, -0) ? '-0' : String(value))

const inputId = ({ id }: CustomBlock, i: number) => `${id} input ${i + 1}`

const mutationOf = (custom: CustomBlock): Json => ({
  tagName: 'mutation',
  children: [],
  proccode: [custom.name, ...custom.inputs.map(() => '%s')].join(' '),
  argumentids: JSON.stringify(custom.inputs.map((_, i) => inputId(custom, i))),
  warp: String(custom.warp),
})
