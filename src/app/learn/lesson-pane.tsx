/** The panel of the open lesson, at the page: what its buttons do, and how it is folded away. */
import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { BlockNode } from '../../core/project/project'
import type { Lesson } from '../../lessons'
import { Joy, type LessonActions, LessonPanel } from '../../panels/lesson'
import { say } from '../../words'
import { showBlocks } from '../gradients/show-blocks'
import { DownIcon, LearnIcon, PrintIcon, UpIcon } from '../icons'
import { isPhone, tab } from '../layout/layout'
import { printLesson } from '../print/print-lesson'
import { useWorkbench, type Workbench } from '../workbench'
import { lessonIds } from './catalogue'
import { session as openLesson } from './follow-lesson'
import { isTask } from './learn'
import type { LessonSession } from './lesson-session'
import { openPath } from './open-path'
import { isOwn } from './own/own-lessons'
import * as steps from './steps'
import './lesson-pane.css'

export { followLesson } from './follow-lesson'

/** The id of the lesson of which the end is shown. */
const ended = signal<string | null>(null)

export function LessonPane() {
  const workbench = useWorkbench()
  const { learn } = workbench
  const session = openLesson.value
  const isFolded = learn.folded.value && !isPhone.value
  useEffect(() => () => void (ended.value = null), [session])
  return (
    <aside class="lesson-pane" data-folded={isFolded} aria-label={say('lessons-panel')}>
      <Head session={session} isFolded={isFolded} />
      {session && !isFolded && <Inside session={session} />}
    </aside>
  )
}

function Head({ session, isFolded }: { session: LessonSession | null; isFolded: boolean }) {
  const workbench = useWorkbench()
  const { learn } = workbench
  const id = learn.lesson.value
  const fold = say(isFolded ? 'lessons-unfold' : 'lessons-fold')
  return (
    <div class="lesson-head">
      <button
        type="button"
        class="quiet icon-only"
        aria-label={say('lessons-path')}
        title={say('lessons-path')}
        onClick={() => void openPath(workbench)}
      >
        <LearnIcon />
      </button>
      <p class="lesson-title">
        <span>{placeWords(id)}</span>
        <strong>{session?.lesson.title}</strong>
      </p>
      {session && !isFolded && (
        <button
          type="button"
          class="quiet icon-only"
          aria-label={say('lessons-print')}
          title={say('lessons-print')}
          onClick={() => printLesson(workbench, session.lesson)}
        >
          <PrintIcon />
        </button>
      )}
      {!isPhone.value && (
        <button
          type="button"
          class="quiet icon-only lesson-fold"
          aria-label={fold}
          aria-expanded={!isFolded}
          title={fold}
          onClick={() => {
            learn.folded.value = !isFolded
          }}
        >
          {isFolded ? <DownIcon /> : <UpIcon />}
        </button>
      )}
    </div>
  )
}

/** What a lesson is, above its title. */
function placeWords(id: string | null): string {
  if (id !== null && isTask(id)) return say('lessons-task')
  if (id !== null && isOwn(id)) return say('own-lesson')
  return say('lessons-number', { number: id === null ? 0 : lessonIds.indexOf(id) + 1 })
}

function Inside({ session }: { session: LessonSession }) {
  const workbench = useWorkbench()
  const { lesson, answers, checks, isNarrow, asked } = session
  const progress = session.progress.value
  const { predictions, explanations } = answers.value
  const step = steps.stepAt(lesson, progress)
  if (ended.value === lesson.id) return <End session={session} />
  return (
    <LessonPanel
      lesson={lesson}
      step={step}
      states={steps.statesOf(lesson, progress)}
      isReady={steps.isReady(lesson, progress)}
      predictions={predictions}
      explanations={explanations}
      isWaived={(id) => progress.waived.includes(id)}
      isTold={(id) => progress.told.includes(id)}
      holding={steps.waitsFor(lesson, progress, predictions)?.id ?? null}
      asked={asked.value}
      openHints={progress.hints[step] ?? 0}
      isPassed={(part) => progress.passed.includes(steps.checkKey(step, part))}
      checkStates={checks.states.value}
      isChecking={checks.isBusy.value}
      canCheck={checks.isReady.value}
      parts={{
        known: workbench.language.blocks,
        openDrawer: (category, type) => openDrawer(workbench, session, category, type),
        showOwnBlock: (name) => showOwnBlock(workbench, lesson, name),
      }}
      isNarrow={steps.drawersAt(lesson, step) && isNarrow.value}
      does={actions(workbench, session, step)}
    />
  )
}

function actions(workbench: Workbench, session: LessonSession, step: number): LessonActions {
  const { editor, notices } = workbench
  const { lesson, checks } = session
  return {
    guess: session.guess,
    waive: session.waive,
    tellNow: session.tellNow,
    explain: session.explain,
    openHint: session.openHint,
    put(blocks) {
      tab.value = 'blocks'
      afterTab(async () => {
        const isThere = await editor.peek()?.put({ blocks, from: lesson.solution })
        notices.show(say(isThere ? 'lessons-put-done' : 'lessons-put-not'))
      })
    },
    check: () => checks.check(step),
    stopChecking: checks.stop,
    showBlocks: (blockIds) => showBlocks(workbench, blockIds),
    setNarrow(next) {
      session.isNarrow.value = next
    },
    goTo: session.goTo,
    goOn() {
      if (session.goOn()) ended.value = lesson.id
    },
  }
}

/** Where the blocks come onto the screen only now, they have their size in the second frame. */
function afterTab(work: () => unknown): void {
  if (isPhone.peek()) requestAnimationFrame(() => requestAnimationFrame(work))
  else work()
}

/**
 * A drawer that the step does without is brought back with all others. The flag's block, under which most is built, is shown
 * where it stands.
 */
function openDrawer(
  workbench: Workbench,
  { isNarrow, lesson }: LessonSession,
  category: string,
  type: string | null,
): void {
  const { editor, notices } = workbench
  const flag = type === 'events_flag' && headsOf(lesson).find((head) => head.type === type)
  if (flag && editor.peek()?.has(flag.id)) {
    showStack(workbench, flag)
    return
  }
  tab.value = 'blocks'
  afterTab(() => {
    if (editor.peek()?.openDrawer(category, type)) return
    isNarrow.value = false
    notices.show(say('lessons-widened'))
    editor.peek()?.openDrawer(category, type)
  })
}

/** Blocks keep their ids from the lesson's start on. */
const headsOf = ({ start }: Lesson): readonly BlockNode[] =>
  start.stacks.flatMap(({ blocks: [head] }) => head ?? [])

function showOwnBlock(workbench: Workbench, lesson: Lesson, name: string): (() => void) | null {
  const head = headsOf(lesson).find(({ signature }) => signature?.name === name)
  return head ? () => showStack(workbench, head) : null
}

function showStack({ commands, editor }: Workbench, { id }: BlockNode): void {
  // It may have been in view before, and nothing would happen then.
  editor.peek()?.pointOut([id])
  commands.showBlock(id)
}

function End({ session: { lesson, progress } }: { session: LessonSession }) {
  const workbench = useWorkbench()
  const at = lessonIds.indexOf(lesson.id)
  const next = at < 0 ? undefined : lessonIds[at + 1]
  const skipped = steps.statesOf(lesson, progress.value).filter(({ state }) => state === 'skipped')
  return (
    <Joy
      title={lesson.title}
      skipped={skipped.length}
      hasNext={next !== undefined}
      goNext={() => void openPath(workbench, next)}
      showPath={() => void openPath(workbench)}
      stay={() => {
        ended.value = null
      }}
    />
  )
}
