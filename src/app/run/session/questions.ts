/** Questions about a run that stands still, on their way to the worker and back. The newest one counts. */
import { signal } from '@preact/signals'
import type { AloneOutcome } from '../../../core/inspect/alone'
import type { Answer, Question } from '../../../core/inspect/question'
import type { Project } from '../../../core/project/project'
import type { RunEvent, RunRequest } from '../../../worker/protocol'

export function createQuestions(send: (request: RunRequest) => void) {
  let number = 0
  const waiting = new Map<number, (answer: Answer) => void>()
  const waitingForAlone = new Map<number, (outcome: AloneOutcome | null) => void>()
  const searching = signal<number | null>(null)

  return {
    searching,
    ask(question: Question): Promise<Answer> {
      number += 1
      searching.value = null
      send({ kind: 'ask', number, question })
      return new Promise((answer) => waiting.set(number, answer))
    },
    runAlone(project: Project, blockId: string): Promise<AloneOutcome | null> {
      number += 1
      send({ kind: 'runAlone', number, project, blockId })
      return new Promise((answer) => waitingForAlone.set(number, answer))
    },
    stop: () => send({ kind: 'dontAsk' }),
    hear(event: Extract<RunEvent, { kind: 'answer' | 'searching' | 'ranAlone' }>): void {
      if (event.kind === 'searching') {
        if (event.number === number) searching.value = event.part
        return
      }
      if (event.kind === 'ranAlone') {
        waitingForAlone.get(event.number)?.(event.outcome)
        waitingForAlone.delete(event.number)
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
      for (const answer of waitingForAlone.values()) answer(null)
      waiting.clear()
      waitingForAlone.clear()
    },
  }
}
