/** The stopwatch inside the page. */

/** Milliseconds from the press of a button. */
export interface Answer {
  /** To the first frame in which the page shows the words; null if nothing was pressed. */
  readonly milliseconds: number | null
  /** Until the page sent the worker that wish. */
  readonly asked: number | null
  /** Until the worker's answer, the run's new status, reached the page. */
  readonly answered: number | null
  /** What the status line says then. */
  readonly words: string
}

interface What {
  readonly status: Element
  /** Of a regular expression for the words to wait for. */
  readonly pattern: string
  /** The request that a press makes the page send. */
  readonly request: string
}

/** Runs in the page, so it may use nothing from outside. `answer` comes once the status line shows such words. */
export function watchStatus(
  button: Element,
  { status, pattern, request }: What,
): { answer: Promise<Answer> } {
  const wanted = new RegExp(pattern)
  let pressedAt: number | null = null
  let askedAt: number | null = null
  let answeredAt: number | null = null

  const pressed = ({ timeStamp }: Event) => {
    pressedAt = timeStamp
  }
  button.addEventListener('click', pressed, { capture: true, once: true })

  const hear = ({ data }: MessageEvent) => {
    if (data.kind === 'snapshot' && data.snapshot.status !== 'running') answeredAt = performance.now()
  }
  const post = Worker.prototype.postMessage
  Worker.prototype.postMessage = function (this: Worker, message: { kind?: string }, ...rest: unknown[]) {
    if (message.kind === request) {
      askedAt = performance.now()
      this.addEventListener('message', hear)
    }
    return Reflect.apply(post, this, [message, ...rest])
  }

  const answer = new Promise<Answer>((resolve) => {
    const since = (time: number | null) => (pressedAt === null || time === null ? null : time - pressedAt)
    const shown = () => {
      Worker.prototype.postMessage = post
      const words = status.querySelector('strong')?.textContent ?? ''
      resolve({
        milliseconds: since(performance.now()),
        asked: since(askedAt),
        answered: since(answeredAt),
        words,
      })
    }
    const observer = new MutationObserver(() => {
      if (!wanted.test(status.querySelector('strong')?.textContent ?? '')) return
      observer.disconnect()
      // A frame is drawn after its callbacks; a message sent in one comes after that.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = shown
        port2.postMessage(null)
      })
    })
    observer.observe(status, { subtree: true, childList: true, characterData: true })
  })
  return { answer }
}
