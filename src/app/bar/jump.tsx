/** Ways to go on from a pause that are longer than a step: past an own block, out of it, to the loop's next turn. */
import { JumpIcon, OutIcon, OverIcon, TurnIcon } from '../icons'
import { useWorkbench } from '../workbench'
import { Menu, type MenuItem } from './menu'

export function Jump() {
  const { commands, session } = useWorkbench()
  const items: MenuItem[] = [
    {
      words: 'Over',
      hint: 'Run your own block in one go (F8)',
      icon: OverIcon,
      run: () => commands.walk('over'),
    },
    {
      words: 'Out',
      hint: 'Go on to the end of your own block (Shift + F8)',
      icon: OutIcon,
      run: () => commands.walk('out'),
    },
    {
      words: 'Next turn',
      hint: 'Go on until the loop starts again (F4)',
      icon: TurnIcon,
      run: () => commands.walk('turn'),
    },
  ]
  return (
    <Menu
      label="Jump"
      name="Jump"
      buttonClass="run-key"
      title="Go further than one block"
      disabled={session.status.value !== 'paused'}
      items={items}
    >
      <JumpIcon />
      Jump
    </Menu>
  )
}
