/**
 * A tracer listens to a run: the interpreter tells it of every instruction, and of every value that is worked out for
 * blocks it wants to hear of. Where nobody listens, nothing of this is in the way.
 */

import type { ListView } from '../../language/op'
import type { Memory } from '../../memory/memory'
import type { Title } from '../../message'
import type { Program } from '../../program/ir'

/** Where it listens: what the engine at work has in hand. */
export interface Scene {
  readonly memory: Memory
  readonly program: Program
  /** Slot of local 0 of the frame at hand. */
  readonly base: number
  listName(view: ListView): Title
}

export interface Tracer {
  /** Whether it wants to hear the values of this block. Asked once for each node, before anything runs. */
  wants(blockId: string): boolean
  /** An instruction is about to run. */
  before(instruction: number, scene: Scene): void
  /** It has run, and `next` comes next. Not called where it stopped the run. */
  after(instruction: number, next: number, scene: Scene): void
  /** A node was worked out. A view of a list is only good during the call. */
  value(node: { readonly at: string }, value: number | boolean | ListView, scene: Scene): void
}
