/** On a phone: the blocks or the stage. */
import { BlocksIcon, StageIcon } from '../icons'
import { type Tab, tab } from './layout'

const TABS = [
  { id: 'blocks', words: 'Blocks', icon: BlocksIcon },
  { id: 'stage', words: 'Stage', icon: StageIcon },
] as const satisfies readonly { id: Tab; words: string; icon: unknown }[]

export function Tabs() {
  const move = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    tab.value = tab.value === 'blocks' ? 'stage' : 'blocks'
    const { currentTarget } = event
    queueMicrotask(() =>
      (currentTarget as HTMLElement).querySelector<HTMLElement>('[aria-selected="true"]')?.focus(),
    )
  }
  return (
    <nav aria-label="Blocks or stage">
      <div class="tabs" role="tablist" aria-label="What to look at" tabIndex={-1} onKeyDown={move}>
        {TABS.map(({ id, words, icon: Icon }) => (
          <button
            key={id}
            type="button"
            role="tab"
            aria-selected={tab.value === id}
            tabIndex={tab.value === id ? 0 : -1}
            onClick={() => {
              tab.value = id
            }}
          >
            <Icon />
            {words}
          </button>
        ))}
      </div>
    </nav>
  )
}
