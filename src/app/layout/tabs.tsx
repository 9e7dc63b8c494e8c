/** On a phone: the blocks, their code or the stage. */
import { BlocksIcon, CodeIcon, StageIcon } from '../icons'
import { type Tab, tab } from './layout'

const TABS = [
  { id: 'blocks', words: 'Blocks', icon: BlocksIcon },
  { id: 'code', words: 'Code', icon: CodeIcon },
  { id: 'stage', words: 'Stage', icon: StageIcon },
] as const satisfies readonly { id: Tab; words: string; icon: unknown }[]

export function Tabs() {
  const move = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (step === undefined) return
    const at = TABS.findIndex(({ id }) => id === tab.value)
    tab.value = TABS.at((at + step) % TABS.length)!.id
    const { currentTarget } = event
    queueMicrotask(() =>
      (currentTarget as HTMLElement).querySelector<HTMLElement>('[aria-selected="true"]')?.focus(),
    )
  }
  return (
    <nav aria-label="Blocks, code or stage">
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
