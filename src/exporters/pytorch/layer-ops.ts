/** Ops that stand for whole blocks of the Layers drawer. Only PyTorch knows them, and nothing ever runs them. */
import type { NumberExpression, OpArgument, Statement } from '../../core/program/ir'

const PREFIX = 'torch.'

export type LayerOp =
  | 'network'
  | 'shuffle'
  | 'loader'
  | 'lastImage'
  | 'forward'
  | 'answer'
  | 'label'
  | 'loss'
  | 'backward'
  | 'step'

export type OwnOp = Extract<Statement, { kind: 'op' }> & Extract<NumberExpression, { kind: 'op' }>

export const layerOp = (name: LayerOp, at: string, args: readonly OpArgument[]): OwnOp => ({
  kind: 'op',
  op: PREFIX + name,
  args,
  at,
})

export const lists = (...numbers: readonly number[]): readonly OpArgument[] =>
  numbers.map((list) => ({ type: 'list', value: { kind: 'list', list, at: '' } }))

export const choice = (value: string): OpArgument => ({ type: 'choice', value })

export const isLayerOp = (op: unknown): boolean => typeof op === 'string' && op.startsWith(PREFIX)

/** Whether the node is this op. */
export const isOp = (node: unknown, name: LayerOp): boolean =>
  (node as Partial<OwnOp>).kind === 'op' && (node as OwnOp).op === PREFIX + name
