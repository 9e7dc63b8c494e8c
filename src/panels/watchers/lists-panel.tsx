/** The lists that are on the stage, side by side. */
import type { ReadonlySignal } from '@preact/signals'
import { type AskItem, ListWatcher, type ShownList, type WatchList } from './list-watcher'
import './watchers.css'

export function ListsPanel({
  lists,
  watch,
  onAsk,
}: {
  lists: ReadonlySignal<readonly ShownList[]>
  watch: WatchList
  onAsk?: AskItem | undefined
}) {
  return (
    <div class="list-watchers">
      {lists.value.map((list) => (
        <ListWatcher key={list.id} list={list} watch={watch} onAsk={onAsk} />
      ))}
    </div>
  )
}
