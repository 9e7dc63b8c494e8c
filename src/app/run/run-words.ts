/** What the status line says about a run, in words for a twelve-year-old. */

import type { Diagnostic } from '../../core/diagnostic'
import type { RunMode, RunStatus } from '../../core/run/stage/snapshot'
import { grouped } from '../../panels/common/numbers'
import { sentence } from '../../words'

export interface RunFacts {
  readonly status: RunStatus
  readonly mode: RunMode
  readonly steps: number | null
  readonly diagnostic: Diagnostic | null
  readonly trouble: string | null
  /** The words on the block that comes next, or ''. */
  readonly nextBlock: string
  /** It paused there because the learner had asked for that. */
  readonly asAsked: boolean
  /** What had to hold for that, or ''. */
  readonly because: string
  /** What the project does, for before the first run, or ''. */
  readonly promise: string
}

export type Tone = 'ready' | 'running' | 'paused' | 'good' | 'bad'

export interface StatusWords {
  readonly tone: Tone
  readonly text: string
  /** What may be left out where there is little room. */
  readonly more: string
  /** Said to screen readers when it changes; it leaves out what changes all the time. */
  readonly spoken: string
}

export function statusWords(facts: RunFacts): StatusWords {
  const same = (tone: Tone, text: string): StatusWords => ({ tone, text, more: '', spoken: text })
  if (facts.trouble) return same('bad', facts.trouble)
  switch (facts.status) {
    case 'idle':
      return { ...same('ready', 'Press the green flag to start.'), more: facts.promise }
    case 'preparing':
      return same('running', 'Getting ready …')
    case 'running': {
      const how = facts.mode === 'turbo' ? 'Running in turbo' : 'Running'
      const soFar = facts.steps === null ? '' : `: ${blocks(facts.steps)} so far`
      return { tone: 'running', text: `${how}${soFar}`, more: '', spoken: `${how}.` }
    }
    case 'paused':
      if (facts.asAsked && facts.because)
        return same('paused', `Paused before “${facts.nextBlock}”, because ${facts.because}`)
      if (facts.asAsked) return same('paused', `Paused before “${facts.nextBlock}”, as you asked`)
      return same('paused', facts.nextBlock ? `Paused before “${facts.nextBlock}”` : 'Paused')
    case 'finished':
      return same('good', facts.steps === null ? 'Finished.' : `Finished after ${blocks(facts.steps)}.`)
    case 'stopped':
      return same('ready', 'Stopped. The numbers stay for you to look at.')
    case 'failed':
      return same('bad', facts.diagnostic ? sentence(facts.diagnostic.message) : 'The program stopped here.')
    default:
      return facts.status satisfies never
  }
}

function blocks(count: number): string {
  return `${grouped(String(count))} ${count === 1 ? 'block' : 'blocks'}`
}
