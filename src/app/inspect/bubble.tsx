/** The bubble at a block: what it holds. It lies beside the block and follows it. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { full, readable } from '../../panels/common/numbers'
import { parts, say } from '../../words'
import { BackIcon, CloseIcon, FlagIcon, StepIcon, StopIcon } from '../icons'
import { useWorkbench } from '../workbench'
import type { Sentence } from './formula'
import type { Told } from './inspector'
import './bubble.css'

export function BubbleAt({ told }: { told: Told }) {
  const { inspector, editor, session } = useWorkbench()
  const element = useRef<HTMLDivElement>(null)
  const [place, move] = useState<{ readonly left: number; readonly top: number } | null>(null)
  const isSearching = session.searching.value !== null
  const stays = told.how !== 'pointed'
  const runs = editor.peek()?.whatRuns(told.blockId) ?? 'nothing'

  const settle = () => {
    if (!element.current) return
    const next = editor.peek()?.placeBeside(told.blockId, element.current.getBoundingClientRect()) ?? null
    move((before) => (before?.left === next?.left && before?.top === next?.top ? before : next))
  }

  useLayoutEffect(settle)
  useEffect(() => {
    let frame = 0
    const soon = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0
        settle()
      })
    }
    const end = editor.peek()?.onMove(soon)
    addEventListener('resize', soon)
    return () => {
      cancelAnimationFrame(frame)
      removeEventListener('resize', soon)
      end?.()
    }
  }, [])

  const canRun = !told.runs && told.how !== 'wrote' && runs !== 'nothing'
  const offers = stays && (canRun || told.moment !== null || told.mayPause)
  if (!told.words && !told.runs && !isSearching && !offers) return null
  return (
    <section
      ref={element}
      class={`value-bubble ${told.how === 'wrote' ? 'wrote' : ''}`}
      aria-label={say(told.how === 'wrote' ? 'inspect-who-wrote' : 'inspect-what-it-did')}
      style={place ? { transform: `translate(${place.left}px, ${place.top}px)` } : { visibility: 'hidden' }}
      onPointerEnter={() => inspector.hold(true)}
      onPointerLeave={() => inspector.hold(false)}
    >
      {told.runs ? (
        <p class="bubble-main">{say('inspect-running')}</p>
      ) : told.words ? (
        <>
          <p class="bubble-main">
            <Words of={told.words.main} />
          </p>
          {told.words.more.map((sentence, i) => (
            <p key={String(i)}>
              <Words of={sentence} />
            </p>
          ))}
          {told.words.when !== '' && <p class="bubble-when">{told.words.when}</p>}
        </>
      ) : (
        isSearching && <Searching />
      )}
      {stays && (
        <div class="bubble-does">
          {told.moment !== null && (
            <button type="button" class="key" onClick={() => inspector.stepBackTo(told.moment ?? 0)}>
              <BackIcon />
              {say('inspect-step-back')}
            </button>
          )}
          {told.mayPause && (
            <button type="button" class="key" onClick={() => inspector.pauseAt(told.blockId)}>
              <FlagIcon />
              {say('inspect-pause-here')}
            </button>
          )}
          {told.runs && (
            <button type="button" class="key" onClick={() => session.stop()}>
              <StopIcon />
              {say('inspect-stop')}
            </button>
          )}
          {canRun && (
            <button
              type="button"
              class="key"
              title={say('inspect-run-key')}
              onClick={() => inspector.alone.run(told.blockId)}
            >
              <StepIcon />
              {say(runs === 'stack' ? 'inspect-run-stack' : 'inspect-run-block')}
            </button>
          )}
          <button
            type="button"
            class="quiet icon-only"
            aria-label={say('inspect-close')}
            title={say('inspect-close-key')}
            onClick={inspector.close}
          >
            <CloseIcon />
          </button>
        </div>
      )}
    </section>
  )
}

function Words({ of }: { of: Sentence }) {
  return (
    <>
      {of.map((part, i) =>
        typeof part === 'number' ? (
          <span key={String(i)} class="bubble-number" title={full(part)}>
            {readable(part)}
          </span>
        ) : (
          part
        ),
      )}
    </>
  )
}

function Searching() {
  const { session } = useWorkbench()
  const part = Math.round((session.searching.value ?? 0) * 100)
  const bar = <progress max={100} value={part} aria-label={say('inspect-searched')} />
  return <p>{parts('inspect-searching', { bar })}</p>
}
