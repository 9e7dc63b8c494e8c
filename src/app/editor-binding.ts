/** Ties the editor to the rest: its changes go into the project, and the run shows on its blocks. */
import { effect, signal } from '@preact/signals'
import type { Editor } from '../editor/editor'
import type { ProjectStore } from './project-store'
import type { RunSession } from './run/run-session'
import type { Notices } from './status/notices'
import { isDark } from './theme'

export const canUndo = signal(false)
export const canRedo = signal(false)

/** Gives a function that unties them. */
export function bindEditor(
  editor: Editor,
  store: ProjectStore,
  session: RunSession,
  notices: Notices,
): () => void {
  const lookAtHistory = () => {
    canUndo.value = editor.canUndo
    canRedo.value = editor.canRedo
  }
  const ends = [
    editor.onChange(() => {
      store.takeContent(editor.read())
      lookAtHistory()
    }),
    editor.onNotice((message) => notices.show(message)),
    effect(() => {
      const shines = session.active.value && session.mode.value === 'stepwise'
      editor.glow(shines && session.blockId.value !== '' ? session.blockId.value : null)
    }),
    effect(() => {
      const { value: stop } = session.diagnostic
      editor.showDiagnostics(stop ? [...session.problems.value, stop] : session.problems.value)
    }),
    effect(() => editor.setTheme(isDark.value ? 'dark' : 'light')),
    // Opening a project clears the history without being a change.
    effect(() => {
      void store.revision.value
      lookAtHistory()
    }),
  ]
  return () => {
    for (const end of ends) end()
  }
}
