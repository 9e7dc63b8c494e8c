/** Questions about a run that stands still, on their way to the worker and back. The newest one counts. */
import { signal } from '@preact/signals'
import type { Answer, Question } from '../../core/inspect/question'
import type { RunEvent, RunRequest } from '../../worker/protocol'

export function createQuestions(send: (request: RunRequest) => void) {
  let number = 0
  const waiting = new Map<number, (answer: Answer) => void>()
  const searching = signal<number | null>(null)

  return {
    searching,
    ask(question: Question): Promise<Answer> {
      number += 1
      searching.value = null
      send({ kind: 'ask', number, question })
      return new Promise((answer) => waiting.set(number, answer))
    },
    stop: () => send({ kind: 'dontAsk' }),
    hear(event: Extract<RunEvent, { kind: 'answer' | 'searching' }>): void {
      if (event.kind === 'searching') {
        if (event.number === number) searching.value = event.part
        return
      }
      if (event.number === number) searching.value = null
      waiting.get(event.number)?.(event.answer)
      waiting.delete(event.number)
    },
    /** The worker is gone, and the answers with it. */
    giveUp(): void {
      searching.value = null
      for (const answer of waiting.values()) answer({ kind: 'unknown' })
      waiting.clear()
    },
  }
}
