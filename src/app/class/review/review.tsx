/** What was found of the project that is open: why, check by check, and the way back to the table. */
import { type Row, reasonWords, resultWords, stateWords } from '../../../lessons/grading/index'
import { say } from '../../../words'
import { showBlocks } from '../../gradients/show-blocks'
import { BackIcon, CloseIcon, DownIcon, UpIcon } from '../../icons'
import { useWorkbench } from '../../workbench'
import type { ClassSession } from '../class-session'
import type { Question } from '../files/assignments'
import { shownRows } from '../table/rows-shown'
import { OwnWords } from './own-words'
import './review.css'

export interface ReviewProps {
  readonly session: ClassSession
  /** Whose file it is, by its place among the files. */
  readonly at: number
  readonly back: () => void
  readonly open: (at: number) => void
  readonly close: () => void
}

export function Review({ session, at, back, open, close }: ReviewProps) {
  const { all, filter, order, assigned } = session
  const mine = all.value[at]
  if (!mine?.row) return null
  const others = shownRows(all.value, filter.value, order.value).filter(
    ({ row }) => row && row.state !== 'unreadable',
  )
  const place = others.findIndex((each) => each.at === at)
  const before = others[place - 1]
  const next = place < 0 ? undefined : others[place + 1]
  return (
    <aside class="review" aria-label={say('class-table')}>
      <header class="review-head">
        <button type="button" class="key" onClick={back}>
          <BackIcon />
          {say('class-back')}
        </button>
        <button
          type="button"
          class="quiet icon-only"
          aria-label={say('class-close')}
          title={say('class-close')}
          onClick={close}
        >
          <CloseIcon />
        </button>
      </header>
      <div class="review-who">
        <h2>{mine.name}</h2>
        <span class="review-steps">
          <Go words={say('class-before')} icon={UpIcon} go={before && (() => open(before.at))} />
          {place >= 0 && say('class-place', { place: place + 1, of: others.length })}
          <Go words={say('class-next')} icon={DownIcon} go={next && (() => open(next.at))} />
        </span>
      </div>
      <Found row={mine.row} questions={assigned.value?.questions ?? []} />
    </aside>
  )
}

interface GoProps {
  readonly words: string
  readonly icon: typeof UpIcon
  readonly go: (() => void) | undefined
}

function Go({ words, icon: Icon, go }: GoProps) {
  return (
    <button
      type="button"
      class="quiet icon-only"
      aria-label={words}
      title={words}
      disabled={!go}
      onClick={go}
    >
      <Icon />
    </button>
  )
}

interface FoundProps {
  readonly row: Row
  readonly questions: readonly Question[]
}

function Found({ row, questions }: FoundProps) {
  const workbench = useWorkbench()
  const reason = reasonWords(row)
  return (
    <div class="review-found">
      <p>
        <span class="class-state" data-state={row.state}>
          {stateWords(row.state)}
        </span>{' '}
        {reason}
      </p>
      <ul>
        {row.results.map(({ check, passed, ...result }, i) => (
          <li key={i} class={passed ? 'class-yes' : undefined}>
            <strong>{check}</strong>{' '}
            {passed ? (
              <span class="for-readers">{say('grade-yes')}</span>
            ) : (
              (resultWords({ check, passed, ...result }) ?? say('grade-no'))
            )}
            {!passed && result.blockIds.length > 0 && (
              <button
                type="button"
                class="review-show"
                onClick={() => showBlocks(workbench, result.blockIds)}
              >
                {say('class-show-me')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <OwnWords questions={questions} />
    </div>
  )
}
