/** Work in pieces: between two of them the page draws, and hears what somebody does. */

interface Scheduler {
  yield?(): Promise<void>
}

const { scheduler } = globalThis as { readonly scheduler?: Scheduler }

/** Lets everything that waits go first. Where the browser knows no better way, that costs some milliseconds. */
export const breathe = (): Promise<void> =>
  scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve))
