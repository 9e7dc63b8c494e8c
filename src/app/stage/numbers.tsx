/** The inside of the card for lists and variables: chips first, then the lists, or a word where nothing is shown. */

import type { WatchList } from '../../panels/watchers/list-watcher'
import { ListsPanel } from '../../panels/watchers/lists-panel'
import { VariablesPanel } from '../../panels/watchers/variables-panel'
import type { Watched } from './watched'

export function NumbersPanel({ watched, watch }: { watched: Watched; watch: WatchList }) {
  const some = watched.variables.value.length > 0
  const many = watched.lists.value.length > 0
  return (
    <div class="numbers-inside">
      {some && <VariablesPanel variables={watched.variables} />}
      {many && <ListsPanel lists={watched.lists} watch={watch} />}
      {!some && !many && <p class="numbers-none">Nothing is shown now. Press the eye to choose.</p>}
    </div>
  )
}
