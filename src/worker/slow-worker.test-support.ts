/** A worker that is only as there as a test wants it: it never answers, comes late, or fails. */
export class SlowWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null
  onerror: ((event: { message: string }) => void) | null = null
  readonly heard: unknown[] = []
  isEnded = false

  postMessage = (request: unknown) => void this.heard.push(request)
  terminate = () => {
    this.isEnded = true
  }

  /** What it heard, by kind. */
  get kinds(): readonly string[] {
    return this.heard.map((request) => (request as { kind: string }).kind)
  }

  say = (data: unknown) => this.onmessage?.({ data })
  come = () => this.say({ kind: 'here' })
  fail = () => this.onerror?.({ message: 'It is no program.' })
}

/** Gives one after another; `all` are those that were opened. `refuse` makes the browser refuse them. */
export function slowWorkers() {
  const all: SlowWorker[] = []
  const workers = {
    all,
    refuse: false,
    open: (): Worker => {
      if (workers.refuse) throw new Error('No workers here.')
      const fresh = new SlowWorker()
      all.push(fresh)
      // Only what the client uses of a worker.
      return fresh as unknown as Worker
    },
    get last(): SlowWorker {
      const last = all.at(-1)
      if (!last) throw new Error('No worker was opened.')
      return last
    },
  }
  return workers
}
