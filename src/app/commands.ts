/** What the buttons and keys do. Each command is a sentence about the run, the project and the editor. */
import { batch, computed, type Signal, signal } from '@preact/signals'
import type { AloneOutcome } from '../core/inspect/alone'
import type { Language } from '../core/language/language'
import type { Project } from '../core/project/project'
import type { SteppingGoalName } from '../core/run/machine/stepping-goals'
import type { Editor, RunMenu } from '../editor'
import { say } from '../words'
import type { DialogStack } from './dialogs/dialog-stack'
import type { Later } from './later/later'
import { isPhone, tab } from './layout/layout'
import type { ProjectStore } from './project-store'
import type { Breakpoints } from './run/looking-around/breakpoints'
import { millisecondsAt } from './run/looking-around/pace'
import { pauseMenu } from './run/looking-around/pause-menu'
import type { PageSession } from './run/session/page-session'
import { between, remembered } from './settings'
import type { Notices } from './status/notices'

interface CommandParts {
  readonly store: ProjectStore
  readonly session: PageSession
  readonly breakpoints: Breakpoints
  readonly editor: Signal<Editor | null>
  readonly notices: Notices
  readonly dialogs: DialogStack
  readonly later: Later
  readonly language: Language
}

export type Commands = ReturnType<typeof createCommands>

/** Brisk enough that something happens, slow enough that a glowing block can be followed. */
const FIRST_NOTCH = 38
/** Short enough to be written on the board. */
const ROLLED_SEEDS = 9999

export function createCommands(parts: CommandParts) {
  const { store, session, breakpoints, editor, notices } = parts
  const notch = remembered('speed', FIRST_NOTCH, between(0, 100))
  /** Whether somebody ever pressed the flag on this device: then it need not call for attention. */
  const hasRun = remembered('has-run', false, (value): value is boolean => typeof value === 'boolean')
  /** The program as the worker has it. */
  const loadedProgram = signal(store.program.peek())
  /** Called in place of beginning a run, while one has to wait: says for what. What is under way goes on. */
  const hold = signal<(() => void) | null>(null)
  session.setPace(millisecondsAt(notch.peek()))

  function start(paused: boolean, reach: string | null = null): void {
    const held = hold.peek()
    if (held) {
      held()
      return
    }
    batch(() => {
      hasRun.value = true
      loadedProgram.value = store.program.peek()
      session.start(store.toProject(), paused, reach)
    })
  }

  /** A run that a block has stopped can always go back to before that block. */
  const canGoBack = computed(() => {
    const { first, now } = session.record.value
    return session.resting.value && (now > first || session.status.value === 'failed')
  })

  /** Where “Run to here” was chosen last. */
  const headedFor = signal('')
  const runMenu: RunMenu = {
    canRunTo: () => session.status.peek() === 'paused' || !session.active.peek(),
    runTo(blockId) {
      headedFor.value = blockId
      if (session.status.peek() === 'paused') session.reach(blockId)
      else start(false, blockId)
    },
    ...pauseMenu(parts),
  }

  return {
    hold,
    notch,
    hasRun,
    /** Blocks were changed since the flag was pressed, and the run goes on with the old ones. */
    outdated: computed(() => session.active.value && store.program.value !== loadedProgram.value),
    /** After an edit: the worker gets the new program, unless it has it already. */
    prepareAgain(): void {
      if (store.program.peek() === loadedProgram.peek()) return
      loadedProgram.value = store.program.peek()
      session.load(store.toProject())
    },
    /** The project where the worker has other blocks of it; from now on it counts as handed over. */
    changedProject(): Project | null {
      if (store.program.peek() === loadedProgram.peek()) return null
      loadedProgram.value = store.program.peek()
      return store.toProject()
    },
    /** Hands the project to the worker without running it, so that starting values and mistakes show. */
    prepare(): void {
      loadedProgram.value = store.program.peek()
      session.load(store.toProject())
    },
    /** One block or stack as it is now. The run that stands still, if there is one, stays as it stands. */
    runAlone(blockId: string): Promise<AloneOutcome | null> {
      const isBeside = session.status.peek() === 'paused' || session.status.peek() === 'failed'
      if (!isBeside) loadedProgram.value = store.program.peek()
      return session.runAlone(store.toProject(), blockId)
    },
    pressFlag: () => start(false),
    /** From the beginning, before the first block: for whoever wants to see each step. */
    startPaused: () => start(true),
    pauseOrResume(): void {
      if (session.status.value === 'paused') session.resume()
      else session.pause()
    },
    /** The first step only goes to the first block, so that nothing happens unseen. */
    step(): void {
      if (session.status.value === 'running') session.pause()
      else if (session.status.value === 'paused') session.step()
      else start(true)
    },
    /** Undoes one block of the run: the numbers are as they were before it. */
    back(): void {
      if (canGoBack.peek()) session.back()
    },
    canGoBack,
    runMenu,
    /** A run came to where the learner had asked it to pause. */
    pausedAsAsked: computed(() => {
      const blockId = session.blockId.value
      return session.arrived.value && (blockId === headedFor.value || breakpoints.all.value.has(blockId))
    }),
    /** What had to hold for that pause, or null. */
    pausedBecause: computed(() => {
      const blockId = session.blockId.value
      return blockId === headedFor.value ? null : (breakpoints.all.value.get(blockId) ?? null)
    }),
    /** On at full speed to a goal near by. */
    walk(to: SteppingGoalName): void {
      if (session.status.peek() === 'paused') session.walk(to)
    },
    stop: () => session.stop(),
    setTurbo(on: boolean): void {
      session.setMode(on ? 'turbo' : 'stepwise')
      if (on && !session.canCompile.peek()) notices.show(say('bar-turbo-missing'))
    },
    setNotch(next: number): void {
      notch.value = next
      session.setPace(millisecondsAt(next))
    },
    rollSeed: () => store.setSeed(1 + Math.floor(Math.random() * ROLLED_SEEDS)),
    undo: () => editor.peek()?.undo(),
    redo: () => editor.peek()?.redo(),
    showBlock(blockId: string): void {
      const reveal = () => editor.peek()?.reveal(blockId)
      const isHidden = isPhone.peek() && tab.peek() !== 'blocks'
      tab.value = 'blocks'
      // Where the blocks come onto the screen only now, they have their size in the second frame.
      if (isHidden) requestAnimationFrame(() => requestAnimationFrame(reveal))
      else reveal()
    },
    async keepNumbers(): Promise<void> {
      const { variables, lists } = await session.numbers()
      store.keepNumbers(variables, lists)
      notices.show(say('status-numbers-kept'))
    },
  }
}
