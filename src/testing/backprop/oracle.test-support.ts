/** Asks the oracle, in Python. Programs go there as they are saved, many in one process. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Project } from '../../core/project/project'
import { pythonWith } from '../exports/run-python.test-support'
import { DIGITS } from '../fixtures/examples.test-support'
import type { Design } from './design.test-support'

export interface Question {
  readonly name: string
  readonly project: Project
  readonly design: Design
  /** The turns that are judged; absent, 1, 2, 3, 10 and 50. */
  readonly judged?: readonly number[]
  /** So many blocks may run before it counts as endless. */
  readonly budget?: number
  /** Only so many training images, the first in stored order. */
  readonly first?: number
  /** The list that goes in, where no image does. */
  readonly inputs?: string
  /** Whether to look at what is right once more with images that have no white pixel. */
  readonly inked?: boolean
  /** Whether to tell weights, answers and gradients of each judged turn, and the ids of the blocks that ran. */
  readonly details?: boolean
  readonly reached?: boolean
}

/** What oracle/judging/judge.py and oracle/oracle.py say. */
export type Truth =
  | 'right'
  | 'wrong'
  | 'no-learning'
  | 'peeks'
  | 'other-rule'
  | 'unsteady'
  | 'other-answer'
  | 'other-label'
  | 'flat'
  | 'no-answer'
  | 'unseen'
  | 'no-turn'
  | 'error'
  | 'endless'

export interface TrueTurn {
  readonly turn: number
  readonly before: Readonly<Record<string, readonly number[]>>
  readonly after: Readonly<Record<string, readonly number[]>>
  readonly gradient: Readonly<Record<string, readonly number[]>>
  readonly images: readonly {
    readonly loaded: readonly [set: string, n: number] | null
    /** All images of a batch that a loader brought. */
    readonly batch: readonly number[] | null
    /** What the list of inputs held. */
    readonly inputs: readonly number[] | null
    readonly label: number | readonly number[]
    readonly answer: readonly number[]
  }[]
}

export interface Answer {
  readonly name: string
  readonly verdict: Truth
  readonly wrong: readonly string[]
  /** Lists that could as well be called the wrong ones, where as many are right then. */
  readonly or?: readonly (readonly string[])[]
  readonly loss?: string
  readonly rate?: number
  readonly details?: readonly TrueTurn[]
  readonly reached?: readonly string[]
}

/** The Python that the oracle runs in, or null. */
export const oraclePython = pythonWith('numpy')

/** What a test that needs it adds to its name where it is skipped. */
export const unlessOracle = oraclePython ? '' : ' (skipped: python3 with NumPy is not installed here)'

const digits = join(DIGITS, '..')

export function ask(questions: readonly Question[]): readonly Answer[] {
  if (!oraclePython) throw new Error('There is no Python with NumPy here.')
  const lines = questions.map((question) => JSON.stringify(question))
  const { status, stdout, stderr } = spawnSync(
    oraclePython,
    ['-B', join(import.meta.dirname, 'oracle', 'oracle.py'), digits],
    { input: lines.join('\n'), encoding: 'utf8', maxBuffer: 2 ** 30 },
  )
  if (status !== 0) throw new Error(stderr)
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}
