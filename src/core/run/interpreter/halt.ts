/** How an engine's inside ends a run at a block. It never leaves the engine: outside, it is a diagnostic. */
export class StopRun {
  constructor(
    readonly message: string,
    readonly blockId: string,
  ) {}
}
