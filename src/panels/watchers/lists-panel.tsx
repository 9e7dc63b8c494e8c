/** The lists that are on the stage, side by side. */
import type { ReadonlySignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { ListWatcher } from './list-watcher'
import type { AskItem, SetLook, ShownList, WatchList } from './shown-list'
import './watchers.css'

export function ListsPanel({
  lists,
  watch,
  setLook,
  onAsk,
  menuOf,
}: {
  lists: ReadonlySignal<readonly ShownList[]>
  watch: WatchList
  setLook: SetLook
  onAsk?: AskItem | undefined
  /** What stands in the corner of a list: more that can be done with it. */
  menuOf: (list: ShownList) => ComponentChildren
}) {
  return (
    <div class="list-watchers">
      {lists.value.map((list) => (
        <ListWatcher
          key={list.id}
          list={list}
          watch={watch}
          setLook={setLook}
          onAsk={onAsk}
          menu={menuOf(list)}
        />
      ))}
    </div>
  )
}
