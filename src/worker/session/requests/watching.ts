/** What the page sees of a run: the lists that it watches, and a snapshot whenever it has drawn the last one. */
import type { ListWatch, RunRequest } from '../../protocol'
import { AlreadySent } from '../../snapshots/already-sent'
import { ListWindows } from '../../snapshots/list-windows'
import { takeSnapshot } from '../../snapshots/take-snapshot'
import type { RunState, SessionParts } from '../run-state'

/** Milliseconds between two pictures of a run. */
const FRAME = 16

/** Requests that leave nothing new to show, or not yet. */
const SHOWS_NOTHING: ReadonlySet<RunRequest['kind']> = new Set([
  'drawImage',
  'step',
  'back',
  'goTo',
  'seen',
  'numbers',
  'ask',
  'dontAsk',
  'runAlone',
  'checkGradients',
  'stopChecking',
  'follow',
])

export class Watching {
  private readonly windows = new ListWindows()
  private readonly alreadySent = new AlreadySent()
  private isSeen = true
  private lastSent = Number.NEGATIVE_INFINITY

  constructor(
    private readonly state: RunState,
    private readonly parts: SessionParts,
  ) {}

  watch(lists: readonly ListWatch[]): void {
    this.windows.watch(lists)
  }

  /** The page has drawn what it was sent last. */
  seen(): void {
    this.isSeen = true
  }

  /** What was sent belongs to another moment. */
  forget(): void {
    this.alreadySent.forget()
  }

  showAfter({ kind }: Pick<RunRequest, 'kind'>): void {
    if (!SHOWS_NOTHING.has(kind)) this.show()
  }

  showNowAndThen(): void {
    if (this.isSeen && this.parts.now() - this.lastSent >= FRAME) this.show()
  }

  show(): void {
    const { loaded, run, status, pace } = this.state
    if (!loaded) return
    const { machine, ranTurbo, record } = loaded.driver
    this.isSeen = false
    this.lastSent = this.parts.now()
    const snapshot = takeSnapshot(machine, {
      status,
      mode: pace.mode,
      windows: this.windows.take(machine, status === 'running'),
      countsSteps: !ranTurbo,
      ...this.alreadySent.next(machine, status, this.lastSent),
      record,
    })
    this.parts.send({ kind: 'snapshot', run, snapshot })
  }
}
