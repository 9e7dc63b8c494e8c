/** The lists that are on the stage, side by side. */
import type { ReadonlySignal } from '@preact/signals'
import { ListWatcher, type ShownList, type WatchList } from './list-watcher'
import './watchers.css'

export function ListsPanel({
  lists,
  watch,
}: {
  lists: ReadonlySignal<readonly ShownList[]>
  watch: WatchList
}) {
  return (
    <div class="list-watchers">
      {lists.value.map((list) => (
        <ListWatcher key={list.id} list={list} watch={watch} />
      ))}
    </div>
  )
}
