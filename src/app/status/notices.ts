/**
 * Short messages that come by themselves and go by themselves. They never take the focus; one that offers an
 * action stays longer, and none is the only place where something important stands.
 */
import { signal } from '@preact/signals'

export interface Notice {
  readonly id: number
  readonly text: string
  readonly tone: 'plain' | 'bad'
  readonly action?: { readonly words: string; readonly run: () => void }
}

const STAYS = 7_000
const STAYS_WITH_ACTION = 20_000

export type Notices = ReturnType<typeof createNotices>

export function createNotices() {
  const shown = signal<readonly Notice[]>([])
  let last = 0

  function dismiss(id: number): void {
    shown.value = shown.value.filter((notice) => notice.id !== id)
  }

  /** Gives what `dismiss` takes. */
  function show(text: string, more: Partial<Pick<Notice, 'tone' | 'action'>> = {}): number {
    const id = ++last
    const others = shown.value.filter((notice) => notice.text !== text)
    const fresh: Notice = { tone: 'plain', ...more, id, text }
    shown.value = [...others, fresh].slice(-3)
    setTimeout(() => dismiss(id), more.action || more.tone === 'bad' ? STAYS_WITH_ACTION : STAYS)
    return id
  }

  return { shown, show, dismiss }
}
