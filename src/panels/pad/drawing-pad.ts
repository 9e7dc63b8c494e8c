/** The pad as its panel knows it: who owns it also decides what becomes of a drawing. */
import type { ReadonlySignal } from '@preact/signals'

interface Point {
  readonly x: number
  readonly y: number
}

/** What is on the pad, and what may be done with it. Pixels are bytes, 0 paper to 255 ink. */
export interface DrawingPad {
  readonly strokes: ReadonlySignal<readonly (readonly Point[])[]>
  readonly image: ReadonlySignal<Uint8Array | null>
  readonly seen: ReadonlySignal<{ readonly large: Uint8Array; readonly small: Uint8Array } | null>
  readonly centred: ReadonlySignal<boolean>
  readonly isEmpty: ReadonlySignal<boolean>
  begin(point: Point): void
  move(points: readonly Point[]): void
  end(): void
  cancel(): void
  undo(): void
  clear(): void
  setCentred(on: boolean): void
}
