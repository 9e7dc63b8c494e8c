/**
 * How a session stands, and at which program:
 *
 * - no program yet
 * - idle: a program is at its starting values
 * - preparing: its images are on their way
 * - running, from slice to slice
 * - paused, between two blocks
 * - finished, stopped, failed: over, but it can be gone back in, looked at, and taken up again by a drawing
 *
 * Loading leads from anywhere to idle. Going back in a run, and running again what turbo did, are no states of their own:
 * the run rests, and has that to do yet (requests/settling.ts).
 */
import type { Language } from '../../core/language/language'
import type { Drawing } from '../../core/memory/drawing'
import type { Project } from '../../core/project/project'
import type { RunStatus } from '../../core/run/stage/snapshot'
import type { WasmHost } from '../../core/turbo/index'
import type { RunEvent } from '../protocol'
import type { Driver, Pace } from './driver'

export interface SessionParts {
  readonly language: Language
  /** Where turbo's code can run; without it, turbo is no faster than stepwise. */
  readonly host?: WasmHost | null
  readonly send: (event: RunEvent) => void
  /** Asks for a call of `work` soon: there is something to do that no request brought. */
  readonly wake: () => void
  /** A clock in milliseconds. */
  readonly now: () => number
}

export interface Loaded {
  readonly project: Project
  readonly driver: Driver
  /** Whether the machine has its images and its room: since the flag, or since the first drawing. */
  isReady: boolean
}

const UNDER_WAY: ReadonlySet<RunStatus> = new Set(['preparing', 'running', 'paused'])
const HAS_RUN: ReadonlySet<RunStatus> = new Set(['paused', 'finished', 'stopped', 'failed'])

export class RunState {
  private current: RunStatus = 'idle'
  private atHand: Loaded | null = null
  /** The page's number for what it sent last to be loaded. */
  run = 0
  pace: Pace = { mode: 'stepwise', milliseconds: 500 }
  /** What is on the page's pad, whether or not the program has it already. */
  drawing: Drawing = { id: 0, pixels: null }

  constructor(private readonly wake: () => void) {}

  get status(): RunStatus {
    return this.current
  }

  /** Null where no program was loaded yet. */
  get loaded(): Loaded | null {
    return this.atHand
  }

  get isUnderWay(): boolean {
    return UNDER_WAY.has(this.current)
  }

  /** What was stopped or has ended can be looked at again, too. */
  get mayLookBack(): boolean {
    return HAS_RUN.has(this.current)
  }

  /** A program is at its starting values. */
  load(loaded: Loaded): void {
    this.atHand = loaded
    this.current = 'idle'
  }

  /** Another program takes the place of the one at hand, and the state is as it was. */
  replace(loaded: Loaded): void {
    this.atHand = loaded
  }

  /** Images are on their way. */
  prepare(): void {
    this.current = 'preparing'
  }

  /** They did not come, and it is as it was before. */
  giveUp(before: RunStatus): void {
    this.current = before
  }

  /** From now on each slice carries it on. */
  go(): void {
    this.current = 'running'
    this.atHand?.driver.stay()
  }

  /** It does not go on by itself any more. */
  come(status: Exclude<RunStatus, 'running'>): void {
    this.current = status
    const driver = this.atHand?.driver
    if (!driver) return
    driver.rest()
    if (status === 'stopped' || status === 'failed') driver.forgetWaiting()
    if (driver.isBusy) this.wake()
  }
}
