/** The stopwatch inside the page for a button of which nobody knows beforehand what the page will show for it. */
import type { Answer } from './watch'

/**
 * Runs in the page, so it may use nothing from outside. `answer` comes once a frame has shown what the worker said first
 * after the page had asked it: how the run stands, or how far it is on the way.
 */
export function watchWorker(button: Element, request: string): { answer: Promise<Answer> } {
  let pressedAt: number | null = null
  let askedAt: number | null = null
  const since = (time: number | null) => (pressedAt === null || time === null ? null : time - pressedAt)
  const pressed = ({ timeStamp }: Event) => {
    pressedAt = timeStamp
  }
  button.addEventListener('click', pressed, { capture: true, once: true })
  const post = Worker.prototype.postMessage
  const answer = new Promise<Answer>((resolve) => {
    const hear = function (this: Worker, { data }: MessageEvent) {
      if (data.kind !== 'snapshot' && data.kind !== 'settling') return
      this.removeEventListener('message', hear)
      const answeredAt = performance.now()
      const shown = () => {
        Worker.prototype.postMessage = post
        resolve({
          milliseconds: since(performance.now()),
          asked: since(askedAt),
          answered: since(answeredAt),
          words: data.kind === 'snapshot' ? data.snapshot.status : data.kind,
        })
      }
      // A frame is drawn after its callbacks; a message sent in one comes after that.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = shown
        port2.postMessage(null)
      })
    }
    Worker.prototype.postMessage = function (this: Worker, message: { kind?: string }, ...rest: unknown[]) {
      if (message.kind === request && askedAt === null) {
        askedAt = performance.now()
        this.addEventListener('message', hear)
      }
      return Reflect.apply(post, this, [message, ...rest])
    }
  })
  return { answer }
}
