/** Says why nothing happens to somebody who pulls at a locked stack, taps a number in it, or presses a key that would change it. */
import type * as B from 'blockly/core'
import type { Lock } from '../../core/project/project'
import { say } from '../../words'
import type { Locks } from './locks'
import type { ShownLockParts } from './parts'

/** Pixels that a finger may slip without meaning to pull. */
const PULL = 12
const KEYS = ['Delete', 'Backspace', 'm', 'M']

export const lockedWords = (kind: Lock['kind']): string =>
  say(kind === 'numbers' ? 'editor-locked-but-numbers' : 'editor-locked')

export function watchAttempts({ blockly, workspace, host, notice }: ShownLockParts, locks: Locks): void {
  const sayFor = (block: B.Block | null) => {
    const kind = block && locks.kindOf(block)
    if (kind) notice(lockedWords(kind))
  }
  let grip: { readonly block: B.Block; readonly x: number; readonly y: number } | null = null
  let isLockHeld = false
  // To Blockly, what cannot be moved is ground, and pulling the ground moves the view.
  const usual = workspace.isDraggable.bind(workspace)
  workspace.isDraggable = () => !isLockHeld && usual()
  host.addEventListener(
    'pointerdown',
    ({ target, clientX: x, clientY: y }) => {
      const block = locks.isHolding ? blockAt(workspace, target) : null
      grip = block && { block, x, y }
      isLockHeld = block !== null && locks.kindOf(block) !== null
    },
    true,
  )
  host.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      if (!grip || Math.hypot(clientX - grip.x, clientY - grip.y) < PULL) return
      sayFor(grip.block)
      grip = null
    },
    true,
  )
  host.addEventListener(
    'pointerup',
    ({ target }) => {
      if (grip && !grip.block.isEditable() && isForEditing(grip.block, target)) sayFor(grip.block)
      grip = null
    },
    true,
  )
  host.addEventListener(
    'keydown',
    ({ key, ctrlKey, metaKey }) => {
      const changes = KEYS.includes(key) || ((ctrlKey || metaKey) && key === 'x')
      const focused = blockly.getFocusManager().getFocusedNode()
      if (changes && focused instanceof blockly.BlockSvg) sayFor(focused)
    },
    true,
  )
}

/** Whether a tap there would open a field. Where none may be edited, taps go through it to its block: a typed number is all field. */
const isForEditing = (block: B.Block, target: EventTarget | null): boolean =>
  block.isShadow() ||
  (target instanceof Element && target.closest('.blocklyField, .blocklyNonEditableField') !== null)

function blockAt(workspace: B.WorkspaceSvg, target: EventTarget | null): B.Block | null {
  const id = target instanceof Element ? target.closest('[data-id]')?.getAttribute('data-id') : null
  return id ? workspace.getBlockById(id) : null
}
