/**
 * Which cards of the stage are open. A card opens by itself when it matters and folds when it does not, until
 * somebody folds or opens it by hand: from then on it stays as they left it.
 */
import { signal } from '@preact/signals'

export type CardId =
  | 'about'
  | 'images'
  | 'report'
  | 'gradients'
  | 'pad'
  | 'picture'
  | 'accuracy'
  | 'network'
  | 'charts'
  | 'numbers'
  | 'log'

export interface StageFacts {
  /** Whether this project ran since it was opened. */
  readonly hasRun: boolean
  /** Whether a program is under way, also while it is paused. */
  readonly isActive: boolean
  /** Whether now is a good time to draw: nothing else is going on, or something is drawn already. */
  readonly invitesDrawing: boolean
  /** The project's own images are on another computer. */
  readonly lacksImages: boolean
  /** The cards that have something to show. */
  readonly filled: ReadonlySet<CardId>
}

/** What there is to look at while a program runs. */
const MOVING: readonly CardId[] = ['picture', 'network', 'charts', 'numbers']

/** Whether a card that nobody touched is open. */
export function opensByItself(
  card: CardId,
  { hasRun, isActive, filled, invitesDrawing, lacksImages }: StageFacts,
): boolean {
  switch (card) {
    case 'about':
      return !hasRun
    case 'images':
      return !hasRun || lacksImages
    case 'pad':
      return invitesDrawing
    // While a network learns, there are other things to look at.
    case 'gradients':
      return !isActive
    // The log's newest line stands in its title; it opens where there is nothing else to look at.
    case 'log':
      return !MOVING.some((other) => filled.has(other))
    default:
      return true
  }
}

const chosen = signal<ReadonlyMap<CardId, boolean>>(new Map())

/** The card that fills the stage, or null. */
export const enlarged = signal<CardId | null>(null)

export function isOpen(card: CardId, facts: StageFacts): boolean {
  return chosen.value.get(card) ?? opensByItself(card, facts)
}

export function setOpen(card: CardId, open: boolean): void {
  chosen.value = new Map(chosen.value).set(card, open)
}

/** Opens a card and brings it into view. */
export function lookAt(card: CardId): void {
  setOpen(card, true)
  requestAnimationFrame(() => document.querySelector(`.card-${card}`)?.scrollIntoView({ block: 'nearest' }))
}

/** For another project: cards decide for themselves again. */
export function forgetChoices(): void {
  chosen.value = new Map()
  enlarged.value = null
}
