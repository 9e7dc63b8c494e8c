/** The bubble at a block that somebody looks at, which goes with Escape, and its words for screen readers. */
import { useLayoutEffect } from 'preact/hooks'
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
  const isTold = told !== null
  // Here and not with what the bubble holds: Escape counts, too, while that is still on its way.
  useLayoutEffect(() => {
    if (!isTold) return
    const press = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') inspector.close()
    }
    document.addEventListener('keydown', press, true)
    return () => document.removeEventListener('keydown', press, true)
  }, [inspector, isTold])
  return (
    <>
      <p class="for-readers" role="status" aria-label={say('inspect-about')}>
        {inspector.spoken}
      </p>
      {told && <BubbleAt key={told.blockId} told={told} />}
    </>
  )
}
