/**
 * Questions wait here for their answers. Any room asks by handing over what to draw; the host draws it in a native
 * dialog, which keeps the focus inside and gives it back afterwards. Closing without an answer answers null.
 */
import { signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'

export interface OpenDialog {
  readonly id: number
  readonly title: string
  readonly wide: boolean
  readonly draw: () => ComponentChildren
  readonly close: () => void
}

export type DialogStack = ReturnType<typeof createDialogStack>

export function createDialogStack() {
  const open = signal<readonly OpenDialog[]>([])
  let last = 0

  /** `draw` is given `done`, to be called with the answer. */
  function ask<T>(
    title: string,
    draw: (done: (answer: T | null) => void) => ComponentChildren,
    wide = false,
  ): Promise<T | null> {
    return new Promise((resolve) => {
      const id = ++last
      const done = (answer: T | null) => {
        open.value = open.value.filter((dialog) => dialog.id !== id)
        resolve(answer)
      }
      open.value = [...open.value, { id, title, wide, draw: () => draw(done), close: () => done(null) }]
    })
  }

  return { open, ask }
}
