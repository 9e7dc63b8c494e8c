/**
 * Long work in slices: between two of them the page draws, and hears what somebody does. On a slow computer no slice
 * should last longer than a blink.
 */

interface Scheduler {
  yield?(): Promise<void>
}

const { scheduler } = globalThis as { readonly scheduler?: Scheduler }

/** Milliseconds of work between two breaths. */
const SLICE = 12

/** Lets everything that waits go first. Where the browser knows no better way, that costs some milliseconds. */
export const breathe = (): Promise<void> =>
  scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve))

/** Runs the pieces of a long work, as many in a slice as it holds. `around` runs each slice. */
export async function inSlices(pieces: Iterator<void>, around: (slice: () => void) => void): Promise<void> {
  for (;;) {
    let done: boolean | undefined
    around(() => {
      const until = performance.now() + SLICE
      do ({ done } = pieces.next())
      while (!done && performance.now() < until)
    })
    if (done) return
    await breathe()
  }
}
