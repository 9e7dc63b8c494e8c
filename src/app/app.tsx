/** The page, put together. What each part does stands in its own folder. */
import { useSignalEffect } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { drawn } from '../slices'
import { say } from '../words'
import { HandControls } from './bar/controls/hand-controls'
import { TopBar } from './bar/top-bar'
import { within } from './drafts/patience'
import { guardLeaving } from './files/leaving'
import { followAddress } from './files/open-first'
import { useKeys } from './keys'
import { drawnLater } from './later/drawn-later'
import { isThere } from './later/is-there'
import { BlocksPane } from './layout/blocks-pane'
import { isHandheld, isPhone, lessonPlace, room, split, stackSplit, stageFolded, tab } from './layout/layout'
import { Splitter } from './layout/splitter'
import { Tabs } from './layout/tabs'
import { LessonPane } from './learn/later-pane'
import { textsFor } from './spoken-language'
import { StatusLine } from './status/status-line'
import { Toasts } from './status/toasts'
import { useWorkbench } from './workbench'
import './layout/layout.css'
import './layout/lesson-room.css'
import './layout/single.css'

/** It is drawn after the first blocks: until then there is paper in its place. */
const Beside = drawnLater(
  'stage',
  async ({ editor }) => {
    const [{ Beside }] = await Promise.all([
      import('./layout/beside'),
      textsFor('beside'),
      within(BLOCKS_FIRST, isThere(editor).then(drawn)),
    ])
    return Beside
  },
  () => <div class="first-beside" />,
)

/** Milliseconds after which the stage is drawn even though there are no blocks. */
const BLOCKS_FIRST = 3000

const OnTop = drawnLater(
  'page',
  async () => (await import('./layout/on-top')).OnTop,
  () => null,
)

export function App() {
  const workbench = useWorkbench()
  useKeys()
  // Takes back the words in index.html that stand for a page which does not come.
  useEffect(() => document.getElementById('not-here')?.remove(), [])
  useEffect(() => guardLeaving(workbench.autosave), [workbench])
  useEffect(() => followAddress(workbench), [workbench])
  useSignalEffect(() => {
    const project = workbench.store.name.value
    document.title = project ? say('page-title-project', { project }) : say('page-title')
  })

  const hasLesson = workbench.learn.lesson.value !== null
  const hasLessonBeside = hasLesson && lessonPlace.value === 'with-stage'
  const isAlone = stageFolded.value && !isPhone.value && !workbench.levels.shown.value && !hasLessonBeside
  const isStacked = room.value === 'stacked'
  const border = isStacked ? stackSplit : split
  return (
    <div class="page" data-lesson={hasLesson ? lessonPlace.value : undefined}>
      <TopBar />
      {isHandheld.value ? (
        <Tabs />
      ) : (
        <div class="page-second">
          {isPhone.value && <Tabs />}
          <StatusLine />
        </div>
      )}
      {hasLesson && lessonPlace.value !== 'with-stage' && <LessonPane />}
      <main
        class={isAlone ? 'room alone' : 'room'}
        data-tab={tab.value}
        style={{ '--split': border.share.value }}
      >
        <BlocksPane />
        {!isAlone && (
          <Splitter border={border} label={say('layout-border-blocks-stage')} upright={!isStacked} />
        )}
        <Beside />
      </main>
      {isHandheld.value && <StatusLine />}
      {isHandheld.value && <HandControls />}
      <Toasts notices={workbench.notices} />
      <OnTop />
    </div>
  )
}
