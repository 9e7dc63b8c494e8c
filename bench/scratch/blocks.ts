/** Scratch's blocks in few words. Variables, lists and own blocks are known by their names. */

/** A number or a block that gives one. */
export type Value = number | ScratchBlock

export interface ScratchBlock {
  readonly opcode: string
  readonly inputs?: Readonly<Record<string, Value>>
  readonly fields?: Readonly<Record<string, readonly [name: string, id: string | null]>>
  readonly condition?: ScratchBlock
  readonly body?: readonly ScratchBlock[]
  /** Of a call: the own block's name. */
  readonly calls?: string
}

type Body = readonly ScratchBlock[]

// A variable's and a list's id is its name.
const variableField = (name: string) => ({ VARIABLE: [name, name] as const })
const listField = (name: string) => ({ LIST: [name, name] as const })

export const get = (name: string): ScratchBlock => ({ opcode: 'data_variable', fields: variableField(name) })
export const set = (name: string, VALUE: Value): ScratchBlock => ({
  opcode: 'data_setvariableto',
  inputs: { VALUE },
  fields: variableField(name),
})
export const change = (name: string, VALUE: Value): ScratchBlock => ({
  opcode: 'data_changevariableby',
  inputs: { VALUE },
  fields: variableField(name),
})

/** Items count from 1. */
export const item = (INDEX: Value, list: string): ScratchBlock => ({
  opcode: 'data_itemoflist',
  inputs: { INDEX },
  fields: listField(list),
})
export const replace = (INDEX: Value, list: string, ITEM: Value): ScratchBlock => ({
  opcode: 'data_replaceitemoflist',
  inputs: { INDEX, ITEM },
  fields: listField(list),
})
export const addTo = (list: string, ITEM: Value): ScratchBlock => ({
  opcode: 'data_addtolist',
  inputs: { ITEM },
  fields: listField(list),
})
export const deleteAll = (list: string): ScratchBlock => ({
  opcode: 'data_deletealloflist',
  fields: listField(list),
})

const operator =
  (opcode: string) =>
  (NUM1: Value, NUM2: Value): ScratchBlock => ({ opcode, inputs: { NUM1, NUM2 } })
export const add = operator('operator_add')
export const subtract = operator('operator_subtract')
export const multiply = operator('operator_multiply')
export const divide = operator('operator_divide')
export const mathop = (name: 'e ^' | 'ln', NUM: Value): ScratchBlock => ({
  opcode: 'operator_mathop',
  inputs: { NUM },
  fields: { OPERATOR: [name, null] },
})
export const isEqual = (OPERAND1: Value, OPERAND2: Value): ScratchBlock => ({
  opcode: 'operator_equals',
  inputs: { OPERAND1, OPERAND2 },
})

export const repeat = (TIMES: Value, ...body: Body): ScratchBlock => ({
  opcode: 'control_repeat',
  inputs: { TIMES },
  body,
})
export const when = (condition: ScratchBlock, ...body: Body): ScratchBlock => ({
  opcode: 'control_if',
  condition,
  body,
})
export const call = (name: string): ScratchBlock => ({ opcode: 'procedures_call', calls: name })
