/** What is beside the blocks: the levels of the program, its code where a level has some, and the stage. */
import { say } from '../../words'
import { drawnLater } from '../later/drawn-later'
import { LevelTabs } from '../levels/level-tabs'
import { Stage } from '../stage/stage'
import { useWorkbench } from '../workbench'
import { codeSplit, isPhone, room, stageFolded, tab } from './layout'
import { Splitter } from './splitter'

const CodePane = drawnLater('code', async () => (await import('../levels/code-pane')).CodePane)

export function Beside() {
  const { levels } = useWorkbench()
  const showsCode = levels.shown.value
  const showsStage = isPhone.value || !stageFolded.value
  return (
    <div class="beside">
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
