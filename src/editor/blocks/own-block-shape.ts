/**
 * The shapes of own blocks: the definition's head and the calls. Both are drawn from a signature, which is their
 * extra state in Blockly's terms, so that copying, undo and redo bring it back.
 */
import * as B from 'blockly/core'
import type { Signature } from '../../core/project/project'
import { HeadDragStrategy } from '../fields/pill-drag'
import { PencilField, PillField, pillName } from '../fields/pill-field'
import { type Shape, type Shapes, textPieces } from './shapes'
import { type CallState, NO_SIGNATURE, type OwnBlock } from './signature'
import { editSignature } from './signature-edit'

type Dress = (block: B.Block, shape: Shape) => void
type ShadowState = B.serialization.blocks.State

/** Words that a definition's text puts around the signature. */
const wordsOf = ({ text }: Shape): string =>
  textPieces(text)
    .flatMap(({ words }) => words ?? [])
    .join(' ')

export function definitionShape(shape: Shape, shapes: Shapes, dress: Dress) {
  const inputSlot = Object.keys(shapes.byType.get(shapes.input ?? '')?.definition.slots ?? {})[0]
  return {
    ownBlockRole: 'defines',
    signature: NO_SIGNATURE,
    init(this: OwnBlock) {
      dress(this, shape)
      if (this instanceof B.BlockSvg && shapes.input !== null && inputSlot !== undefined)
        this.setDragStrategy(new HeadDragStrategy(this, shapes.input, inputSlot))
    },
    saveExtraState(this: OwnBlock): Signature {
      return this.signature
    },
    loadExtraState(this: OwnBlock, state: Signature) {
      this.signature = plainSignature(state)
      for (const input of [...this.inputList]) this.removeInput(input.name)
      const head = this.appendDummyInput('head')
      head.appendField(new B.FieldLabel(wordsOf(shape)))
      head.appendField(new B.FieldLabel(this.signature.name, 'bg-own-name'))
      for (const { id, name } of this.signature.inputs)
        head.appendField(new PillField(id, name), pillName(id))
      if (!this.isInFlyout) head.appendField(new PencilField(editSignature), 'pencil')
    },
  }
}

export function callShape(shape: Shape, dress: Dress) {
  return {
    ownBlockRole: 'calls',
    signature: NO_SIGNATURE,
    init(this: OwnBlock) {
      dress(this, shape)
    },
    saveExtraState(this: OwnBlock): CallState {
      return this.signature
    },
    loadExtraState(this: OwnBlock, state: CallState) {
      const before = this.signature
      this.signature = plainSignature(state)
      rebuildCall(this, before, state.shadows ?? {})
    },
  }
}

/** Redraws a call after a change of its signature. What stands in a hole that stays, stays: holes go by input id. */
function rebuildCall(
  call: OwnBlock,
  before: Signature,
  shadows: Readonly<Record<string, ShadowState>>,
): void {
  const kept = new Map<string, { shadow: ShadowState | null; child: B.Block | null }>()
  for (const { id } of before.inputs) {
    const connection = call.getInput(id)?.connection
    if (!connection) continue
    const shadow = connection.getShadowState(true)
    const target = connection.targetBlock()
    const child = target && !target.isShadow() ? target : null
    connection.setShadowState(null)
    child?.outputConnection?.disconnect()
    kept.set(id, { shadow, child })
  }
  for (const input of [...call.inputList]) call.removeInput(input.name)
  call.appendDummyInput('name').appendField(new B.FieldLabel(call.signature.name, 'bg-own-name'))
  for (const { id, name } of call.signature.inputs) {
    const input = call.appendValueInput(id).setCheck(['Number'])
    input.appendField(new B.FieldLabel(name, 'bg-input-name'))
    const old = kept.get(id)
    // Own properties only: an input's id may be __proto__.
    const shadow = old ? old.shadow : Object.hasOwn(shadows, id) ? (shadows[id] ?? null) : null
    if (shadow) input.connection?.setShadowState(shadow)
    if (old?.child?.outputConnection) input.connection?.connect(old.child.outputConnection)
  }
}

function plainSignature({ id, name, inputs, returns }: Signature): Signature {
  return { id, name, inputs: inputs.map((input) => ({ id: input.id, name: input.name })), returns }
}
