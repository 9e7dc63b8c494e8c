/** The inside of the card for lists and variables: chips first, then the lists, or a word where nothing is shown. */

import { ListsPanel } from '../../panels/watchers/lists-panel'
import type { AskItem, SetLook, WatchList } from '../../panels/watchers/shown-list'
import { type AskVariable, VariablesPanel } from '../../panels/watchers/variables-panel'
import { say } from '../../words'
import { ListMenu } from '../lists/list-menu'
import type { Watched } from './watched'

interface NumbersProps {
  readonly watched: Watched
  readonly watch: WatchList
  readonly setLook: SetLook
  /** Who changed a number last can be asked of a run that stands still. */
  readonly ask: { readonly variable: AskVariable; readonly item: AskItem } | null
}

export function NumbersPanel({ watched, watch, setLook, ask }: NumbersProps) {
  const some = watched.variables.value.length > 0
  const many = watched.lists.value.length > 0
  return (
    <div class="numbers-inside">
      {some && <VariablesPanel variables={watched.variables} onAsk={ask?.variable} />}
      {many && (
        <ListsPanel
          lists={watched.lists}
          watch={watch}
          setLook={setLook}
          onAsk={ask?.item}
          menuOf={({ id, name }) => <ListMenu list={{ id, name }} />}
        />
      )}
      {!some && !many && <p class="numbers-none">{say('stage-numbers-none')}</p>}
    </div>
  )
}
