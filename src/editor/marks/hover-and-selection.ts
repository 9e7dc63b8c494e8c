/**
 * Which block somebody looks at: one that the pointer rests on, one that was clicked or tapped, or one that the keys
 * have come to. A press that turns into a drag is none of it, so building is not disturbed.
 */
import * as B from 'blockly/core'

export interface Look {
  readonly blockId: string
  /** A pointer that rests there will go on; what was pressed or has the focus stays. */
  readonly how: 'pointed' | 'pressed' | 'focused'
}

/** Nothing any more: the pointer has left, or something else was pressed or is dragged. */
export type LookAway = 'left' | 'elsewhere'

/** Milliseconds that the pointer rests, or the keys stand still, before somebody is said to look. */
const REST = 350

/** Gives a function that ends the watch. */
export function watchLooks(
  workspace: B.WorkspaceSvg,
  host: HTMLElement,
  tell: (look: Look | LookAway) => void,
): () => void {
  /** The pointer and the keys each have their own patience: one leaving must not hide what the other came to. */
  const patience = { pointer: 0, keys: 0 }
  let pointed: string | null = null
  let byKeys = false
  let at = { x: -1, y: -1 }

  const soon = (who: keyof typeof patience, look: Look | LookAway) => {
    clearTimeout(patience[who])
    patience[who] = window.setTimeout(() => tell(look), REST)
  }
  const wait = () => {
    clearTimeout(patience.pointer)
    clearTimeout(patience.keys)
  }
  const now = (look: Look | LookAway) => {
    wait()
    tell(look)
  }

  const over = ({ target, pointerType, buttons, screenX, screenY }: PointerEvent) => {
    if (pointerType === 'touch' || buttons !== 0) return
    // Blocks that move under a pointer that lies still are not looked at.
    const lay = at.x === screenX && at.y === screenY
    at = { x: screenX, y: screenY }
    const blockId = lay ? null : blockUnder(target, workspace)
    if (blockId === pointed) return
    pointed = blockId
    soon('pointer', blockId === null ? 'left' : { blockId, how: 'pointed' })
  }
  const leave = () => {
    if (pointed === null) return
    pointed = null
    soon('pointer', 'left')
  }
  const press = () => {
    byKeys = false
    wait()
  }
  const key = () => {
    byKeys = true
  }
  const event = (event: B.Events.Abstract) => {
    if (event.type === B.Events.CLICK) {
      const { targetType, blockId } = event as B.Events.Click
      const shown = blockId ? ownBlock(workspace.getBlockById(blockId)) : null
      if (targetType === 'block' && shown) now({ blockId: shown.id, how: 'pressed' })
      else now('elsewhere')
    } else if (event.type === B.Events.SELECTED && byKeys) {
      const { newElementId } = event as B.Events.Selected
      const block = newElementId ? ownBlock(workspace.getBlockById(newElementId)) : null
      soon('keys', block ? { blockId: block.id, how: 'focused' } : 'elsewhere')
    } else if (
      // What is told would lie over the open drawer.
      event.type === B.Events.TOOLBOX_ITEM_SELECT ||
      (event.type === B.Events.BLOCK_DRAG && (event as B.Events.BlockDrag).isStart)
    )
      now('elsewhere')
  }

  host.addEventListener('pointerover', over)
  host.addEventListener('pointerleave', leave)
  host.addEventListener('pointerdown', press, true)
  host.addEventListener('keydown', key, true)
  workspace.addChangeListener(event)
  return () => {
    wait()
    host.removeEventListener('pointerover', over)
    host.removeEventListener('pointerleave', leave)
    host.removeEventListener('pointerdown', press, true)
    host.removeEventListener('keydown', key, true)
    workspace.removeChangeListener(event)
  }
}

function blockUnder(target: EventTarget | null, workspace: B.WorkspaceSvg): string | null {
  const element = target instanceof Element ? target.closest('[data-id]') : null
  const id = element?.getAttribute('data-id')
  if (!id || !workspace.getCanvas().contains(element)) return null
  return ownBlock(workspace.getBlockById(id))?.id ?? null
}

/** A number that is typed into a hole belongs to the block around it. */
function ownBlock(block: B.Block | null): B.Block | null {
  return block?.isShadow() ? block.getParent() : block
}
