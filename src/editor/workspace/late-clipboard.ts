/**
 * Copying and pasting come in a file of their own, fetched when somebody first touches the page: nobody copies a block that was
 * never pressed. Until it is there, what is asked of it waits.
 */
import * as B from 'blockly/core'
import { definitionsOf } from '../blocks/signature'
import { addVariable, variablesOf } from '../blocks/variables'
import type { ClipboardParts, ClipboardTools, EditorClipboard } from '../clipboard'
import type { BringLater } from '../contract'
import { freePlace } from './free-place'
import { readBlock, readStack } from './from-workspace'
import { atOnce, toWorkspace } from './to-workspace'
import { asOneStep, unseen } from './undo-step'

export const clipboardTools: ClipboardTools = {
  definitionsOf,
  variablesOf,
  addVariable,
  readBlock,
  readStack,
  toWorkspace,
  atOnce,
  asOneStep,
  unseen,
  freePlace,
}
const TOUCHES = ['pointerdown', 'keydown'] as const
const HEARD = ['copy', 'cut', 'paste'] as const

type Parts = Omit<ClipboardParts, 'blockly' | 'tools' | 'home'>

export class LateClipboard {
  private room: EditorClipboard | null = null
  private home = B.utils.idGenerator.genUid()

  constructor(
    private readonly parts: Parts,
    private readonly bring: BringLater,
  ) {
    // Blockly's own keys would keep the browser from copying.
    const { COPY, CUT, PASTE } = B.ShortcutItems.names
    const { registry } = B.ShortcutRegistry
    const known = registry.getRegistry()
    for (const name of [COPY, CUT, PASTE]) if (known[name]) registry.unregister(name)
    for (const type of TOUCHES) addEventListener(type, this.touched, true)
    for (const type of HEARD) document.addEventListener(type, this.heard)
  }

  /** Another project was opened. */
  restart(): void {
    this.home = B.utils.idGenerator.genUid()
  }

  /** Null where it could not be had. */
  async get(isAsked = true): Promise<EditorClipboard | null> {
    const arrived = this.room ?? (await this.bring(() => import('../clipboard'), isAsked))
    if (arrived && 'createClipboard' in arrived)
      this.room ??= arrived.createClipboard({
        ...this.parts,
        blockly: B,
        tools: clipboardTools,
        home: () => this.home,
      })
    return this.room
  }

  private readonly touched = () => {
    for (const type of TOUCHES) removeEventListener(type, this.touched, true)
    void this.get(false)
  }

  private readonly heard = (event: ClipboardEvent) => {
    if (B.browserEvents.isTargetInput(event)) return
    const text = event.type === 'paste' ? (event.clipboardData?.getData('text/plain') ?? '') : ''
    if (this.room) this.room.hear(event, text)
    else void this.get().then((room) => room?.hear(event, text))
  }

  dispose(): void {
    for (const type of TOUCHES) removeEventListener(type, this.touched, true)
    for (const type of HEARD) document.removeEventListener(type, this.heard)
  }
}
