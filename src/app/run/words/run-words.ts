/** What the status line says about a run. */
import type { Diagnostic } from '../../../core/diagnostic'
import type { RunMode, RunStatus } from '../../../core/run/stage/snapshot'
import { say, sentence } from '../../../words'
import type { Standing } from '../../../worker/client'
import type { Fetched } from '../../../worker/protocol'

export interface RunFacts {
  readonly status: RunStatus
  readonly mode: RunMode
  readonly steps: number | null
  readonly diagnostic: Diagnostic | null
  readonly trouble: string | null
  readonly standing: Standing
  /** How much of the images has come, while they do. */
  readonly fetched: Fetched | null
  /** The words on the block that comes next, or ''. */
  readonly nextBlock: string
  /** It paused there because the learner had asked for that. */
  readonly asAsked: boolean
  /** What had to hold for that, or ''. */
  readonly because: string
  /** What the project does, for before the first run, or ''. */
  readonly promise: string
  /** The flag waits for a guess. */
  readonly waits: boolean
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
  const { status, mode, steps, nextBlock: block, because: condition } = facts
  const same = (tone: Tone, text: string): StatusWords => ({ tone, text, more: '', spoken: text })
  if (facts.standing === 'gone') return same('bad', say('worker-not-started'))
  if (facts.standing === 'late') return same('bad', say('worker-late'))
  if (facts.trouble) return same('bad', facts.trouble)
  switch (status) {
    case 'idle':
      if (facts.waits) return same('ready', say('run-waits-for-guess'))
      return { ...same('ready', say('run-press-flag')), more: facts.promise }
    case 'preparing':
      return facts.fetched ? fetchingWords(facts.fetched) : same('running', say('run-preparing'))
    case 'running': {
      const text = steps === null ? say('run-running', { mode }) : say('run-running-steps', { mode, steps })
      return { tone: 'running', text, more: '', spoken: say('run-running-spoken', { mode }) }
    }
    case 'paused':
      if (facts.asAsked && condition) return same('paused', say('run-paused-because', { block, condition }))
      if (facts.asAsked) return same('paused', say('run-paused-as-asked', { block }))
      return same('paused', block ? say('run-paused-before', { block }) : say('run-paused'))
    case 'finished':
      return same('good', steps === null ? say('run-finished') : say('run-finished-steps', { steps }))
    case 'stopped':
      return same('ready', say('run-stopped'))
    case 'failed':
      return same('bad', facts.diagnostic ? sentence(facts.diagnostic.message) : say('run-failed'))
    default:
      return status satisfies never
  }
}

function fetchingWords({ now, all }: Fetched): StatusWords {
  const text = say('run-fetching', { now: megabytes(now), all: megabytes(all) })
  return { tone: 'running', text, more: '', spoken: say('run-fetching-spoken') }
}

/** With one digit behind the point. */
const megabytes = (bytes: number): number => Math.round(bytes / 100_000) / 10
