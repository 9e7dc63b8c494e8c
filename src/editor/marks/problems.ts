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
import { placeBeside } from './place-beside'
import { boxOf } from './stack-in-view'

interface Mark {
  readonly blockId: string
  readonly element: HTMLElement
  readonly words: HTMLElement
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
    private readonly host: HTMLElement,
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
      const { element, words } = this.bubble(diagnostics, stops)
      this.layer.append(element)
      this.marks.push({ blockId, element, words })
      if (stops) revealBlock(this.workspace, blockId)
    }
    this.place()
  }

  private bubble(diagnostics: readonly Diagnostic[], open: boolean): Omit<Mark, 'blockId'> {
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
    badge.addEventListener('click', () => {
      show(words.hidden !== false)
      this.place()
    })
    mark.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') show(false)
    })
    show(open)
    mark.append(badge, words)
    return { element: mark, words }
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

  /** Puts each badge at its block's upper left corner, and its words beside the stack. A block that is gone takes its mark along. */
  private place(): void {
    if (this.marks.length === 0) return
    const around = this.layer.getBoundingClientRect()
    this.marks = this.marks.filter(({ blockId, element, words }) => {
      const block = this.workspace.getBlockById(blockId)
      const box = boxOf(block)
      if (!block || !box) {
        element.remove()
        return false
      }
      const left = Math.round(box.left - around.left)
      const top = Math.round(box.top - around.top)
      element.style.transform = `translate(${left}px, ${top}px)`
      const beside = words.hidden ? null : placeBeside(block, words.getBoundingClientRect(), this.host)
      if (beside) words.style.transform = `translate(${beside.left - left}px, ${beside.top - top}px)`
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
