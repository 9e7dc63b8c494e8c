/**
 * What is wrong, shown at its block: an outline, a badge, and a bubble with the words. The bubble of a block that
 * stopped the run is open at once; the others open with a press on their badge, so that a half-built program is
 * not covered with paper.
 *
 * Bubbles are HTML over the workspace, because Blockly's own warnings are small, and vanish while zooming.
 */

import * as B from 'blockly/core'
import type { Diagnostic } from '../../core/diagnostic'
import { say, sentence } from '../../words'
import { revealBlock } from '../workspace/view'

interface Mark {
  readonly blockId: string
  readonly element: HTMLElement
}

export class Problems {
  private readonly layer = document.createElement('div')
  private marks: Mark[] = []
  private frame = 0
  private readonly onEvent = (event: B.Events.Abstract) => {
    if (event.type === B.Events.BLOCK_DRAG)
      this.layer.classList.toggle('bg-dragging', (event as B.Events.BlockDrag).isStart === true)
    if (this.marks.length > 0) this.placeSoon()
  }

  constructor(
    private readonly workspace: B.WorkspaceSvg,
    host: HTMLElement,
  ) {
    this.layer.className = 'bg-problems'
    host.append(this.layer)
    workspace.addChangeListener(this.onEvent)
  }

  show(list: readonly Diagnostic[]): void {
    this.clear()
    const messages = new Map<string, Diagnostic[]>()
    for (const diagnostic of list) {
      if (!this.workspace.getBlockById(diagnostic.blockId)) continue
      messages.set(diagnostic.blockId, [...(messages.get(diagnostic.blockId) ?? []), diagnostic])
    }
    for (const [blockId, diagnostics] of messages) {
      const stops = diagnostics.some(({ severity }) => severity === 'stop')
      this.pathOf(blockId)?.classList.add(stops ? 'bg-stopped' : 'bg-problem')
      const element = this.bubble(diagnostics, stops)
      this.layer.append(element)
      this.marks.push({ blockId, element })
      if (stops) revealBlock(this.workspace, blockId)
    }
    this.place()
  }

  private bubble(diagnostics: readonly Diagnostic[], open: boolean): HTMLElement {
    const mark = document.createElement('div')
    mark.className = open ? 'bg-mark bg-mark-stop' : 'bg-mark'
    const badge = document.createElement('button')
    badge.type = 'button'
    badge.className = 'bg-badge'
    badge.textContent = '!'
    const words = document.createElement('div')
    words.className = 'bg-bubble'
    if (open) words.setAttribute('role', 'alert')
    for (const message of new Set(diagnostics.map(({ message }) => sentence(message)))) {
      const line = document.createElement('p')
      line.textContent = message
      words.append(line)
    }
    const show = (shown: boolean) => {
      words.hidden = !shown
      badge.setAttribute('aria-expanded', String(shown))
      badge.setAttribute('aria-label', say(shown ? 'editor-problem-hide' : 'editor-problem-show'))
    }
    badge.addEventListener('click', () => show(words.hidden !== false))
    mark.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') show(false)
    })
    show(open)
    mark.append(badge, words)
    return mark
  }

  private pathOf(blockId: string): Element | null {
    const block = this.workspace.getBlockById(blockId)
    return block instanceof B.BlockSvg ? block.pathObject.svgPath : null
  }

  private clear(): void {
    for (const { blockId, element } of this.marks) {
      element.remove()
      this.pathOf(blockId)?.classList.remove('bg-stopped', 'bg-problem')
    }
    this.marks = []
  }

  private placeSoon(): void {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0
      this.place()
    })
  }

  /** Puts each badge at its block's upper left corner. A block that is gone takes its mark along. */
  private place(): void {
    if (this.marks.length === 0) return
    const around = this.layer.getBoundingClientRect()
    this.marks = this.marks.filter(({ blockId, element }) => {
      const path = this.pathOf(blockId)
      if (!path) {
        element.remove()
        return false
      }
      const { left, top, bottom } = path.getBoundingClientRect()
      element.style.transform = `translate(${Math.round(left - around.left)}px, ${Math.round(top - around.top)}px)`
      // A bubble below a block near the upper edge, else above it.
      element.classList.toggle('bg-below', top - around.top < 120)
      element.style.setProperty('--block', `${Math.round(bottom - top)}px`)
      return true
    })
  }

  dispose(): void {
    cancelAnimationFrame(this.frame)
    this.workspace.removeChangeListener(this.onEvent)
    this.clear()
    this.layer.remove()
  }
}
