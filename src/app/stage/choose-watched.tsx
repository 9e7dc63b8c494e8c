/** A dialog with a tick for every variable and list: what is ticked is on the stage. */
import { say } from '../../words'
import { useWorkbench, type Workbench } from '../workbench'
import type { Watched } from './watched'
import './choose-watched.css'

export function chooseWatched({ dialogs }: Workbench, watched: Watched): void {
  void dialogs.ask(say('stage-choose-title'), () => <ChooseWatched watched={watched} />)
}

function ChooseWatched({ watched }: { watched: Watched }) {
  const { store } = useWorkbench()
  const variables = store.variables.value
  const lists = store.lists.value
  if (variables.length + lists.length === 0) return <p>{say('stage-choose-none')}</p>
  return (
    <div class="choose">
      {variables.length > 0 && (
        <fieldset>
          <legend>{say('stage-choose-variables')}</legend>
          {variables.map(({ id, name, shown }) => (
            <Tick
              key={id}
              words={name}
              ticked={watched.isVariableShown(id, shown)}
              tick={(on) => watched.show('variables', id, on)}
            />
          ))}
        </fieldset>
      )}
      {lists.length > 0 && (
        <fieldset>
          <legend>{say('stage-choose-lists')}</legend>
          {lists.map(({ id, name, shown }) => (
            <Tick
              key={id}
              words={name}
              ticked={watched.isListShown(id, shown)}
              tick={(on) => watched.show('lists', id, on)}
            />
          ))}
        </fieldset>
      )}
    </div>
  )
}

function Tick({ words, ticked, tick }: { words: string; ticked: boolean; tick: (on: boolean) => void }) {
  return (
    <label class="tick">
      <input type="checkbox" checked={ticked} onChange={({ currentTarget }) => tick(currentTarget.checked)} />
      {words}
    </label>
  )
}
