/**
 * What a run that rests has yet to do: make the record of what turbo did, go to another moment. Both may take long, so they
 * are done in slices, and the page is told how far they are. Wishes that need the run where it will be then wait for it; any
 * other is carried out at once.
 */
import type { SessionRequest } from '../../protocol'
import type { Driver } from '../driver'
import type { RunState, SessionParts } from '../run-state'
import type { Watching } from './watching'

/** Milliseconds after which it says how far it is, and again each time. */
const PATIENCE = 60

/** Wishes for which the run has to stand where it is on its way to, with its record. */
const WAITS: ReadonlySet<SessionRequest['kind']> = new Set(['step', 'walk', 'reach', 'back', 'goTo'])

/** Wishes after which nobody wants it to go on its way, nor what waits for that. */
const ENDS: ReadonlySet<SessionRequest['kind']> = new Set([
  'start',
  'load',
  'stop',
  'pause',
  'resume',
  'draw',
  'drawImage',
])

export class Settling {
  private waiting: readonly SessionRequest[] = []
  /** Null where the page knows of nothing that is to be done. */
  private nextWord: number | null = null
  private isTold = false

  /** `handle` carries out a wish that has waited. */
  constructor(
    private readonly state: RunState,
    private readonly parts: SessionParts,
    private readonly watching: Watching,
    private readonly handle: (request: SessionRequest) => void,
  ) {}

  get isBusy(): boolean {
    const { loaded, mayLookBack } = this.state
    return mayLookBack && (loaded?.driver.isBusy ?? false)
  }

  /** A wish has come. Gives whether it waits. */
  hear(request: SessionRequest): boolean {
    const { driver } = this.state.loaded ?? {}
    if (ENDS.has(request.kind)) {
      this.waiting = []
      if (this.isBusy) driver?.stay()
    }
    if (!this.isBusy || !WAITS.has(request.kind)) return false
    // A hand that drags the slider wants to be where it is now.
    if (request.kind === 'goTo') {
      this.waiting = []
      if (driver?.isOnItsWay) return false
    }
    this.waiting = [...this.waiting, request]
    this.tell()
    return true
  }

  /** Does a slice of it. Gives whether there is more to do. */
  work(): boolean {
    const { loaded } = this.state
    if (loaded && this.isBusy) this.goOn(loaded.driver)
    if (!this.isBusy) this.beSilent()
    return this.isBusy
  }

  private goOn(driver: Driver): void {
    const isOnItsWay = driver.isOnItsWay
    if (!driver.work()) {
      this.nextWord ??= this.parts.now() + PATIENCE
      if (this.parts.now() >= this.nextWord) this.tell()
      return
    }
    const standing = driver.standing()
    // Where it could go on, it pauses.
    if (isOnItsWay) this.state.come(standing === 'running' ? 'paused' : standing)
    this.watching.show()
    const [next, ...others] = this.waiting
    this.waiting = others
    if (next) this.handle(next)
  }

  private tell(): void {
    const { driver } = this.state.loaded ?? {}
    this.nextWord = this.parts.now() + PATIENCE
    this.isTold = true
    this.parts.send({ kind: 'settling', part: driver?.progress ?? 0 })
  }

  private beSilent(): void {
    if (this.isTold) this.parts.send({ kind: 'settling', part: null })
    this.isTold = false
    this.nextWord = null
  }
}
