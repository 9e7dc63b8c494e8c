/**
 * What is wrong, and where. Rooms hand these to one another instead of throwing.
 *
 * A `stop` ended the run at its block. A `problem` was found before the run: the run goes on until it gets there.
 */
import type { Message } from './message'
import type { NamedSlot } from './program/ir'

export interface Diagnostic {
  readonly severity: 'problem' | 'stop'
  /** The id of the block, or '' where no block is at fault. */
  readonly blockId: string
  readonly blockType: string
  readonly message: Message
  /** For a stop: what the block looked at, in its order. */
  readonly about?: {
    readonly lists: readonly NamedSlot[]
    readonly variables: readonly NamedSlot[]
  }
}
