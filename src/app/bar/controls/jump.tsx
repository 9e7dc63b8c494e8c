/** Ways through a run that are longer than a step: past an own block, out of it, to the next turn or image, to the start. */
import type { SteppingGoalName } from '../../../core/run/machine/stepping-goals'
import { say } from '../../../words'
import { ImageIcon, JumpIcon, OutIcon, OverIcon, StartPausedIcon, TurnIcon } from '../../icons'
import { useWorkbench } from '../../workbench'
import { Menu, type MenuItem } from '../menu'

export function Jump() {
  const { commands, session } = useWorkbench()
  const isPaused = session.status.value === 'paused'
  const jump = (
    to: SteppingGoalName,
    words: string,
    hint: string,
    icon: MenuItem['icon'],
    why = '',
  ): MenuItem => ({
    words,
    hint: why || (isPaused ? hint : say('bar-pause-first')),
    icon,
    disabled: !isPaused || why !== '',
    run: () => commands.walk(to),
  })
  const noImages = session.loadsImages.value ? '' : say('bar-no-images')
  const items: MenuItem[] = [
    jump('over', say('bar-over'), say('bar-over-hint'), OverIcon),
    jump('out', say('bar-out'), say('bar-out-hint'), OutIcon),
    jump('turn', say('bar-next-turn'), say('bar-next-turn-hint'), TurnIcon),
    jump('image', say('bar-next-image'), say('bar-next-image-hint'), ImageIcon, noImages),
    {
      words: say('bar-start-paused'),
      hint: say('bar-start-paused-hint'),
      icon: StartPausedIcon,
      run: commands.startPaused,
    },
  ]
  return (
    <Menu
      label={say('bar-jump')}
      name={say('bar-jump')}
      buttonClass="run-key"
      title={say('bar-jump-hint')}
      disabled={session.status.value === 'preparing'}
      items={items}
    >
      <JumpIcon />
      <span class="run-key-words">{say('bar-jump')}</span>
    </Menu>
  )
}
