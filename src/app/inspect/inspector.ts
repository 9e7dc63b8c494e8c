/**
 * What is told at a block while a run stands still: what it did last, or that it was the one that changed a number.
 * Somebody points at a block, presses it, comes to it with the keys, or asks a number on the stage.
 */
import { computed, effect, type Signal, signal } from '@preact/signals'
import type { AloneOutcome } from '../../core/inspect/alone'
import type { Question } from '../../core/inspect/question'
import type { AloneMenu, Editor, Look, LookAway } from '../../editor'
import { say } from '../../words'
import type { Breakpoints } from '../run/looking-around/breakpoints'
import type { PageSession } from '../run/session/page-session'
import { remembered } from '../settings'
import type { Notices } from '../status/notices'
import { type AnswerWords, aboutAlone, aboutBlock, aboutNumber, spoken } from './answer-words'
import type { Wording } from './formula'

export interface Told {
  readonly blockId: string
  readonly how: Look['how'] | 'wrote'
  /** Null while it is looked for, and where there is nothing to tell but what can be done. */
  readonly words: AnswerWords | null
  /** The moment just before, to step back to. */
  readonly moment: number | null
  /** It can change the number that was asked about, but nobody remembers that it did: the run may pause there. */
  readonly mayPause?: true
  /** It runs by itself just now. */
  readonly runs: boolean
}

interface Named {
  readonly id: string
  readonly name: string
}

export type Inspector = ReturnType<typeof createInspector>

interface InspectorParts {
  readonly session: PageSession
  readonly editor: Signal<Editor | null>
  readonly notices: Notices
  /** Brings a block into view. */
  readonly showBlock: (blockId: string) => void
  readonly runAlone: (blockId: string) => Promise<AloneOutcome | null>
  readonly breakpoints: Breakpoints
  readonly pressFlag: () => void
  /** The project that runs, and its language: blocks tell what they did in their own words. */
  readonly wording: () => Wording
}

export function createInspector(parts: InspectorParts) {
  const { session, editor, notices, showBlock, runAlone, breakpoints, pressFlag, wording } = parts
  const told = signal<Told | null>(null)
  /** Whether a block tells its values when it is pointed at. */
  const isOn = remembered('values', true, (value): value is boolean => typeof value === 'boolean')
  let asked = 0
  let isHeld = false
  /** A block runs by itself for real, and what it did is told when it is done. */
  let forReal: 'sent' | 'runs' | null = null

  function close(): void {
    asked += 1
    isHeld = false
    forReal = null
    if (told.peek() === null) return
    told.value = null
    session.stopAsking()
  }

  async function tellAbout(look: Look): Promise<void> {
    const number = ++asked
    // What is told of the same block stays until there is something newer.
    const before = told.peek()
    const words = before?.blockId === look.blockId && before.how !== 'wrote' ? before.words : null
    told.value = { ...look, words, moment: null, runs: false }
    if (!session.resting.peek()) return
    const answer = aboutBlock(
      look.blockId,
      await session.ask({ about: 'block', blockId: look.blockId }),
      wording(),
    )
    if (number === asked && answer) told.value = { ...look, words: answer, moment: null, runs: false }
  }

  async function run(blockId: string): Promise<void> {
    if (!canRun()) return
    close()
    const number = asked
    const isBeside = session.status.peek() === 'paused' || session.status.peek() === 'failed'
    told.value = { blockId, how: 'pressed', words: null, moment: null, runs: true }
    if (!isBeside) forReal = 'sent'
    const outcome = await runAlone(blockId)
    if (number !== asked) return
    if (outcome)
      told.value = {
        blockId,
        how: 'pressed',
        words: aboutAlone(blockId, outcome, wording()),
        moment: null,
        runs: false,
      }
    else close()
  }

  const canRun = () => session.status.peek() !== 'running' && session.status.peek() !== 'preparing'

  async function who(question: Question, name: string): Promise<void> {
    if (!session.resting.peek()) return
    close()
    const number = asked
    const answer = await session.ask(question)
    if (number !== asked) return
    const has = (blockId: string) => editor.peek()?.has(blockId) ?? false
    // Numbers are first set up and then worked on, so the last is the one to look at.
    const writer = answer.kind === 'nobodyWrote' && !answer.isAll ? answer.writers.findLast(has) : undefined
    const words = aboutNumber(name, answer, writer !== undefined)
    if (!words) return
    if (answer.kind === 'wrote' && has(answer.blockId)) {
      showBlock(answer.blockId)
      told.value = { blockId: answer.blockId, how: 'wrote', words, moment: answer.moment, runs: false }
    } else if (writer !== undefined) {
      showBlock(writer)
      told.value = { blockId: writer, how: 'wrote', words, moment: null, runs: false, mayPause: true }
    } else notices.show(spoken(words))
  }

  // A run that goes on takes what was told along; one that moved to another moment is asked again.
  let now = -1
  effect(() => {
    const record = session.record.value
    const before = told.peek()
    if (!session.resting.value) {
      now = -1
      if (!session.active.value) return
      if (forReal === null) close()
      else forReal = 'runs'
      return
    }
    if (forReal === 'runs') {
      forReal = null
      now = record.now
      // The words of a mistake stand at its block by themselves.
      if (session.status.value === 'failed' || !before) close()
      else void tellAbout({ blockId: before.blockId, how: 'pressed' })
      return
    }
    const hasMoved = now !== -1 && record.now !== now
    now = record.now
    if (!hasMoved || !before || before.runs) return
    if (before.how === 'wrote') close()
    else void tellAbout({ blockId: before.blockId, how: before.how })
  })
  // The hints on what blocks are for would lie over what they did.
  effect(() => editor.value?.showHints(told.value === null))
  effect(() => {
    const shown = told.value
    editor.value?.showFound(shown?.how === 'wrote' ? shown.blockId : null)
  })

  return {
    told,
    isOn,
    close,
    /** Said to screen readers. */
    spoken: computed(() => (told.value?.words ? spoken(told.value.words) : '')),
    /** The pointer is on the bubble, or left it. */
    hold(on: boolean): void {
      isHeld = on
      if (!on && told.peek()?.how === 'pointed') close()
    },
    look(look: Look | LookAway): void {
      const before = told.peek()?.how
      if (look === 'left') {
        if (before === 'pointed' && !isHeld) close()
      } else if (look === 'elsewhere' || session.status.peek() === 'running') close()
      else if (look.how !== 'pointed') void tellAbout(look)
      else if (isOn.peek() && session.resting.peek() && before !== 'pressed' && before !== 'wrote')
        void tellAbout(look)
    },
    /** Who changed this last? */
    askWho: {
      variable: ({ id, name }: Named) => void who({ about: 'variable', id }, name),
      item: ({ id, name }: Named, position: number) =>
        void who({ about: 'item', listId: id, position }, say('inspect-item', { position, list: name })),
    },
    alone: { canRun, run: (blockId: string) => void run(blockId) } satisfies AloneMenu,
    /** Goes to just before the block that changed this variable last. */
    async stepBackToChange({ id, name }: Named): Promise<void> {
      close()
      const number = asked
      const answer = await session.ask({ about: 'variable', id })
      if (number !== asked) return
      const words = aboutNumber(name, answer)
      if (answer.kind === 'wrote') session.goTo(answer.moment)
      else if (words) notices.show(spoken(words))
    },
    /** Starts again, and pauses before this block. */
    pauseAt(blockId: string): void {
      close()
      breakpoints.set(blockId, null)
      pressFlag()
    },
    stepBackTo(moment: number): void {
      close()
      session.goTo(moment)
    },
  }
}
