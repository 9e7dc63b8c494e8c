/** Tells the story of one weight, a sentence at a time, and ends with both moves as arrows. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Story, WeightsReport } from '../../core/gradients/index'
import { say } from '../../words'
import { type Counted, moveOf, storyWords } from './story'
import './story-steps.css'

interface StoryProps {
  readonly weights: WeightsReport
  readonly story: Story
  readonly counted: Counted
}

export function StorySteps({ weights, story, counted }: StoryProps) {
  const [told, tell] = useState(0)
  const button = useRef<HTMLButtonElement>(null)
  const isTold = told > 0
  const wasTold = useRef(isTold)
  const sentences = storyWords(weights, story, counted)

  // One button gives way to another: whoever works with keys goes on from there.
  useLayoutEffect(() => {
    if (wasTold.current !== isTold) button.current?.focus()
    wasTold.current = isTold
  }, [isTold])

  if (!isTold)
    return (
      <button ref={button} type="button" class="key" onClick={() => tell(1)}>
        {say('gradients-show-one')}
      </button>
    )
  const isOver = told === sentences.length
  return (
    <section class="story" aria-label={say('gradients-story', { name: weights.name })}>
      <ol aria-live="polite">
        {sentences.slice(0, told).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      {isOver && <Moves story={story} />}
      <div class="story-keys">
        <button type="button" class="quiet" onClick={() => tell(told - 1)}>
          {say('gradients-story-back')}
        </button>
        <button ref={button} type="button" class="key" onClick={() => tell(isOver ? 0 : told + 1)}>
          {say(isOver ? 'gradients-story-close' : 'gradients-story-next')}
        </button>
        <span class="story-count" aria-hidden="true">
          {`${told} / ${sentences.length}`}
        </span>
      </div>
    </section>
  )
}

/** Half of the drawing's width that an arrow may take. */
const REACH = 92

/** The sentences say all this as well. */
function Moves({ story }: { story: Story }) {
  const { shouldMove, moved } = story
  const most = Math.max(Math.abs(shouldMove), Math.abs(moved)) || 1
  return (
    <div class="moves" aria-hidden="true">
      <span>{say('gradients-story-arrow-should')}</span>
      <Arrow to={(shouldMove / most) * REACH} kind="should" />
      <span>{say('gradients-story-arrow-yours')}</span>
      <Arrow to={(moved / most) * REACH} kind={moveOf(story) === 'same' ? 'same' : 'other'} />
    </div>
  )
}

function Arrow({ to, kind }: { to: number; kind: 'should' | 'same' | 'other' }) {
  const head = Math.sign(to) * Math.min(7, Math.abs(to))
  return (
    <svg viewBox="-100 -9 200 18" class={`move ${kind}`} aria-hidden="true">
      <path class="move-zero" d="M0 -9V9" />
      {to === 0 ? (
        <path d="M0 0h0" class="move-still" />
      ) : (
        <path d={`M0 0H${to.toFixed(1)}m${-head} -6l${head} 6l${-head} 6`} />
      )}
    </svg>
  )
}
