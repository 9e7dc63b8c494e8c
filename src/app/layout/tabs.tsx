/** On a phone: the blocks, their code or the stage, and the lesson where one is open. */
import type { TargetedKeyboardEvent } from 'preact'
import { say } from '../../words'
import { BlocksIcon, CodeIcon, LearnIcon, StageIcon } from '../icons'
import { useWorkbench } from '../workbench'
import { type Tab, tab } from './layout'

const TABS = [
  { id: 'lesson', text: 'layout-tab-lesson', icon: LearnIcon },
  { id: 'blocks', text: 'layout-tab-blocks', icon: BlocksIcon },
  { id: 'code', text: 'layout-tab-code', icon: CodeIcon },
  { id: 'stage', text: 'layout-tab-stage', icon: StageIcon },
] as const satisfies readonly { id: Tab; text: string; icon: unknown }[]

export function Tabs() {
  const { lesson } = useWorkbench().learn
  const shown = TABS.filter(({ id }) => id !== 'lesson' || lesson.value !== null)
  const move = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (step === undefined) return
    const at = shown.findIndex(({ id }) => id === tab.value)
    tab.value = shown.at((at + step) % shown.length)?.id ?? tab.value
    const { currentTarget } = event
    queueMicrotask(() => currentTarget.querySelector<HTMLElement>('[aria-selected="true"]')?.focus())
  }
  return (
    <nav aria-label={say('layout-tabs')}>
      <div class="tabs" role="tablist" aria-label={say('layout-tabs-choice')} tabIndex={-1} onKeyDown={move}>
        {shown.map(({ id, text, icon: Icon }) => (
          <button
            key={id}
            type="button"
            role="tab"
            title={say(text)}
            aria-selected={tab.value === id}
            tabIndex={tab.value === id ? 0 : -1}
            onClick={() => {
              tab.value = id
            }}
          >
            <Icon />
            <span>{say(text)}</span>
          </button>
        ))}
      </div>
    </nav>
  )
}
