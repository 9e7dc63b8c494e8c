import { effect, type ReadonlySignal } from '@preact/signals'

/** Resolves as soon as the signal has something. */
export const isThere = (signal: ReadonlySignal<object | null>): Promise<void> =>
  new Promise((resolve) => {
    const stop = effect(() => {
      if (signal.value === null) return
      resolve()
      // While the effect runs for the first time, there is nothing to stop yet.
      queueMicrotask(() => stop())
    })
  })
