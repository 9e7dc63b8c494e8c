/** Which of the lists in a file: asked where none has the name of the list that it is for. */
import type { FoundList } from '../../data/lists'
import { say } from '../../words'
import type { DialogStack } from '../dialogs/dialog-stack'
import '../drafts/earlier-projects.css'
import { shapeWords } from './shape-words'

export function chooseList(
  dialogs: DialogStack,
  lists: readonly FoundList[],
  fileName: string,
): Promise<FoundList | null> {
  return dialogs.ask<FoundList>(say('lists-which', { file: fileName }), (done) => (
    <ul class="earlier">
      {lists.map((list, i) => (
        <li key={i}>
          <button type="button" class="key" onClick={() => done(list)}>
            <strong>{list.name ?? say(list.shape.length > 1 ? 'lists-all-rows' : 'lists-nameless')}</strong>
            <span>{shapeWords(list.shape)}</span>
          </button>
        </li>
      ))}
    </ul>
  ))
}
