/** A learner's file, looked at: a row of the class's table. */
import type { Verdict } from '../../../core/gradients/index'
import type { Language } from '../../../core/language/language'
import type { ImageSource } from '../../../core/language/op'
import { type Check, type CheckOutcome, failed, runCheck, type Trouble } from '../../../core/lessons/index'
import { type Message, message } from '../../../core/message'
import type { Project } from '../../../core/project/project'
import type { WasmHost } from '../../../core/turbo/index'
import type { Assignment } from '../assignment'
import { sameBlocks } from './same-blocks'

export type State =
  | 'passed'
  | 'not-yet'
  | 'endless'
  | 'too-big'
  | 'peeks'
  | 'one-pixel'
  | 'learns-nothing'
  | 'changed-lock'
  | 'copy'
  | 'unreadable'

/** Plain data that can go through a worker. */
export interface Row {
  readonly state: State
  /** Why it is in this state, where what a failed check says is not enough. */
  readonly message: Message | null
  /** In the order of the checks; none where the file can't be read. */
  readonly results: readonly Result[]
  /** What the gradient check said, where a check asked for it. */
  readonly gradients: Verdict | null
  /** Per cent, on images that nobody has seen, where a check asked for it. */
  readonly accuracy: number | null
  /** For finding copies: the same for files with the same blocks; null where there is too little to tell. */
  readonly blocks: string | null
}

export interface Result {
  readonly check: string
  readonly passed: boolean
  readonly message: Message | null
  /** The lesson's own words on a known slip. */
  readonly says: string | null
  readonly blockIds: readonly string[]
}

export interface Grader {
  readonly language: Language
  /** At all widths that the file or the solution may ask for. */
  images(projects: readonly Project[]): ImageSource
  readonly host: WasmHost | null
  /** Of one run, as `CheckParts` has it. */
  readonly fuel: number
  /** Asked between slices. */
  isOutOfTime(): boolean
}

const SEED = 1

export const unreadable = (why: Message): Row => withoutResults('unreadable', why)

/** Of a file that took its whole thread with it. */
export const withoutResults = (state: State, why: Message): Row => ({
  state,
  message: why,
  results: [],
  gradients: null,
  accuracy: null,
  blocks: null,
})

/** `changed` is what stands on the first blocks of locked stacks that are no longer what they were. */
export function* gradeProject(
  project: Project,
  changed: readonly string[],
  { checks, start, solution, slips }: Pick<Assignment, 'checks' | 'start' | 'solution' | 'slips'>,
  grader: Grader,
): Generator<void, Row> {
  const { language, host, fuel } = grader
  const images = grader.images([project, solution])
  const parts = { project, solution, slips, language, images, host, fuel, seed: SEED }
  const outcomes: CheckOutcome[] = []
  /** What keeps the whole program from its end keeps it from it in the next check, too. */
  let never: CheckOutcome | null = null
  for (const { check } of checks) {
    const known: CheckOutcome | null = runsWhole(check) ? never : null
    const outcome: CheckOutcome = known ?? (yield* inTime(runCheck(check, parts), grader))
    if (runsWhole(check) && isNever(outcome)) never = outcome
    outcomes.push(outcome)
  }
  const state = stateOf(outcomes, changed.length > 0)
  return {
    state,
    message: reasonOf(state, outcomes, changed),
    results: outcomes.map(({ passed, message: why, says, blockIds }, i) => ({
      check: checks[i]?.title ?? '',
      passed,
      message: why,
      says,
      blockIds,
    })),
    gradients: outcomes.findLast(({ measured }) => measured?.gradients)?.measured?.gradients ?? null,
    accuracy:
      outcomes.findLast(({ measured }) => measured?.accuracy !== undefined)?.measured?.accuracy ?? null,
    blocks: sameBlocks(project, language, [start, solution]),
  }
}

/** What no failed check says, or not every time. */
function reasonOf(
  state: State,
  outcomes: readonly CheckOutcome[],
  stacks: readonly string[],
): Message | null {
  switch (state) {
    case 'one-pixel': {
      const place = outcomes.find(({ measured }) => measured?.decidingPixel)?.measured?.decidingPixel
      return place ? message('check-one-pixel', place) : null
    }
    case 'learns-nothing':
      return message('check-same-whatever-trained')
    case 'changed-lock':
      return message('grade-changed-lock', { stacks, count: stacks.length })
    default:
      return null
  }
}

const runsWhole = ({ kind }: Check): boolean => kind === 'list' || kind === 'variable' || kind === 'accuracy'

const isNever = ({ trouble }: CheckOutcome): boolean => trouble === 'endless' || trouble === 'too-big'

function* inTime(
  running: Generator<void, CheckOutcome>,
  { isOutOfTime }: Grader,
): Generator<void, CheckOutcome> {
  for (;;) {
    if (isOutOfTime()) return failed(message('check-endless'), { trouble: 'endless' })
    const step = running.next()
    if (step.done) return step.value
    yield
  }
}

/** The word for the whole: what somebody has to look at first. */
const FIRST: readonly (Trouble & State)[] = ['endless', 'too-big', 'peeks', 'one-pixel', 'learns-nothing']

function stateOf(outcomes: readonly CheckOutcome[], hasChangedLocks: boolean): State {
  const found = FIRST.find((each) => outcomes.some(({ trouble }) => trouble === each))
  if (found) return found
  if (hasChangedLocks) return 'changed-lock'
  return outcomes.every(({ passed }) => passed) ? 'passed' : 'not-yet'
}
