/** The bubble at a block that somebody looks at, and its words for screen readers. */
import { say } from '../../words'
import { drawnLater } from '../later/drawn-later'
import { useWorkbench } from '../workbench'

const BubbleAt = drawnLater(
  'blocks',
  async () => (await import('./bubble')).BubbleAt,
  () => null,
)

export function Bubble() {
  const { inspector } = useWorkbench()
  const told = inspector.told.value
  return (
    <>
      <p class="for-readers" role="status" aria-label={say('inspect-about')}>
        {inspector.spoken}
      </p>
      {told && <BubbleAt key={told.blockId} told={told} />}
    </>
  )
}
