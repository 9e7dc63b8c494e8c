/**
 * What is beside the blocks: the levels of the program, its code where a level has some, and the stage. A lesson's panel
 * stands before them where the window has no column for it.
 */
import { say } from '../../words'
import { drawnLater } from '../later/drawn-later'
import { LessonPane } from '../learn/later-pane'
import { LevelTabs } from '../levels/level-tabs'
import { Stage } from '../stage/stage'
import { useWorkbench } from '../workbench'
import { companion } from './companion'
import { codeSplit, isPhone, lessonPlace, lessonSplit, room, stageFolded, tab } from './layout'
import { Splitter } from './splitter'

const CodePane = drawnLater('code', async () => (await import('../levels/code-pane')).CodePane)

export function Beside() {
  const { levels, learn } = useWorkbench()
  const showsCode = levels.shown.value
  const showsStage = isPhone.value || !stageFolded.value
  const Companion = companion.value
  const showsLesson = learn.lesson.value !== null && lessonPlace.value === 'with-stage' && !Companion
  const isLessonOpen = showsLesson && !learn.folded.value
  return (
    <div
      class="beside"
      data-lesson={showsLesson ? (isLessonOpen ? 'open' : 'folded') : undefined}
      data-companion={Companion !== null}
      style={{ '--split': lessonSplit.share.value }}
    >
      {Companion && <Companion />}
      {showsLesson && <LessonPane />}
      {isLessonOpen && (
        <Splitter
          border={lessonSplit}
          label={say('layout-border-lesson')}
          upright={room.value === 'stacked'}
        />
      )}
      {(!isPhone.value || tab.value === 'code') && <LevelTabs />}
      <div
        class={showsCode && showsStage && !isPhone.value ? 'beside-panes shared' : 'beside-panes'}
        style={{ '--split': codeSplit.share.value }}
      >
        {showsCode && <CodePane />}
        {showsCode && showsStage && !isPhone.value && (
          <Splitter
            border={codeSplit}
            label={say('layout-border-code-stage')}
            upright={room.value === 'stacked'}
          />
        )}
        {showsStage && <Stage />}
      </div>
    </div>
  )
}
