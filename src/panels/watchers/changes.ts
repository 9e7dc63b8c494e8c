/** Which items of a window flash: those that changed, and had rested before. The rule of `useFlash`, for many at once. */
// biome-ignore-all lint/style/noNonNullAssertion: the loop stays within both windows, so the items are there

/** Milliseconds. */
export const FLASH = 600

export class Changes {
  private from = 1
  private values: Float64Array = new Float64Array()
  /** When each of them will have rested. */
  private until = new Float64Array()

  /** 1 for each item that flashes now; null where none does. What was not in the last window is nothing new. */
  look({ from, values }: { readonly from: number; readonly values: Float64Array }, now: number) {
    const until = new Float64Array(values.length)
    let marks: Uint8Array<ArrayBuffer> | null = null
    const shift = from - this.from
    const start = Math.max(0, -shift)
    const end = Math.min(values.length, this.values.length - shift)
    for (let i = start; i < end; i++) {
      until[i] = this.until[i + shift]!
      if (Object.is(this.values[i + shift], values[i])) continue
      if (now >= until[i]!) {
        marks ??= new Uint8Array(values.length)
        marks[i] = 1
      }
      until[i] = now + FLASH
    }
    this.from = from
    this.values = values
    this.until = until
    return marks
  }
}
