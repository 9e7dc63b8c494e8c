/**
 * Fetches a part of the page that the first look does without. One that can't be had, or that takes long, is said in
 * words: the first time with another try, then with loading the page again. Browsers may remember that a file did not
 * come, and after an update of the page it is there under another name only.
 */
import { say } from '../../words'
import type { Notices } from '../status/notices'

/** The text later-part has a name for each. */
export type PartName =
  | 'blocks'
  | 'charts'
  | 'class'
  | 'clipboard'
  | 'code'
  | 'earlier'
  | 'handOver'
  | 'examples'
  | 'gradients'
  | 'help'
  | 'images'
  | 'lessons'
  | 'lists'
  | 'page'
  | 'print'
  | 'report'
  | 'share'
  | 'stage'
  | 'tasks'

/** Milliseconds until somebody who waits is told that it takes long. */
const PATIENCE = 5_000

interface LaterParts {
  readonly notices: Pick<Notices, 'show'>
  /** Keeps what was worked on, before the page is loaded again. */
  readonly keep: () => Promise<void>
  readonly reload: () => void
}

export type Later = ReturnType<typeof createLater>

export function createLater({ notices, keep, reload }: LaterParts) {
  const failedBefore = new Set<PartName>()
  const loadAgain = {
    words: say('later-load-again'),
    // What can't be kept is no reason to stay: the browser asks whether to leave it.
    run: () => void keep().finally(reload),
  }

  const later = {
    /**
     * Null where it can't be had, which a notice has said by then; `again` is what its button does. Without it, whoever
     * asked for the part asks again.
     */
    async fetch<T>(name: PartName, load: () => Promise<T>, again?: () => void): Promise<T | null> {
      const part = say('later-part', { name })
      const wait = setTimeout(
        () => notices.show(say('later-slow', { part }), { action: loadAgain }),
        PATIENCE,
      )
      try {
        const loaded = await load()
        failedBefore.delete(name)
        return loaded
      } catch (reason) {
        console.error(reason)
        const isSecond = failedBefore.has(name) || isStyle(reason)
        failedBefore.add(name)
        notices.show(say(isSecond ? 'later-failed-again' : 'later-failed', { part }), {
          tone: 'bad',
          ...(isSecond && { action: loadAgain }),
          ...(!isSecond && again && { action: { words: say('later-try-again'), run: again } }),
        })
        return null
      } finally {
        clearTimeout(wait)
      }
    },
    /** For what a press opens: fetches the part, then does with it what was asked for. */
    async open<T>(name: PartName, load: () => Promise<T>, use: (part: T) => unknown): Promise<void> {
      const part = await later.fetch(name, load, () => void later.open(name, load, use))
      if (part !== null) await use(part)
    },
  }
  return later
}

/** Vite's loader asks for a style sheet once only: another try would come without it. */
const isStyle = (reason: unknown): boolean =>
  reason instanceof Error && /^Unable to preload CSS/.test(reason.message)
