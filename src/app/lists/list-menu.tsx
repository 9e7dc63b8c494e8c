/** What can be done with a list besides looking at it: open a file into it, save it, compare it. */
import type { NamedSlot } from '../../core/program/ir'
import { Menu, type MenuItem } from '../bar/menu'
import { CompareIcon, MoreIcon, OpenIcon, SaveIcon, UndoIcon } from '../icons'
import { useWorkbench } from '../workbench'
import { compareList } from './compare-list'
import './list-menu.css'
import { saveList } from './save-list'

export function ListMenu({ list }: { list: NamedSlot }) {
  const workbench = useWorkbench()
  const { listFiles } = workbench
  const earlier = listFiles.earlier.value.get(list.id)
  const items: MenuItem[] = [
    {
      words: 'Open a file into this list …',
      hint: 'Numbers to start with: .txt, .csv, .json, .npy or .npz',
      icon: OpenIcon,
      run: () => listFiles.open(list),
    },
    {
      words: 'Save this list …',
      hint: 'Its numbers as they are now',
      icon: SaveIcon,
      run: () => saveList(workbench, list),
    },
    {
      words: 'Compare this list …',
      hint: 'With another list, or with one in a file',
      icon: CompareIcon,
      run: () => compareList(workbench, list),
    },
  ]
  if (earlier)
    items.push({
      words: 'Put the earlier numbers back',
      hint: `As it started before ${earlier.before}`,
      icon: UndoIcon,
      run: () => listFiles.putBack(list),
    })
  return (
    <Menu
      label={`More for the list ${list.name}`}
      name={`List ${list.name}`}
      title="Open, save, compare"
      buttonClass="quiet icon-only list-more"
      floats
      items={items}
    >
      <MoreIcon />
    </Menu>
  )
}
