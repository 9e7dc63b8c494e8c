/** One step of a lesson at a time: its words, its guess, its hints and checks, and the way to the next one. */
import { useEffect, useRef } from 'preact/hooks'
import type { BlockNode } from '../../core/project/project'
import type { Lesson, Part } from '../../lessons'
import { say } from '../../words'
import { type CheckRow, Checks } from './checks'
import { Dots } from './dots'
import { Explain } from './explain'
import { Hints } from './hints'
import type { CheckState, StepState, WordParts } from './model'
import { PredictionView } from './prediction'
import { Words } from './words'
import './lesson-panel.css'
import './lesson-parts.css'

export interface LessonPanelProps {
  readonly lesson: Lesson
  readonly step: number
  readonly states: readonly StepState[]
  /** Nothing in the step is left to do. */
  readonly isReady: boolean
  readonly predictions: Readonly<Record<string, string>>
  readonly explanations: Readonly<Record<string, string>>
  readonly isWaived: (id: string) => boolean
  readonly isTold: (id: string) => boolean
  /** The id of the prediction that the flag waits for, or null. */
  readonly holding: string | null
  /** Grows when somebody pressed the flag while it waits. */
  readonly asked: number
  readonly openHints: number
  readonly isPassed: (part: number) => boolean
  readonly checkStates: ReadonlyMap<number, CheckState>
  readonly isChecking: boolean
  readonly canCheck: boolean
  /** Whether the toolbox has only what the step needs; null where the step needs all of it. */
  readonly isNarrow: boolean | null
  readonly parts: WordParts
  readonly does: LessonActions
}

export interface LessonActions {
  guess(id: string, text: string): void
  waive(id: string): void
  tellNow(id: string): void
  explain(id: string, text: string): void
  openHint(): void
  put(blocks: readonly BlockNode[]): void
  check(): void
  stopChecking(): void
  showBlocks(blockIds: readonly string[]): void
  setNarrow(isNarrow: boolean): void
  goTo(step: number): void
  goOn(): void
}

export function LessonPanel(props: LessonPanelProps) {
  const { lesson, step, states, does, asked } = props
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (body.current) body.current.scrollTop = 0
    void step
  }, [step])
  useEffect(() => {
    if (asked === 0) return
    const guess = body.current?.querySelector('.lesson-guess.holding')
    guess?.scrollIntoView({ block: 'nearest' })
    guess?.querySelector<HTMLElement>('.lesson-choice, input')?.focus()
  }, [asked])
  const open = lesson.steps[step]
  if (!open) return null
  return (
    <>
      {lesson.steps.length > 1 && (
        <Dots titles={lesson.steps.map((each) => each.title)} states={states} goTo={does.goTo} />
      )}
      <div class="lesson-body" ref={body}>
        <h2>{open.title}</h2>
        {open.parts.map((part, at) => (
          <PartView key={`${step} ${at}`} part={part} at={at} {...props} />
        ))}
        {props.isNarrow !== null && (
          <button
            type="button"
            class="lesson-link lesson-offer"
            onClick={() => does.setNarrow(!props.isNarrow)}
          >
            {say(props.isNarrow ? 'lessons-all-blocks' : 'lessons-few-blocks')}
          </button>
        )}
      </div>
      <Foot {...props} />
    </>
  )
}

function PartView({ part, at, ...props }: LessonPanelProps & { part: Part; at: number }) {
  const { does, parts, lesson, step } = props
  switch (part.kind) {
    case 'words':
      return <Words text={part.text} parts={parts} />
    case 'prediction':
      return (
        <PredictionView
          prediction={part}
          guess={props.predictions[part.id] ?? null}
          isWaived={props.isWaived(part.id)}
          isTold={props.isTold(part.id)}
          isHolding={props.holding === part.id}
          give={(guess) => does.guess(part.id, guess)}
          waive={() => does.waive(part.id)}
          tellNow={() => does.tellNow(part.id)}
          parts={parts}
        />
      )
    case 'hints':
      return (
        <Hints
          hints={part.hints}
          open={props.openHints}
          openNext={does.openHint}
          from={lesson.solution}
          put={does.put}
          parts={parts}
        />
      )
    case 'check': {
      // The step's checks stand together, where the last of them is.
      const all = lesson.steps[step]?.parts ?? []
      if (all.findLastIndex(({ kind }) => kind === 'check') !== at) return null
      const rows = all.flatMap((each, i): CheckRow[] =>
        each.kind === 'check'
          ? [{ title: each.title, isPassed: props.isPassed(i), state: props.checkStates.get(i) }]
          : [],
      )
      return (
        <Checks
          rows={rows}
          isBusy={props.isChecking}
          isReady={props.canCheck}
          check={does.check}
          stop={does.stopChecking}
          showBlocks={does.showBlocks}
        />
      )
    }
    case 'explain':
      return (
        <Explain
          question={part.question}
          written={props.explanations[part.id] ?? ''}
          keep={(text) => does.explain(part.id, text)}
        />
      )
    case 'extension':
      return (
        <section class="lesson-extension">
          <h3>{say('lessons-extension')}</h3>
          <Words text={part.text} parts={parts} />
        </section>
      )
  }
}

/** Back and on. While something is left to do, going on is skipping, and says so. */
function Foot({ lesson, step, isReady, does }: LessonPanelProps) {
  const isLast = step === lesson.steps.length - 1
  const words = isLast ? 'lessons-finish' : isReady ? 'lessons-next' : 'lessons-skip'
  return (
    <div class="lesson-foot">
      {lesson.steps.length > 1 && (
        <button type="button" class="quiet" disabled={step === 0} onClick={() => does.goTo(step - 1)}>
          {say('lessons-back')}
        </button>
      )}
      <button
        type="button"
        class={isReady ? 'key main' : 'quiet'}
        onClick={({ detail }) => {
          // The second press of a double one would skip the step that the first has opened.
          if (isReady || detail < 2) does.goOn()
        }}
        title={isReady ? undefined : say('lessons-skip-why')}
      >
        {say(words)}
      </button>
    </div>
  )
}
