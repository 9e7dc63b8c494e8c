/** The frame of a card: a title that folds it, and a corner that makes it fill the stage. */
import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useId } from 'preact/hooks'
import { say } from '../../words'
import { DownIcon, EnlargeIcon, ShrinkIcon } from '../icons'
import { type CardId, enlarged, setOpen } from './cards'
import './card.css'

interface CardProps {
  readonly id: CardId
  readonly title: string
  readonly icon: () => JSX.Element
  readonly open: boolean
  /** What a folded card tells in its title. */
  readonly summary?: ComponentChildren
  readonly actions?: ComponentChildren
  readonly children: ComponentChildren
}

export function Card({ id, title, icon: Icon, open, summary, actions, children }: CardProps) {
  const large = enlarged.value === id
  const body = useId()

  useEffect(() => {
    if (!large) return
    const shrink = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) enlarged.value = null
    }
    document.addEventListener('keydown', shrink)
    return () => document.removeEventListener('keydown', shrink)
  }, [large])

  const shows = open || large
  return (
    <section class={large ? `card card-${id} large` : `card card-${id}`} aria-label={title}>
      <header class="card-head">
        <h2>
          <button
            type="button"
            class="card-title"
            aria-expanded={shows}
            aria-controls={body}
            disabled={large}
            onClick={() => setOpen(id, !open)}
          >
            <Icon />
            {title}
            <span class="card-fold">
              <DownIcon />
            </span>
          </button>
        </h2>
        {!shows && <p class="card-summary">{summary}</p>}
        {shows && actions}
        {shows && id !== 'about' && id !== 'accuracy' && (
          <button
            type="button"
            class="quiet icon-only enlarge"
            aria-label={say(large ? 'stage-shrink-card' : 'stage-enlarge-card', { card: title })}
            title={say(large ? 'stage-shrink' : 'stage-enlarge')}
            onClick={() => {
              enlarged.value = large ? null : id
            }}
          >
            {large ? <ShrinkIcon /> : <EnlargeIcon />}
          </button>
        )}
      </header>
      <div id={body} class="card-body" hidden={!shows}>
        {shows && children}
      </div>
    </section>
  )
}
