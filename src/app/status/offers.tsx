/**
 * Another try where the part that runs programs does not come. Else what there is to look at after a block could not do its work: the block, its lists, and
 * where its variables changed.
 */
import { say } from '../../words'
import { openImages } from '../images/open-images'
import { openList } from '../stage/open-list'
import { useWorkbench } from '../workbench'

/** Of each kind: more would be a wall of buttons. */
const MOST = 2

export function Offers() {
  const workbench = useWorkbench()
  const { session, store, commands, inspector, watched, images } = workbench
  if (session.standing.value === 'gone' || session.standing.value === 'late') {
    return (
      <div class="status-offers">
        <button type="button" class="key" onClick={session.startWorkerAgain}>
          {say('status-try-again')}
        </button>
      </div>
    )
  }
  const diagnostic = session.status.value === 'failed' ? session.diagnostic.value : null
  if (!diagnostic?.blockId) return null
  const { blockId, about } = diagnostic
  // A block that stands for others may use lists and variables that are no part of the project.
  const known = new Set([...store.lists.value, ...store.variables.value].map(({ id }) => id))
  const some = <T extends { readonly id: string }>(all: readonly T[] = []) =>
    all.filter(({ id }) => known.has(id)).slice(0, MOST)
  return (
    <div class="status-offers">
      <button type="button" class="key" onClick={() => commands.showBlock(blockId)}>
        {say('status-show-block')}
      </button>
      {images.whereabouts.value.kind === 'missing' && (
        <>
          <button type="button" class="key" onClick={() => openImages(workbench)}>
            {say('status-open-images')}
          </button>
          <button type="button" class="key" onClick={images.useBuiltIn}>
            {say('images-use-built-in')}
          </button>
        </>
      )}
      {some(about?.lists).map((list) => (
        <button key={list.id} type="button" class="key" onClick={() => openList(watched, list)}>
          {say('status-open-list', { list: list.name })}
        </button>
      ))}
      {some(about?.variables).map((variable) => (
        <button
          key={variable.id}
          type="button"
          class="key"
          onClick={() => inspector.stepBackToChange(variable)}
        >
          {say('status-step-back-to-change', { variable: variable.name })}
        </button>
      ))}
    </div>
  )
}
