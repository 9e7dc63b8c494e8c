/** The lists that are on the stage, side by side. */
import type { ReadonlySignal } from '@preact/signals'
import { ListWatcher } from './list-watcher'
import type { AskItem, SetLook, ShownList, WatchList } from './shown-list'
import './watchers.css'

export function ListsPanel({
  lists,
  watch,
  setLook,
  onAsk,
}: {
  lists: ReadonlySignal<readonly ShownList[]>
  watch: WatchList
  setLook: SetLook
  onAsk?: AskItem | undefined
}) {
  return (
    <div class="list-watchers">
      {lists.value.map((list) => (
        <ListWatcher key={list.id} list={list} watch={watch} setLook={setLook} onAsk={onAsk} />
      ))}
    </div>
  )
}
