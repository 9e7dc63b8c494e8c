/** The levels of a program: its blocks alone, or beside them the same in another language. */
import { useRef } from 'preact/hooks'
import { LANGUAGES } from '../../exporters/index'
import { say } from '../../words'
import { isPhone } from '../layout/layout'
import { useWorkbench } from '../workbench'
import { BLOCKS, type Level } from './levels'
import './levels.css'

interface Tab {
  readonly level: Level
  readonly title: string
  readonly hint: string
}

const blocksTab = (): Tab => ({
  level: BLOCKS,
  title: say('levels-blocks'),
  hint: say('levels-blocks-alone'),
})

const languageTabs = (): readonly Tab[] =>
  LANGUAGES.map(({ name, title }) => ({
    level: name,
    title,
    hint: say('levels-as-program', { language: title }),
  }))

/** What a tab shows is labelled by it. */
export const tabId = (level: Level) => `level-${level}`
export const CODE_ID = 'level-code'

export function LevelTabs() {
  const { levels } = useWorkbench()
  const list = useRef<HTMLDivElement>(null)
  // A phone has a tab for the blocks already.
  const tabs = isPhone.value ? languageTabs() : [blocksTab(), ...languageTabs()]
  const chosen = isPhone.value ? levels.language.value.name : levels.level.value
  const at = tabs.findIndex(({ level }) => level === chosen)

  const move = (event: KeyboardEvent) => {
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const place = (to + tabs.length) % tabs.length
    const next = tabs[place]
    if (!next) return
    levels.level.value = next.level
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[place]?.focus()
  }

  return (
    <div
      ref={list}
      class="levels"
      role="tablist"
      aria-label={say('levels-tabs')}
      tabIndex={-1}
      onKeyDown={move}
    >
      {tabs.map(({ level, title, hint }) => (
        <button
          key={level}
          id={tabId(level)}
          type="button"
          role="tab"
          aria-selected={level === chosen}
          aria-controls={level === chosen && level !== BLOCKS ? CODE_ID : undefined}
          tabIndex={level === chosen ? 0 : -1}
          title={hint}
          onClick={() => {
            levels.level.value = level
          }}
        >
          {title}
        </button>
      ))}
    </div>
  )
}
