/** What can be done with a list besides looking at it: open a file into it, save it, compare it. */
import type { NamedSlot } from '../../core/program/ir'
import { say } from '../../words'
import { Menu, type MenuItem } from '../bar/menu'
import { CompareIcon, MoreIcon, OpenIcon, SaveIcon, UndoIcon } from '../icons'
import { useWorkbench } from '../workbench'
import { listFilesOf } from './list-files'
import './list-menu.css'

export function ListMenu({ list }: { list: NamedSlot }) {
  const workbench = useWorkbench()
  const { later } = workbench
  const listFiles = listFilesOf(workbench)
  const earlier = listFiles.earlier.value.get(list.id)
  const items: MenuItem[] = [
    {
      words: say('lists-open'),
      hint: say('lists-open-hint'),
      icon: OpenIcon,
      run: () => listFiles.open(list),
    },
    {
      words: say('lists-save'),
      hint: say('lists-save-hint'),
      icon: SaveIcon,
      run: () =>
        later.open(
          'lists',
          () => import('./save-list'),
          ({ saveList }) => saveList(workbench, list),
        ),
    },
    {
      words: say('lists-compare'),
      hint: say('lists-compare-hint'),
      icon: CompareIcon,
      run: () =>
        later.open(
          'lists',
          () => import('./compare-list'),
          ({ compareList }) => compareList(workbench, list),
        ),
    },
  ]
  if (earlier)
    items.push({
      words: say('lists-put-back'),
      hint:
        earlier.from === null
          ? say('lists-put-back-again-hint')
          : say('lists-put-back-hint', { from: earlier.from }),
      icon: UndoIcon,
      run: () => listFiles.putBack(list),
    })
  return (
    <Menu
      label={say('lists-menu-more', { list: list.name })}
      name={say('lists-menu', { list: list.name })}
      title={say('lists-menu-title')}
      buttonClass="quiet icon-only list-more"
      floats
      items={items}
    >
      <MoreIcon />
    </Menu>
  )
}
