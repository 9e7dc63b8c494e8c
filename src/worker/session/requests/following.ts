/** Following the turns of a training: a switch, off at first. What it needs comes when it is switched on first. */
import { message } from '../../../core/message'
import { note } from '../check-parts'
import type { TurnFollowing } from '../following/turn-following'
import type { Pictures } from '../image-loading'
import type { RunState, SessionParts } from '../run-state'
import type { ProgramLoading } from './program-loading'

const fetchFollowing = () => import('../following/turn-following').catch(note)

export class Following {
  private isOn = false
  private turns: TurnFollowing | null = null

  constructor(
    private readonly state: RunState,
    private readonly parts: SessionParts,
    private readonly pictures: Pictures,
    private readonly programs: ProgramLoading,
  ) {}

  async switch(on: boolean): Promise<void> {
    const { state, parts, pictures, programs } = this
    this.isOn = on
    if (on && !this.turns) {
      const room = await fetchFollowing()
      if (room) this.turns ??= new room.TurnFollowing(state, parts, pictures, programs)
      else
        parts.send({
          kind: 'following',
          following: { kind: 'failed', message: message('gradients-did-not-come') },
        })
    }
    this.turns?.beginAnew()
    parts.wake()
  }

  /** Does a slice of the work. Gives whether there is more to do. */
  work(): boolean {
    return this.isOn && (this.turns?.work() ?? false)
  }
}
