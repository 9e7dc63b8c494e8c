/**
 * Long work in slices: between two of them the page draws, and hears what somebody does. On a slow computer no slice
 * should last longer than a blink.
 */

/** Milliseconds of work between two breaths. */
const SLICE = 12

/**
 * Lets everything that waits go first: what somebody does, and also what workers, files and timers have to say, which
 * `scheduler.yield` would let wait until the whole work is done. Timers of no delay would be made to wait for 4 ms each.
 */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })

/** Resolves once what there is now has been drawn: never while the page is out of sight. */
export const drawn = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => void breathe().then(resolve)))

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

/** Runs a work that nobody waits for, once there is nothing else to do, or after so many milliseconds all the same. */
export function whenIdle(work: () => void, timeout: number): void {
  // Safari does not say when it is idle.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout })
  else setTimeout(work, Math.min(timeout, 20))
}
