/**
 * One run after another: takes requests, carries the machine on in slices, and tells what there is to see. How it
 * stands is in run-state.ts; each family of requests has its own file in requests/.
 *
 * It knows nothing of workers. Whoever owns it calls `work` again and again, after as long a pause as `work` asks
 * for, and hands it requests in between; so a program can be stopped, paused or switched between any two slices.
 */
import type { Machine } from '../../core/run/machine/machine'
import type { RunRequest, SessionRequest } from '../protocol'
import type { Driver } from './driver'
import { Pictures } from './image-loading'
import { Preparing } from './preparing'
import { Drawings } from './requests/drawings'
import { Following } from './requests/following'
import { GradientChecking } from './requests/gradient-checking'
import { Inspection } from './requests/inspection'
import { LessonChecking } from './requests/lesson-checking'
import { ProgramLoading } from './requests/program-loading'
import { RunControl } from './requests/run-control'
import { Settling } from './requests/settling'
import { Watching } from './requests/watching'
import { RunState, type SessionParts } from './run-state'

/** Requests after which the run still stands where it stood. */
const LETS_STAND: ReadonlySet<RunRequest['kind']> = new Set([
  'mode',
  'pace',
  'breakpoints',
  'watch',
  'seen',
  'numbers',
  'ask',
  'checkGradients',
  'stopChecking',
  'checkLesson',
  'stopLessonCheck',
  'follow',
])

export class RunSession {
  readonly pictures: Pictures
  private readonly state: RunState
  private readonly watching: Watching
  private readonly programs: ProgramLoading
  private readonly settling: Settling
  private readonly control: RunControl
  private readonly drawings: Drawings
  private readonly inspection: Inspection
  private readonly checking: GradientChecking
  private readonly following: Following
  private readonly lessonChecking: LessonChecking

  constructor(parts: SessionParts) {
    const state = new RunState(parts.wake)
    const pictures = new Pictures(parts.send)
    const watching = new Watching(state, parts)
    const preparing = new Preparing(state, pictures, watching)
    const programs = new ProgramLoading(state, parts, preparing, watching)
    this.state = state
    this.pictures = pictures
    this.watching = watching
    this.programs = programs
    this.settling = new Settling(state, parts, watching, (request) => this.handle(request))
    this.control = new RunControl(state, parts, preparing, watching, this.settling)
    this.drawings = new Drawings(state, parts, pictures, preparing, programs, watching)
    this.inspection = new Inspection(state, parts, preparing, programs, watching)
    this.checking = new GradientChecking(state, parts, pictures, programs)
    this.following = new Following(state, parts, pictures, programs)
    this.lessonChecking = new LessonChecking(parts, pictures)
  }

  /** The one at hand, for whoever compares or measures runs; null before the first program. */
  get machine(): Machine | null {
    return this.state.loaded?.driver.machine ?? null
  }

  handle(request: SessionRequest): void {
    // Stop is for what runs: beside a paused run that is the block that runs alone.
    const isForAlone = request.kind === 'stop' && this.inspection.runsBeside
    if (!LETS_STAND.has(request.kind)) this.inspection.drop()
    if (!isForAlone && this.settling.hear(request)) return
    if (!isForAlone) this.carryOut(request)
    this.watching.showAfter(request)
  }

  private carryOut(request: SessionRequest): void {
    const { control, drawings, programs, inspection, watching, checking } = this
    switch (request.kind) {
      case 'start':
        void control.start(request.paused, request.reach ?? null)
        break
      case 'pause':
        control.pause()
        break
      case 'resume':
        control.resume()
        break
      case 'step':
        control.step()
        break
      case 'walk':
        control.walk(request.to)
        break
      case 'reach':
        control.reach(request.blockId)
        break
      case 'back':
        control.back()
        break
      case 'goTo':
        control.goTo(request.moment)
        break
      case 'stop':
        control.stop()
        break
      case 'load':
        programs.load(request.project, request.run)
        break
      case 'breakpoints':
        programs.pauseBefore(request.breakpoints)
        break
      case 'mode':
        control.setMode(request.mode)
        break
      case 'pace':
        control.setPace(request.milliseconds)
        break
      case 'draw':
        drawings.draw(request.drawing, request.starts, request.project)
        break
      case 'drawImage':
        void drawings.drawImage(request.set, request.position, request)
        break
      case 'watch':
        watching.watch(request.lists)
        break
      case 'seen':
        watching.seen()
        break
      case 'numbers':
        inspection.tellNumbers()
        break
      case 'ask':
        void inspection.ask(request.number, request.question)
        break
      case 'runAlone':
        void inspection.runAlone(request)
        break
      case 'checkGradients':
        void checking.begin(request)
        break
      case 'stopChecking':
        checking.stop()
        break
      case 'checkLesson':
        void this.lessonChecking.begin(request)
        break
      case 'stopLessonCheck':
        this.lessonChecking.stop()
        break
      case 'follow':
        void this.following.switch(request.on)
        break
      case 'dontAsk':
        // What was asked has been dropped by now.
        break
      default:
        request satisfies never
    }
  }

  /** Does a slice of work. Gives the milliseconds to wait before the next, or null where there is nothing to do. */
  work(): number | null {
    const wait = this.workOnRun()
    const goesOn = [this.checking, this.following, this.lessonChecking].map((each) => each.work())
    return goesOn.includes(true) ? 0 : wait
  }

  private workOnRun(): number | null {
    const { loaded, status } = this.state
    if (loaded && status === 'running') return this.carryOn(loaded.driver)
    // Only now: whoever pressed Stop sees at once that it has stopped.
    const isBusy = this.settling.work()
    return this.inspection.work(!isBusy) || isBusy ? 0 : null
  }

  private carryOn(driver: Driver): number | null {
    const { state, watching } = this
    const standing = driver.goOn(state.pace)
    if (standing === 'running') {
      watching.showNowAndThen()
      return driver.wait(state.pace)
    }
    state.come(standing)
    watching.show()
    return this.settling.isBusy ? 0 : null
  }
}
