/** Halts a run at a block, from deep inside an expression. Thrown, it never leaves the engine: outside, it is a diagnostic. */
import type { Message } from '../../message'

export class Halt {
  constructor(
    readonly message: Message,
    readonly blockId: string,
  ) {}
}
