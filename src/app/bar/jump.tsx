/** Ways through a run that are longer than a step: past an own block, out of it, to the next turn or image, to the start. */
import type { GoalName } from '../../core/run/machine/stepping-goals'
import { ImageIcon, JumpIcon, OutIcon, OverIcon, StartPausedIcon, TurnIcon } from '../icons'
import { useWorkbench } from '../workbench'
import { Menu, type MenuItem } from './menu'

export function Jump() {
  const { commands, session } = useWorkbench()
  const isPaused = session.status.value === 'paused'
  const jump = (to: GoalName, words: string, hint: string, icon: MenuItem['icon'], why = ''): MenuItem => ({
    words,
    hint: why || (isPaused ? hint : 'Pause first'),
    icon,
    disabled: !isPaused || why !== '',
    run: () => commands.walk(to),
  })
  const noImages = session.loadsImages.value ? '' : 'This program loads no images'
  const items: MenuItem[] = [
    jump('over', 'Over', 'Run your own block in one go (F8)', OverIcon),
    jump('out', 'Out', 'Go on to the end of your own block (Shift + F8)', OutIcon),
    jump('turn', 'Next turn', 'Go on until the loop starts again (F4)', TurnIcon),
    jump('image', 'Next image', 'Go on until the next image is loaded (Shift + F4)', ImageIcon, noImages),
    {
      words: 'Start paused',
      hint: 'From the beginning, before the first block (Ctrl + Shift + Enter)',
      icon: StartPausedIcon,
      run: commands.startPaused,
    },
  ]
  return (
    <Menu
      label="Jump"
      name="Jump"
      buttonClass="run-key"
      title="Go further than one block, or to the start"
      disabled={session.status.value === 'preparing'}
      items={items}
    >
      <JumpIcon />
      Jump
    </Menu>
  )
}
