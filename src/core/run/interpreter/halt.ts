/** How an engine's inside ends a run at a block. It never leaves the engine: outside, it is a diagnostic. */
import type { Message } from '../../message'

export class Halt {
  constructor(
    readonly message: Message,
    readonly blockId: string,
  ) {}
}
