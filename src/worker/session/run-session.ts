/**
 * One run after another: takes requests, carries the machine on in slices, and tells what there is to see.
 *
 * It knows nothing of workers. Whoever owns it calls `work` again and again, after as long a pause as `work` asks
 * for, and hands it requests in between; so a program can be stopped, paused or switched between any two slices.
 */

import { type Question, UNKNOWN } from '../../core/inspect/question'
import type { Language } from '../../core/language/language'
import type { ImageSource } from '../../core/language/op'
import type { Drawing } from '../../core/memory/drawing'
import type { ImageSetName } from '../../core/program/ir'
import { type LoweredProject, lower } from '../../core/program/lowering/lower'
import { loadsImages } from '../../core/program/program-scan'
import type { Project } from '../../core/project/project'
import type { Breakpoint } from '../../core/run/machine/breakpoint'
import { Machine } from '../../core/run/machine/machine'
import { GOALS, type Goal, reaches } from '../../core/run/machine/stepping-goals'
import type { RunStatus } from '../../core/run/stage/snapshot'
import type { WasmHost } from '../../core/turbo/host'
import { noImages } from '../../data/image-source'
import { shrink } from '../../data/shrink'
import type { RunAlone, RunEvent, RunRequest, SessionRequest } from '../protocol'
import { AlreadySent } from '../snapshots/already-sent'
import { ListWindows } from '../snapshots/list-windows'
import { takeSnapshot } from '../snapshots/take-snapshot'
import { Alone, lowerBeside } from './alone'
import { Asking } from './asking'
import { Driver, type Pace } from './driver'
import { Pictures } from './image-loading'

/** Milliseconds between two pictures of a run. */
const FRAME = 16

/** Requests after which the run still stands where it stood. */
const LETS_STAND: ReadonlySet<RunRequest['kind']> = new Set([
  'mode',
  'pace',
  'breakpoints',
  'watch',
  'seen',
  'numbers',
  'ask',
])

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

export class RunSession {
  private project: Project | null = null
  private driver: Driver | null = null
  /** The one that the flag starts. */
  private flagDriver: Driver | null = null
  /** What its machine was made from: where that is the same, so is the compiled code, and it is warm already. */
  private program = ''
  private breakpoints: readonly Breakpoint[] = []
  private status: RunStatus = 'idle'
  private pace: Pace = { mode: 'stepwise', milliseconds: 500 }
  private readonly windows = new ListWindows()
  private run = 0
  /** What is on the page's pad, whether or not the program has it already. */
  private drawing: Drawing = { id: 0, pixels: null }
  /** Whether the machine has its images and its room: since the flag, or since the first drawing. */
  private isReady = false
  /** Something was drawn while the images were on their way. */
  private drewMeanwhile = false
  private isSeen = true
  private lastSent = Number.NEGATIVE_INFINITY
  private readonly alreadySent = new AlreadySent()

  private readonly asking: Asking
  private readonly alone: Alone
  readonly pictures: Pictures

  constructor(private readonly parts: SessionParts) {
    this.asking = new Asking(parts.send, parts.now)
    this.alone = new Alone(parts)
    this.pictures = new Pictures(parts.send)
  }

  handle(request: SessionRequest): void {
    if (!LETS_STAND.has(request.kind)) this.asking.drop()
    // Stop is for what runs: beside a paused run that is the block that runs alone.
    const isForAlone = request.kind === 'stop' && this.alone.isBusy
    if (!LETS_STAND.has(request.kind)) this.alone.drop()
    if (!isForAlone && !this.carryOut(request)) return
    this.show()
  }

  /** Gives whether there may be something new to show. */
  private carryOut(request: SessionRequest): boolean {
    switch (request.kind) {
      case 'load':
        this.load(request.project, request.run)
        break
      case 'start':
        void this.start(request.paused, request.reach ?? null)
        break
      case 'pause':
        if (this.status === 'running') this.come('paused')
        break
      case 'resume':
        if (this.status === 'paused') this.status = 'running'
        this.driver?.dueNow()
        break
      case 'step':
        this.step()
        break
      case 'walk':
        this.headFor((machine) => GOALS[request.to](machine))
        break
      case 'reach':
        this.headFor(() => reaches(request.blockId))
        break
      case 'back':
        this.travel((driver) => driver.back())
        break
      case 'goTo':
        this.travel((driver) => driver.goTo(request.moment))
        break
      case 'draw':
        this.draw(request.drawing, request.starts, request.project)
        break
      case 'drawImage':
        void this.drawImage(request.set, request.position, request)
        return false
      case 'breakpoints':
        this.breakpoints = request.breakpoints
        this.driver?.pauseBefore(request.breakpoints)
        break
      case 'stop':
        if (['running', 'paused', 'preparing'].includes(this.status)) this.come('stopped')
        break
      case 'mode':
        this.pace = { ...this.pace, mode: request.mode }
        this.prepare()
        this.driver?.dueNow()
        break
      case 'pace':
        this.pace = { ...this.pace, milliseconds: request.milliseconds }
        this.driver?.dueIn(request.milliseconds)
        break
      case 'watch':
        this.windows.watch(request.lists)
        break
      case 'seen':
        this.isSeen = true
        return false
      case 'numbers':
        this.tellNumbers()
        return false
      case 'ask':
        this.ask(request.number, request.question)
        return false
      case 'dontAsk':
        return false
      case 'runAlone':
        void this.runAlone(request)
        return false
    }
    return true
  }

  /** Does a slice of work. Gives the milliseconds to wait before the next, or null where there is nothing to do. */
  work(): number | null {
    const { driver, pace } = this
    if (!driver) return this.asking.work() ? 0 : null
    if (this.status !== 'running') {
      // Only now: whoever pressed Stop sees at once that it has stopped.
      if (this.mayLookBack && driver.wantsRecord) {
        driver.makeRecord()
        this.show()
      }
      const goesOn = this.asking.work()
      return this.alone.work() || goesOn ? 0 : null
    }
    const standing = driver.goOn(pace)
    if (standing !== 'running') {
      this.come(standing)
      this.show()
      return driver.wantsRecord ? 0 : null
    }
    this.showNowAndThen()
    return driver.wait(pace)
  }

  private get machine(): Machine | null {
    return this.driver?.machine ?? null
  }

  /** The run does not go on by itself any more. */
  private come(status: Exclude<RunStatus, 'running'>): void {
    this.status = status
    this.driver?.rest()
    if (status === 'stopped' || status === 'failed') this.driver?.forgetWaiting()
    if (this.driver?.wantsRecord) this.parts.wake()
  }

  /** What was stopped or has ended can be looked at again, too. */
  private get mayLookBack(): boolean {
    return !['idle', 'preparing', 'running'].includes(this.status)
  }

  private load(project: Project, run: number): void {
    this.project = project
    this.run = run
    const program = programOf(project)
    const known = this.program === program ? this.flagDriver : null
    this.program = program
    this.flagDriver =
      known ?? new Driver(this.newMachine(lower(project, this.parts.language)), this.parts.now)
    this.driver = this.flagDriver
    const { machine } = this.driver
    this.reset(machine, project)
    this.driver.begin()
    this.status = 'idle'
    this.isReady = false
    this.prepare()
    this.alreadySent.forget()
    this.tellProgram(machine)
  }

  private reset(machine: Machine, project: Project): void {
    machine.reset(project)
    machine.setDrawing(this.drawing)
  }

  private tellProgram({ lowered, canCompile }: Machine): void {
    const { variables, lists } = lowered.program
    const { problems } = lowered
    this.parts.send({
      kind: 'loaded',
      run: this.run,
      variables,
      lists,
      problems,
      canCompile,
      loadsImages: loadsImages(lowered.program, this.parts.language),
    })
  }

  private newMachine(lowered: LoweredProject): Machine {
    const { language, host } = this.parts
    const machine = new Machine({ lowered, language, images: noImages(), host: host ?? null })
    machine.pauseBefore(this.breakpoints)
    return machine
  }

  /** What the flag will need, while nobody waits for it. Where it fails, it is tried again then. */
  private prepare(): void {
    const { machine, project } = this
    if (!machine || !project || this.status !== 'idle') return
    if (this.pace.mode === 'turbo') machine.prepareTurbo()
    this.pictures.prepare(machine.lowered.program.images, project)
  }

  private async start(paused: boolean, reach: string | null): Promise<void> {
    const { driver, project } = this
    if (!driver || !project) return
    this.drewMeanwhile = false
    if (await this.becomeReady(driver)) {
      this.reset(driver.machine, project)
      driver.machine.begin()
      driver.begin()
      this.alreadySent.forget()
      if (this.drewMeanwhile) driver.draw({ drawing: this.drawing, starts: true, afresh: false })
      if (paused || reach !== null) this.come('paused')
      else this.status = 'running'
      if (reach !== null && driver.machine.nextBlock !== reach) this.headFor(() => reaches(reach))
      this.show()
      this.parts.wake()
    }
  }

  /** What is under “when I draw” runs, though the flag was never pressed. */
  private async startDrawn(): Promise<void> {
    const { driver } = this
    if (driver && (await this.becomeReady(driver))) {
      driver.machine.open()
      driver.begin()
      this.runDrawn(driver, true)
      this.show()
    }
  }

  /** False where the images can't be had, or where somebody pressed Stop or opened another project meanwhile. */
  private async becomeReady(driver: Driver): Promise<boolean> {
    this.status = 'preparing'
    this.isReady = false
    const images = await this.imagesFor(driver.machine, this.project)
    if (this.status !== 'preparing' || this.driver !== driver) return false
    if (images) driver.machine.useImages(images)
    else {
      this.come('idle')
      this.show()
    }
    return (this.isReady = images !== null)
  }

  /** The program as it is now, with the numbers as they stand: its blocks have changed. */
  private renew(old: Driver, project: Project): Driver {
    const machine = this.newMachine(lower(project, this.parts.language))
    this.reset(machine, project)
    machine.takeOver(old.machine)
    this.project = project
    this.program = programOf(project)
    this.driver = this.flagDriver = new Driver(machine, this.parts.now)
    this.driver.begin()
    this.isReady = false
    this.alreadySent.forget()
    this.tellProgram(machine)
    return this.driver
  }

  private draw(drawing: Drawing, starts: boolean, changed: Project | null): void {
    this.drawing = drawing
    const { status } = this
    let { driver } = this
    if (!driver) return
    const isAtRest = !['preparing', 'running', 'paused'].includes(status)
    if (isAtRest && changed) driver = this.renew(driver, changed)
    const begins = starts && driver.machine.startsWhenDrawn
    if (status === 'preparing') this.drewMeanwhile ||= begins
    else if (!this.isReady) {
      driver.machine.setDrawing(drawing)
      if (begins) void this.startDrawn()
    } else if (status === 'running' || !begins) driver.draw({ drawing, starts: begins, afresh: false })
    else this.runDrawn(driver, status !== 'paused')
  }

  /** Runs what is under “when I draw” where the program is at rest; a paused one pauses again at the same place. */
  private runDrawn(driver: Driver, afresh: boolean): void {
    driver.draw({ drawing: this.drawing, starts: true, afresh })
    // Where it paused among these very scripts, the drawing waits until they are done.
    if (driver.hasDrawingWaiting) return
    if (!afresh) driver.headFor((machine) => !machine.isDrawing)
    this.status = 'running'
    driver.dueNow()
    this.parts.wake()
  }

  private async runAlone({ number, project, blockId }: RunAlone): Promise<void> {
    const { driver, status } = this
    if (!driver || status === 'running' || status === 'preparing') return
    const lowered = lowerBeside(driver.machine, project, blockId, this.parts.language)
    if (!lowered) return
    if (status === 'paused' || status === 'failed') {
      await this.alone.begin({ number, project, lowered, blockId, beside: driver.machine }, (each) =>
        this.imagesFor(each, project),
      )
      this.parts.wake()
      return
    }
    this.status = 'preparing'
    const machine = this.newMachine(lowered)
    const images = await this.imagesFor(machine, project)
    if (this.status !== 'preparing' || this.driver !== driver) return
    if (!images) {
      this.status = status
      return this.show()
    }
    machine.useImages(images)
    machine.reset(project)
    machine.takeOver(driver.machine)
    machine.begin()
    this.isReady = true
    this.project = project
    this.driver = new Driver(machine, this.parts.now)
    this.driver.begin()
    this.alreadySent.forget()
    this.tellProgram(machine)
    this.status = 'running'
    this.show()
    this.parts.wake()
  }

  private imagesFor(machine: Machine, project: Project | null): Promise<ImageSource | null> {
    return this.pictures.imagesFor(machine.lowered.program.images, project ?? {})
  }

  private async drawImage(
    set: ImageSetName,
    position: number,
    { id, project }: { readonly id: number; readonly project: Project | null },
  ): Promise<void> {
    const { pictures } = this
    const open = project ?? this.project ?? {}
    const images = (await pictures.has(open)) ? await pictures.imagesFor([28], open) : null
    if (!images || !(position >= 1 && position <= images.count(set))) return
    const large = images.pixels(28, set, position).slice()
    this.parts.send({ kind: 'imageDrawn', id, pixels: large })
    this.draw({ id, pixels: { large, small: shrink(large) } }, true, project)
    this.show()
  }

  private step(): void {
    // A wish that comes too late must not bring a stopped run back to life.
    if (!this.driver || !['running', 'paused'].includes(this.status)) return
    const standing = this.driver.step()
    this.come(standing === 'running' ? 'paused' : standing)
  }

  private headFor(goalFrom: (machine: Machine) => Goal): void {
    if (!this.driver || this.status !== 'paused') return
    this.driver.headFor(goalFrom(this.driver.machine))
    this.status = 'running'
    this.parts.wake()
  }

  private travel(go: (driver: Driver) => void): void {
    const { driver } = this
    if (!driver || !this.mayLookBack) return
    if (driver.wantsRecord) driver.makeRecord()
    driver.forgetWaiting()
    go(driver)
    this.alreadySent.forget()
    const standing = driver.standing()
    this.come(standing === 'running' ? 'paused' : standing)
  }

  private ask(number: number, question: Question): void {
    const { driver, project, mayLookBack } = this
    const { language } = this.parts
    const isKnown = driver !== null && project !== null && mayLookBack
    this.asking.ask(number, () => (isKnown ? driver.inquire(question, { project, language }) : UNKNOWN))
    this.parts.wake()
  }

  private showNowAndThen(): void {
    if (this.isSeen && this.parts.now() - this.lastSent >= FRAME) this.show()
  }

  private show(): void {
    const { driver, run, status } = this
    if (!driver) return
    const { machine, ranTurbo, record } = driver
    this.isSeen = false
    this.lastSent = this.parts.now()
    const snapshot = takeSnapshot(machine, {
      status,
      mode: this.pace.mode,
      windows: this.windows.take(machine, status === 'running'),
      countsSteps: !ranTurbo,
      ...this.alreadySent.next(machine, status, this.lastSent),
      record,
    })
    this.parts.send({ kind: 'snapshot', run, snapshot })
  }

  private tellNumbers(): void {
    const { machine } = this
    if (!machine) return
    const { memory, lowered } = machine
    const { variables, lists } = lowered.program
    this.parts.send({
      kind: 'numbers',
      variables: Object.fromEntries(variables.map(({ id }, i) => [id, memory.f64[memory.variables + i]!])),
      lists: Object.fromEntries(lists.map(({ id }, i) => [id, memory.items(i).slice()])),
    })
  }
}

/** All that a machine is made from, as a text to compare: the stacks, and what lists and variables are called. */
function programOf({ stacks, variables, lists }: Project): string {
  const named = (all: readonly { readonly id: string; readonly name: string }[]) =>
    all.map(({ id, name }) => [id, name])
  return JSON.stringify([stacks.map(({ blocks }) => blocks), named(variables), named(lists)])
}
