/**
 * The editor: Blockly, dressed as Blockgrad's workbench. This room is the only one that knows Blockly; what it
 * gives to the others stands in contract.ts.
 */
import * as B from 'blockly/core'
import type { Diagnostic } from '../core/diagnostic'
import { breathe } from '../slices'
import { speakInBlockly } from './blockly-words'
import { registerShapes, SHADOWS } from './blocks/block-shape'
import { addBroughtAlong, registerInsideMenu } from './blocks/inside'
import { Names } from './blocks/name-order'
import { shapesOf } from './blocks/shapes'
import { makeOwnBlock, refreshPills } from './blocks/signature-edit'
import { isVariableEvent, makeVariable, refreshMenus } from './blocks/variables'
import { contextOf, setContext } from './context'
import type { Contents, Editor, EditorOptions } from './contract'
import { routeBlocklyDialogs } from './dialogs'
import type { EditorLocks } from './locks'
import { registerCommentIcon } from './marks/comment-icon'
import { Glow, Glows } from './marks/glow'
import { type Look, type LookAway, watchLooks } from './marks/hover-and-selection'
import { PauseMarks } from './marks/pause-marks'
import { placeBeside } from './marks/place-beside'
import { Problems } from './marks/problems'
import { tidyContextMenu } from './menus/context-menu'
import { registerHelpMenu } from './menus/help-menu'
import { isStackOfMore, registerRunAlone, runsAlone } from './menus/run-alone'
import { registerRunMenu } from './menus/run-menu'
import { pictureOf } from './picture'
import { StackBlock } from './stacks/stack-block'
import { narrow, openDrawer } from './toolbox/drawers'
import { registerSearch } from './toolbox/search'
import { drawer, drawerKey, MAKE } from './toolbox/toolbox'
import { registerCategories } from './toolbox/toolbox-category'
import { watchChanges } from './workspace/changes'
import { readNotes, readStack, readStacks } from './workspace/from-workspace'
import { inject } from './workspace/inject'
import { LateClipboard } from './workspace/late-clipboard'
import { beyondLimits, stillCalled } from './workspace/limits'
import { Swap } from './workspace/swap'
import { themeFor } from './workspace/theme'
import { lookAtStart, revealBlock } from './workspace/view'
import { dressZoomButtons, setSizes } from './workspace/workspace-options'
import './editor.css'

export type * from './contract'

/** Comes back when the workspace is there, empty. */
export async function createEditor(
  host: HTMLElement,
  { definitions, categories, theme, ask, run, alone, locks, help, bringClipboard }: EditorOptions,
): Promise<Editor> {
  speakInBlockly()
  const shapes = shapesOf(definitions)
  registerShapes(shapes)
  registerCategories()
  registerSearch()
  registerCommentIcon()
  tidyContextMenu(shapes)
  registerRunAlone()
  registerRunMenu()
  registerHelpMenu()
  registerInsideMenu()
  setSizes()
  await breathe()

  const noticeListeners = new Set<(message: string) => void>()
  const notice = (message: string) => {
    for (const listener of [...noticeListeners]) listener(message)
  }
  routeBlocklyDialogs(ask, notice)

  host.classList.add('bg-editor')
  const workspace = await inject(host, categories, theme)
  host.dataset.editorTheme = theme
  workspace.newBlock = (type, id) => new StackBlock(workspace, type, id)
  // Blockly's target goes to the middle of everything, where often nothing is.
  workspace.scrollCenter = () => lookAtStart(workspace)
  dressZoomButtons(host)
  setContext(workspace, { workspace, shapes, ask, run, alone, locks, help, notice })
  for (const { id } of categories)
    workspace.registerToolboxCategoryCallback(drawerKey(id), () => drawer(workspace, shapes, id))
  workspace.registerButtonCallback(MAKE.variable, () => void makeVariable(workspace, 'variable'))
  workspace.registerButtonCallback(MAKE.list, () => void makeVariable(workspace, 'list'))
  workspace.registerButtonCallback(MAKE.block, () => void makeOwnBlock(workspace))

  const names = new Names(workspace)
  const read = (): Contents => ({
    variables: names.read('variable'),
    lists: names.read('list'),
    stacks: readStacks(workspace, shapes),
    notes: readNotes(workspace),
  })

  // Names shown in menus, pills and drawers follow every change of them, an undone one too.
  workspace.addChangeListener((event) => {
    const signatureChanged =
      event.type === B.Events.BLOCK_CHANGE && (event as B.Events.BlockChange).element === 'mutation'
    if (signatureChanged) refreshPills(workspace)
    const variableChanged = isVariableEvent(event)
    if (variableChanged && event.varId !== undefined) refreshMenus(workspace, event.varId)
    if (signatureChanged || variableChanged) workspace.getToolbox()?.refreshSelection()
  })
  /** Null until something was locked: most projects do without. */
  let holding: EditorLocks | null = null
  const swap = new Swap(workspace, shapes, read, host)
  const changes = watchChanges(
    workspace,
    () => addBroughtAlong(workspace, shapes),
    (deleted) => {
      const { stacks, notes } = read()
      return (
        holding?.refuse() ?? beyondLimits(stacks, notes) ?? stillCalled(workspace, deleted, shapes.defines)
      )
    },
    notice,
    () => swap.pending,
  )
  const clipboard = new LateClipboard(
    {
      workspace,
      host,
      shapes,
      notice,
      pending: () => swap.pending,
      reveal: (block) => revealBlock(workspace, block.id),
    },
    bringClipboard,
  )
  const glow = new Glow(workspace, 'bg-running')
  const found = new Glow(workspace, 'bg-found')
  const chosen = new Glow(workspace, 'bg-chosen')
  const pointedOut = new Glows(workspace, 'bg-pointed-out')
  const lookListeners = new Set<(look: Look | LookAway) => void>()
  const endLooks = watchLooks(workspace, host, (look) => {
    for (const listener of [...lookListeners]) listener(look)
  })
  const pauses = new PauseMarks(workspace)
  const problems = new Problems(workspace, host)

  /** Blocks that came after the others may be among the marked ones. */
  let diagnostics: readonly Diagnostic[] = []
  let conditions: ReadonlyMap<string, string> = new Map()
  const markAnew = () => {
    problems.show(diagnostics)
    pauses.show(conditions)
    for (const each of [glow, found, chosen, pointedOut]) each.showAnew()
  }

  return {
    async load(project, proven) {
      const result = await swap.load(project, proven)
      if (result.ok) {
        names.restart()
        clipboard.restart()
        diagnostics = []
        problems.show(diagnostics)
        glow.show(null)
        found.show(null)
        chosen.show(null)
        pointedOut.show([])
        void swap.pending?.then(markAnew)
      }
      return result
    },
    read,
    onChange: (listener) => changes.onChange(listener),
    glow: (blockId) => glow.show(blockId),
    showPauses(next) {
      conditions = next
      pauses.show(next)
    },
    showFound: (blockId) => found.show(blockId),
    pointOut: (blockIds) => pointedOut.show(blockIds),
    showChosen: (blockId) => chosen.show(blockId),
    onLook(listener) {
      lookListeners.add(listener)
      return () => lookListeners.delete(listener)
    },
    placeBeside(blockId, bubble) {
      const block = workspace.getBlockById(blockId)
      return block && placeBeside(block, bubble, host)
    },
    whatRuns(blockId) {
      const block = workspace.getBlockById(blockId)
      if (!block || !runsAlone(block)) return 'nothing'
      return isStackOfMore(block) ? 'stack' : 'block'
    },
    onMove(listener) {
      workspace.addChangeListener(listener)
      return () => workspace.removeChangeListener(listener)
    },
    showHints(shown) {
      if (shown) B.Tooltip.unblock()
      else B.Tooltip.block()
    },
    has: (blockId) => workspace.getBlockById(blockId) !== null,
    showDiagnostics(list) {
      diagnostics = list
      problems.show(list)
    },
    async hold(stacks) {
      if (!holding && stacks) {
        const { createLocks } = await import('./locks')
        const menuOf = (block: B.Block) =>
          block.isInFlyout ? null : (contextOf(block.workspace)?.locks ?? null)
        const typedNumber = SHADOWS.number
        holding ??= createLocks({
          blockly: B,
          workspace,
          host,
          shapes,
          notice,
          readStack,
          typedNumber,
          menuOf,
        })
      }
      await swap.pending
      holding?.hold(stacks ?? [])
    },
    reveal: (blockId) => revealBlock(workspace, blockId),
    narrow: (offer) => narrow(workspace, shapes, categories, offer && new Set(offer)),
    openDrawer: (category, type) => openDrawer(workspace, shapes, category, type),
    async put(piece, at) {
      const place = at && B.utils.svgMath.screenToWsCoordinates(workspace, new B.utils.Coordinate(at.x, at.y))
      return (await (await clipboard.get())?.put(piece, place ?? null)) ?? false
    },
    picture: () => pictureOf(workspace),
    undo: () => workspace.undo(false),
    redo: () => workspace.undo(true),
    get canUndo() {
      return workspace.getUndoStack().length > 0
    },
    get canRedo() {
      return workspace.getRedoStack().length > 0
    },
    setTheme(name) {
      // Blockly measures its fonts and draws all blocks anew for it.
      if (host.dataset.editorTheme === name) return
      workspace.setTheme(themeFor(name, categories))
      host.dataset.editorTheme = name
    },
    resize: () => B.svgResize(workspace),
    onNotice(listener) {
      noticeListeners.add(listener)
      return () => noticeListeners.delete(listener)
    },
    dispose() {
      endLooks()
      clipboard.dispose()
      changes.dispose()
      problems.dispose()
      workspace.dispose()
      noticeListeners.clear()
    },
  }
}
