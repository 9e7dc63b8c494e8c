/**
 * Making an own block and changing its outside. All calls change with their definition, as one step of the undo
 * history; what stands in the holes of inputs that stay is kept, and blocks in holes that go are put beside.
 */
import * as B from 'blockly/core'
import type { Signature } from '../../core/project/project'
import { say } from '../../words'
import { contextOf } from '../context'
import { PickField } from '../fields/pick-field'
import { freePlace } from '../workspace/free-place'
import { asOneStep, unseen } from '../workspace/undo-step'
import {
  type CallState,
  callsOf,
  definitionsOf,
  isDefinition,
  type OwnBlock,
  signaturesEqual,
} from './signature'

const namesBut = (workspace: B.Workspace, id: string | null): string[] =>
  definitionsOf(workspace)
    .filter(({ signature }) => signature.id !== id)
    .map(({ signature }) => signature.name)

/** Asks what a new own block looks like and puts its definition where the person looks. */
export async function makeOwnBlock(workspace: B.WorkspaceSvg): Promise<void> {
  const context = contextOf(workspace)
  const type = context?.shapes.defines
  if (!context || !type) return
  const signature = await context.ask.askSignature(null, namesBut(workspace, null))
  if (!signature) return
  const { x, y } = freePlace(workspace)
  asOneStep(() => {
    const state = { type, extraState: signature, x, y }
    const block = B.serialization.blocks.append(state, workspace, { recordUndo: true }) as B.BlockSvg
    B.getFocusManager().focusNode(block)
    workspace.scrollBoundsIntoView(block.getBoundingRectangleWithoutChildren())
  })
}

/** Opens the outside of the own block that a definition or call belongs to. */
export function editSignature(block: B.Block): void {
  const context = contextOf(block.workspace)
  if (!context || !('signature' in block)) return
  const old = (block as OwnBlock).signature
  void context.ask.askSignature(old, namesBut(block.workspace, old.id)).then((signature) => {
    if (!signature || signaturesEqual(signature, old) || signature.id !== old.id) return
    const calls = callsOf(context.workspace, old.id)
    if (signature.returns !== old.returns && calls.length > 0) {
      context.notice(say('editor-returns-in-use', { name: old.name, count: calls.length }))
      return
    }
    applySignature(context.workspace, signature)
  })
}

/** Gives the definition and every call of an own block a new outside. */
export function applySignature(workspace: B.Workspace, signature: Signature): void {
  const definition = definitionsOf(workspace).find((block) => block.signature.id === signature.id)
  if (!definition) return
  asOneStep(() => {
    changeExtraState(definition, definition.signature, signature)
    for (const call of callsOf(workspace, signature.id)) changeCall(call, signature)
  })
}

/** Brings one call into step with `signature`. */
export function changeCall(call: OwnBlock, signature: Signature): void {
  const old = call.signature
  if (signaturesEqual(old, signature)) return
  const stays = new Set(signature.inputs.map(({ id }) => id))
  const was = new Set(old.inputs.map(({ id }) => id))
  const gone = new Map<string, B.serialization.blocks.State>()
  let shift = 0
  for (const { id } of old.inputs) {
    if (stays.has(id)) continue
    const connection = call.getInput(id)?.connection
    const child = connection?.targetBlock()
    if (child && !child.isShadow()) {
      child.unplug()
      child.moveBy(40 + 20 * shift, 40 + 40 * shift)
      shift += 1
    }
    const shadow = connection?.getShadowState(true)
    if (shadow) gone.set(id, shadow)
  }
  const fresh = new Map<string, B.serialization.blocks.State>()
  for (const { id } of signature.inputs)
    if (!was.has(id))
      fresh.set(id, { type: 'shadow_number', id: B.utils.idGenerator.genUid(), fields: { value: '0' } })
  const before: CallState = { ...old, shadows: Object.fromEntries(gone) }
  const after: CallState = { ...signature, shadows: Object.fromEntries(fresh) }
  changeExtraState(call, before, after)
}

function changeExtraState(block: B.Block, before: Signature, after: Signature): void {
  // Only the change as a whole is undone, never the moves of holes that it is made of.
  unseen(() => block.loadExtraState?.(after))
  B.Events.fire(
    new (B.Events.get(B.Events.BLOCK_CHANGE))(
      block,
      'mutation',
      null,
      JSON.stringify(before),
      JSON.stringify(after),
    ),
  )
}

/** After a signature changed by any way, undo included: pills show their inputs' new names. */
export function refreshPills(workspace: B.Workspace): void {
  for (const block of workspace.getAllBlocks(false)) {
    if (isDefinition(block)) continue
    for (const field of block.getFields()) if (field instanceof PickField) field.refresh()
  }
}
