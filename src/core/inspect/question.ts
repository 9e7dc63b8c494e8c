/** What somebody may ask about a run that stands still, and the answers, as plain data. */
import type { Language } from '../language/language'
import { findBlock } from '../project/find-block'
import type { Project } from '../project/project'
import type { Timeline } from '../record/timeline'
import type { Machine } from '../run/machine/machine'
import { type Evaluation, LastEvaluation } from './last-evaluation'
import { LastWrite, type MemoryPlace, numberAt } from './last-write'
import { Search } from './search'
import { writersOf } from './writers'

/** Variables and lists by id; positions count from 1. */
export type Question =
  /** What did this block do last? */
  | { readonly about: 'block'; readonly blockId: string }
  /** Who changed this last? */
  | { readonly about: 'variable'; readonly id: string }
  | { readonly about: 'item'; readonly listId: string; readonly position: number }

export type Answer =
  /** The block did something, so many instructions ago. */
  | { readonly kind: 'did'; readonly evaluation: Evaluation; readonly ago: number }
  /** It did nothing in the instructions that were looked at; `isAll` where these are all since the run began. */
  | { readonly kind: 'didNothing'; readonly lookedAt: number; readonly isAll: boolean }
  /** Null where the list had no such item. `moment` is the one just before. */
  | {
      readonly kind: 'wrote'
      readonly blockId: string
      readonly before: number | null
      readonly after: number | null
      readonly moment: number
      readonly ago: number
    }
  | {
      readonly kind: 'nobodyWrote'
      readonly value: number | null
      readonly lookedAt: number
      readonly isAll: boolean
      /** The blocks that can change it. */
      readonly writers: readonly string[]
    }
  /** There is no such block, variable or list in the program that ran. */
  | { readonly kind: 'unknown' }

export interface Circumstances {
  readonly machine: Machine
  readonly timeline: Timeline
  readonly project: Project
  readonly language: Language
  /** Whether moments are counted from where the run began. */
  readonly isWhole: boolean
}

export interface Inquiry {
  /** Works until `isLate`; gives whether the answer is there. The machine stays where it stands. */
  work(isLate: () => boolean): boolean
  /** How much of the way is behind it at least, 0 … 1. */
  readonly progress: number
  readonly answer: Answer
}

/** Instructions that are looked back over: a blink for what is pointed at, some seconds for what is asked for. */
const FARTHEST = { block: 1_000_000, write: 20_000_000 }

export function answerTo(question: Question, circumstances: Circumstances): Inquiry {
  return question.about === 'block'
    ? whatItDid(question.blockId, circumstances)
    : whoWrote(question, circumstances)
}

/** There is nothing to look for. */
export const UNKNOWN: Inquiry = { work: () => true, progress: 1, answer: { kind: 'unknown' } }

function whatItDid(
  blockId: string,
  { machine, timeline, project, language, isWhole }: Circumstances,
): Inquiry {
  const block = findBlock(blockId, project.stacks)
  if (!block) return UNKNOWN
  const probe = new LastEvaluation(machine, block, language)
  const search = new Search(machine, timeline, probe, FARTHEST.block)
  return {
    work: (isLate) => search.work(isLate),
    get progress() {
      return search.progress
    },
    get answer(): Answer {
      const { latest } = probe
      if (!latest) return { kind: 'didNothing', ...lookedAt(machine, search, isWhole) }
      return { kind: 'did', evaluation: latest, ago: Math.max(0, machine.steps - latest.moment) }
    },
  }
}

function whoWrote(
  question: Exclude<Question, { about: 'block' }>,
  { machine, timeline, language, isWhole }: Circumstances,
): Inquiry {
  const place = placeOf(question, machine)
  if (!place) return UNKNOWN
  const probe = new LastWrite(machine, place)
  const search = new Search(machine, timeline, probe, FARTHEST.write)
  return {
    work: (isLate) => search.work(isLate),
    get progress() {
      return search.progress
    },
    get answer(): Answer {
      const { write } = probe
      if (write) return { kind: 'wrote', ...write, ago: machine.steps - write.moment - 1 }
      const value = numberAt(place, machine.memory)
      const writers = writersOf(place, machine.lowered.program, language)
      return { kind: 'nobodyWrote', value, ...lookedAt(machine, search, isWhole), writers }
    },
  }
}

const lookedAt = (machine: Machine, { reached }: Search, isWhole: boolean) => ({
  lookedAt: machine.steps - reached,
  isAll: isWhole && reached === 0,
})

function placeOf(question: Exclude<Question, { about: 'block' }>, { lowered }: Machine): MemoryPlace | null {
  const { variables, lists } = lowered.program
  if (question.about === 'variable') {
    const variable = variables.findIndex(({ id }) => id === question.id)
    return variable < 0 ? null : { kind: 'variable', variable }
  }
  const list = lists.findIndex(({ id }) => id === question.listId)
  return list < 0 ? null : { kind: 'item', list, position: question.position }
}
