/** A turn, and where in the training it is. */
import type { Turn } from './turn'

export interface NumberedTurn extends Turn {
  /** Of its first image, from 1. */
  readonly image: number
}
