/** Ties the editor to the rest: its changes go into the project, and the run shows on its blocks. */
import { computed, effect, signal } from '@preact/signals'
import type { Lock } from '../core/project/project'
import type { Condition } from '../core/run/machine/breakpoint'
import type { Editor } from '../editor'
import { conditionWords } from './run/words/condition-words'
import { textsFor } from './spoken-language'
import { isDark } from './theme'
import type { Workbench } from './workbench'

export const canUndo = signal(false)
export const canRedo = signal(false)

/** Gives a function that unties them. */
export function bindEditor(
  editor: Editor,
  {
    store,
    session,
    breakpoints,
    notices,
    later,
  }: Pick<Workbench, 'store' | 'session' | 'breakpoints' | 'notices' | 'later'>,
): () => void {
  const lookAtHistory = () => {
    canUndo.value = editor.canUndo
    canRedo.value = editor.canRedo
  }
  // An answer that is put into the frame leaves the locks as they are, and with them the history.
  const locks = computed(() => {
    const frame = store.frame.value
    // A lesson locks nothing.
    const isOnlyLesson = frame?.lesson && frame.instructions === '' && frame.locks.length === 0
    return frame && !isOnlyLesson ? frame.locks : null
  })
  const hold = async (held: readonly Lock[] | null) => {
    if (held) await later.fetch('tasks', () => textsFor('locks'))
    await editor.hold(held)
  }
  const ends = [
    editor.onChange(() => {
      store.takeContent(editor.read())
      breakpoints.keepOnly(editor.has)
      lookAtHistory()
    }),
    editor.onNotice((message) => notices.show(message)),
    effect(() => editor.glow(session.shining.value || null)),
    effect(() => {
      const { value: stop } = session.diagnostic
      editor.showDiagnostics(stop ? [...session.problems.value, stop] : session.problems.value)
    }),
    effect(() => {
      const names = { variables: store.variables.value, lists: store.lists.value }
      const words = (when: Condition | null) => (when ? conditionWords(when, names) : '')
      editor.showPauses(new Map([...breakpoints.all.value].map(([id, when]) => [id, words(when)])))
    }),
    effect(() => void hold(locks.value).then(lookAtHistory)),
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
