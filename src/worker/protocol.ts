/**
 * The messages between the page and the worker that owns a run's memory. Plain data, both ways.
 *
 * The page sends a `RunRequest`; the worker answers with `RunEvent`s. Requests are handled in order, also while
 * a program runs: the worker looks for them between slices of work.
 */
import type { Diagnostic } from '../core/diagnostic'
import type { FollowedTurn, GradientReport, Progress } from '../core/gradients/index'
import type { AloneOutcome } from '../core/inspect/alone'
import type { Answer, Question } from '../core/inspect/question'
import type { Check, CheckOutcome as LessonOutcome } from '../core/lessons/index'
import type { Drawing } from '../core/memory/drawing'
import type { Message } from '../core/message'
import type { ImageSetName, ImageWidth, NamedSlot } from '../core/program/ir'
import type { Project } from '../core/project/project'
import type { Breakpoint } from '../core/run/machine/breakpoint'
import type { SteppingGoalName } from '../core/run/machine/stepping-goals'
import type { RunMode, Snapshot } from '../core/run/stage/snapshot'

/** Part of a list that a panel wants to see; positions count from 1. */
export interface ListWatch {
  readonly listId: string
  readonly from: number
  /** At most MOST_WATCHED are sent. */
  readonly count: number
  /** Whether it also wants to know how far the numbers of the whole list go. */
  readonly withReach: boolean
}

/** Of one list in one snapshot: more than any screen shows, and quickly copied. */
export const MOST_WATCHED = 65_536

/** Of the built-in images, by their width. */
export type ImageAddresses = Readonly<Record<ImageWidth, string>>

export type RunRequest =
  /** Where the packed images are. Sent once, first. */
  | { readonly kind: 'images'; readonly addresses: ImageAddresses }
  /**
   * The answer to every project with images of its own: those with this fingerprint, packed at 28x28, or null where they
   * are not on this computer. Until it comes, a run that needs them waits.
   */
  | { readonly kind: 'ownImages'; readonly fingerprint: string; readonly packed: Blob | null }
  /** Takes a project's program and sets everything to its starting values. Nothing runs. Ends a run. */
  | { readonly kind: 'load'; readonly project: Project; readonly run: number }
  /** Starts from the starting values. `paused` stops before the first block, `reach` at the first time before that one. */
  | { readonly kind: 'start'; readonly paused: boolean; readonly reach?: string | null }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  /** Runs one block and pauses again. */
  | { readonly kind: 'step' }
  /** From a pause, on at full speed to there, and pauses again: past a call, to the loop's next turn, … */
  | { readonly kind: 'walk'; readonly to: SteppingGoalName }
  /** From a pause, on at full speed until this block comes next. */
  | { readonly kind: 'reach'; readonly blockId: string }
  /** Undoes one block, and pauses there. Also after the end. */
  | { readonly kind: 'back' }
  /** Goes to a moment of the record, and pauses there. */
  | { readonly kind: 'goTo'; readonly moment: number }
  /** The blocks before which a run pauses, in either mode, some of them only when something holds. */
  | { readonly kind: 'breakpoints'; readonly breakpoints: readonly Breakpoint[] }
  | { readonly kind: 'stop' }
  /** Takes effect at once, also while running. */
  | { readonly kind: 'mode'; readonly mode: RunMode }
  /** Milliseconds between two blocks in stepwise mode; 0 is as fast as stepwise goes. */
  | { readonly kind: 'pace'; readonly milliseconds: number }
  | { readonly kind: 'watch'; readonly lists: readonly ListWatch[] }
  /**
   * What is on the pad now. `starts` begins the scripts under “when I draw”: at once where no program is under way, else
   * between two blocks. `project` is the open one where its blocks have changed since they were loaded: what was
   * trained goes on with the new ones.
   */
  | {
      readonly kind: 'draw'
      readonly drawing: Drawing
      readonly starts: boolean
      readonly project: Project | null
    }
  /** The same with an image in place of a drawing; positions count from 1. `imageDrawn` is the answer. */
  | {
      readonly kind: 'drawImage'
      readonly set: ImageSetName
      readonly position: number
      readonly id: number
      readonly project: Project | null
    }
  /** The last snapshot was drawn. While a program runs, the next one is sent only after this. */
  | { readonly kind: 'seen' }
  /** Asks about a run that stands still. Answered once by `answer` with the same number; a new question ends the search. */
  | { readonly kind: 'ask'; readonly number: number; readonly question: Question }
  /** The answer is not wanted any more. */
  | { readonly kind: 'dontAsk' }
  /**
   * Runs one block or stack of this project, which may have changed since. On a copy of the numbers where a run is
   * paused or a block has stopped it: that stays as it is, and `ranAlone` tells what came out. Else for real, as a run.
   */
  | {
      readonly kind: 'runAlone'
      readonly number: number
      readonly project: Project
      readonly blockId: string
    }
  /**
   * Checks whether the backprop of this project is true, beside whatever runs, on copies: from where its run stands, where
   * one is under way with these very blocks, else from the starting values. `checked` is the answer, with the same
   * number; a new check ends the one before.
   */
  | { readonly kind: 'checkGradients'; readonly number: number; readonly project: Project }
  /** The check is not wanted any more. */
  | { readonly kind: 'stopChecking' }
  /**
   * Runs a lesson's check on this project, beside whatever runs, on copies. `lessonChecked` is the answer, with the same
   * number; a new one ends the one before.
   */
  | {
      readonly kind: 'checkLesson'
      readonly number: number
      readonly check: Check
      readonly project: Project
      readonly solution: Project
      readonly slips: Project | null
    }
  /** That check is not wanted any more. */
  | { readonly kind: 'stopLessonCheck' }
  /**
   * From now on, or not any more: wherever a run of the flag rests or goes slowly, `following` tells of the turn of its
   * training that it is in. Off at first. The run itself is the same either way.
   */
  | { readonly kind: 'follow'; readonly on: boolean }
  /** Asks for all variables and lists in full, to keep them as starting values. */
  | { readonly kind: 'numbers' }

/** What a session is told; where images are is told to what hands them over. */
export type SessionRequest = Exclude<RunRequest, { kind: 'images' | 'ownImages' }>

/** Bytes, as they travel. */
export interface Fetched {
  readonly now: number
  readonly all: number
}

/** How a check of gradients has ended. */
export type CheckOutcome =
  | { readonly kind: 'report'; readonly report: GradientReport }
  | { readonly kind: 'stopped' }
  /** It could not be done, and no block is to blame. The message is for the learner. */
  | { readonly kind: 'failed'; readonly message: Message }

/** How a check of a lesson has ended. */
export type LessonCheckEnd =
  | { readonly kind: 'outcome'; readonly outcome: LessonOutcome }
  | { readonly kind: 'stopped' }
  /** It could not be done, and no block is to blame. The message is for the learner. */
  | { readonly kind: 'failed'; readonly message: Message }

/** What is known of the turn of a training that a run is in. */
export type Following =
  /** It is being found out how the program trains, which takes some seconds. */
  | { readonly kind: 'preparing' }
  /** The turn is being looked for, which takes a blink. */
  | { readonly kind: 'looking' }
  /** Null where the run is in none that can be told of: the next one may do. */
  | { readonly kind: 'found'; readonly turn: FollowedTurn | null }
  /** There is no descent down a slope in this program to hold its turns to; a check says why. */
  | { readonly kind: 'cannot' }
  /** It could not be done, and no block is to blame. The message is for the learner. */
  | { readonly kind: 'failed'; readonly message: Message }

export type RunAlone = Extract<RunRequest, { kind: 'runAlone' }>

export type RunEvent =
  /** The first one: its program has come, and it takes requests. */
  | { readonly kind: 'here' }
  /** The answer to `load`: how the program numbers its variables and lists, and what is wrong in it. */
  | {
      readonly kind: 'loaded'
      readonly run: number
      readonly variables: readonly NamedSlot[]
      readonly lists: readonly NamedSlot[]
      readonly problems: readonly Diagnostic[]
      /** Whether there is a next image to go to. */
      readonly loadsImages: boolean
      /** Whether it is worth asking whether its backprop is true. */
      readonly mayTrain: boolean
      /** False where this browser lacks what turbo needs, so that turbo runs as fast as stepwise. */
      readonly canCompile: boolean
    }
  /** The image's 28×28 bytes, 0 paper to 255 ink. */
  | { readonly kind: 'imageDrawn'; readonly id: number; readonly pixels: Uint8Array }
  | { readonly kind: 'snapshot'; readonly run: number; readonly snapshot: Snapshot }
  /** The answer to `numbers`, by id. */
  | {
      readonly kind: 'numbers'
      readonly variables: Readonly<Record<string, number>>
      readonly lists: Readonly<Record<string, Float64Array>>
    }
  /** The answer to `ask`. What is told of a run that moved on meanwhile is `unknown`. */
  | { readonly kind: 'answer'; readonly number: number; readonly answer: Answer }
  /** The search takes a while; `part` of the record, 0 … 1, was looked at. */
  | { readonly kind: 'searching'; readonly number: number; readonly part: number }
  /** The answer to `runAlone` beside a run: the block has ended; `outcome` is null where it was ended before, or never began. */
  | { readonly kind: 'ranAlone'; readonly number: number; readonly outcome: AloneOutcome | null }
  /** A check of gradients has begun, or has come further. */
  | { readonly kind: 'checking'; readonly number: number; readonly progress: Progress }
  /** The answer to `checkGradients`. */
  | { readonly kind: 'checked'; readonly number: number; readonly outcome: CheckOutcome }
  /** The answer to `checkLesson`. */
  | { readonly kind: 'lessonChecked'; readonly number: number; readonly end: LessonCheckEnd }
  /** While `follow` is on, whenever it is another. */
  | { readonly kind: 'following'; readonly following: Following }
  /**
   * A run that rests is run again to make its record, or is on its way to another moment; `part` of that, 0 … 1, is done,
   * or, with null, all of it. Told only where it takes a while.
   */
  | { readonly kind: 'settling'; readonly part: number | null }
  /** Built-in images are on their way, or, with null, not any more. */
  | { readonly kind: 'fetching'; readonly fetched: Fetched | null }
  /** Something is amiss that no block is to blame for. The message is for the learner. */
  | { readonly kind: 'trouble'; readonly message: Message }
