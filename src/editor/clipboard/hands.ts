/**
 * How somebody copies and pastes: by the browser's own copy, cut and paste, which keys and menus of every system bring about and
 * which need no permission; and by menus, for a finger.
 */
import type * as B from 'blockly/core'
import { say } from '../../words'
import type { ClipboardParts } from './parts'
import { projectOf } from './piece-of'
import { isPieceText } from './piece-text'

export type Carried = B.BlockSvg | B.comments.RenderedWorkspaceComment

export interface Does {
  /** The text of what is copied. */
  textOf(what: Carried): string
  remove(what: Carried): void
  paste(text: string, at: B.utils.Coordinate | null): void
  duplicate(block: B.BlockSvg): void
}

const COPY = 'blockgradCopy'
const PASTE = 'blockgradPaste'

export interface Hands {
  /** `text` is the clipboard's, for a paste. Of an event that is over already, the clipboard is asked for in another way. */
  hear(event: ClipboardEvent, text: string): void
}

/** By workspace: Blockly's menus and keys serve the whole page. */
const all = new WeakMap<
  B.Workspace,
  {
    readonly does: Does
    readonly copy: (block: B.BlockSvg) => void
    readonly pasteAt: (at: B.utils.Coordinate) => void
  }
>()

export function createHands(parts: ClipboardParts, does: Does): Hands {
  const { blockly, workspace, host, notice } = parts
  /** What was copied here last: some browsers give a page nothing to read unless somebody presses keys. */
  let remembered: string | null = null
  /** It did not come onto the system's clipboard. */
  let isKeptBack = false

  const isHere = () => document.activeElement !== null && host.contains(document.activeElement)
  const focused = (): Carried | null => {
    const manager = blockly.getFocusManager()
    const node = manager.getFocusedNode()
    if (!isHere() || manager.ephemeralFocusTaken() || workspace.isDragging()) return null
    if (node instanceof blockly.comments.RenderedWorkspaceComment) return node
    return node ? carriedOf(workspace.getNavigator().getSourceBlockFromNode(node)) : null
  }

  function copy(what: Carried, event: ClipboardEvent | null): void {
    const text = does.textOf(what)
    remembered = text
    isKeptBack = false
    if (event?.clipboardData && event.eventPhase !== Event.NONE) {
      event.clipboardData.setData('text/plain', text)
      event.preventDefault()
    } else void write(text)
  }

  async function write(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text)
    } catch {
      isKeptBack = text === remembered
    }
  }

  function hear(event: ClipboardEvent, text: string): void {
    if (event.type === 'paste') {
      const isElsewhere = document.activeElement?.closest('dialog, [role="dialog"]')
      if (isElsewhere || blockly.getFocusManager().ephemeralFocusTaken() || workspace.isDragging()) return
      event.preventDefault()
      does.paste(isKeptBack && remembered && !isPieceText(text) ? remembered : text, null)
      return
    }
    const what = focused()
    const isCut = event.type === 'cut'
    if (!what?.isCopyable() || (isCut && !what.isDeletable())) return
    copy(what, event)
    if (isCut) does.remove(what)
  }

  all.set(workspace, {
    does,
    copy: (block) => copy(block, null),
    async pasteAt(at) {
      const text = isKeptBack ? remembered : await read().catch(() => remembered)
      if (text === null) notice(say('clipboard-press-keys'))
      else does.paste(text, at)
    },
  })
  registerMenu(parts)
  registerDuplicate(parts)
  // Safari asks beforehand whether there is something to copy.
  for (const type of ['beforecopy', 'beforecut'])
    document.addEventListener(type, (event) => {
      if (focused()) event.preventDefault()
    })
  return { hear }
}

/** Throws where there is no clipboard to read, or where nobody may. */
const read = async (): Promise<string> => navigator.clipboard.readText()

/** A typed-in number is copied with its block. */
function carriedOf(block: B.BlockSvg | null): B.BlockSvg | null {
  let carried = block
  while (carried?.isShadow()) carried = carried.getParent()
  return carried
}

function registerMenu({ blockly }: ClipboardParts): void {
  const { registry, ScopeType } = blockly.ContextMenuRegistry
  if (registry.getItem(COPY)) return
  registry.register({
    id: COPY,
    weight: 1,
    displayText: () => say('clipboard-copy'),
    preconditionFn: ({ block }) => {
      if (!block || !all.has(projectOf(block))) return 'hidden'
      return carriedOf(block)?.isCopyable() ? 'enabled' : 'hidden'
    },
    callback: ({ block }) => {
      const carried = carriedOf(block ?? null)
      if (carried) all.get(projectOf(carried))?.copy(carried)
    },
    scopeType: ScopeType.BLOCK,
  })
  registry.register({
    id: PASTE,
    weight: 0,
    displayText: () => say('clipboard-paste'),
    preconditionFn: ({ workspace }) => (workspace && all.has(workspace) ? 'enabled' : 'hidden'),
    callback: ({ workspace }, opened) => {
      if (!workspace) return
      const { x, y } =
        opened instanceof MouseEvent ? { x: opened.clientX, y: opened.clientY } : middleOf(workspace)
      const at = new blockly.utils.Coordinate(x, y)
      all.get(workspace)?.pasteAt(blockly.utils.svgMath.screenToWsCoordinates(workspace, at))
    },
    scopeType: ScopeType.WORKSPACE,
  })
}

function middleOf(workspace: B.WorkspaceSvg): { readonly x: number; readonly y: number } {
  const { left, top, width, height } = workspace.getParentSvg().getBoundingClientRect()
  return { x: left + width / 2, y: top + height / 2 }
}

/** Blockly's own copies a definition without its stack, and a call with what its definition was like. */
function registerDuplicate({ blockly }: ClipboardParts): void {
  const menu = blockly.ContextMenuRegistry.registry.getItem('blockDuplicate')
  if (menu && 'callback' in menu)
    menu.callback = ({ block }) => {
      if (block) all.get(block.workspace)?.does.duplicate(block)
    }
  const { registry } = blockly.ShortcutRegistry
  const { [blockly.ShortcutItems.names.DUPLICATE]: key } = registry.getRegistry()
  if (!key) return
  const usual = key.callback
  registry.register(
    {
      ...key,
      callback(workspace, event, shortcut, scope) {
        const node = scope.focusedNode
        if (!(node instanceof blockly.BlockSvg)) return usual?.(workspace, event, shortcut, scope) ?? false
        all.get(workspace)?.does.duplicate(node)
        return true
      },
    },
    true,
  )
}
