/**
 * One run after another: takes requests, carries the machine on in slices, and tells what there is to see.
 *
 * It knows nothing of workers. Whoever owns it calls `work` again and again, after as long a pause as `work` asks
 * for, and hands it requests in between; so a program can be stopped, paused or switched between any two slices.
 */

import type { Language } from '../core/language/language'
import type { ImageSource } from '../core/language/op'
import { lower } from '../core/program/lower'
import type { Project } from '../core/project/project'
import { GOALS, type Goal, reaches } from '../core/run/goals'
import { Machine } from '../core/run/machine'
import type { RunMode, RunStatus } from '../core/run/snapshot'
import { Timeline } from '../core/timeline/timeline'
import type { WasmHost } from '../core/turbo/host'
import { imageSource, noImages } from '../data/image-source'
import type { FetchDigits } from './pictures'
import type { ListWatch, RunEvent, RunRequest } from './protocol'
import { takeSnapshot } from './take-snapshot'

/** Milliseconds of work between two looks for requests. */
const SLICE = 12
/** Instructions between two looks at the clock. */
const CHUNK = 4_000
/** The same for turbo, in nanoseconds or so. */
const TURBO_CHUNK = 2_000_000
/** Milliseconds between two pictures of a run. */
const FRAME = 16

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
  private machine: Machine | null = null
  private timeline: Timeline | null = null
  /** Where a paused run was sent to, while it is on its way. */
  private goal: Goal | null = null
  private breakpoints: readonly string[] = []
  private fetchDigits: FetchDigits | null = null
  private status: RunStatus = 'idle'
  private mode: RunMode = 'stepwise'
  private milliseconds = 500
  private watches: readonly ListWatch[] = []
  private run = 0
  private ranTurbo = false
  private isSeen = true
  private lastSent = Number.NEGATIVE_INFINITY
  private nextBlockAt = 0
  private sentStage = -1

  constructor(private readonly parts: SessionParts) {}

  /** Where the images come from. */
  useImages(fetchDigits: FetchDigits): void {
    this.fetchDigits = fetchDigits
  }

  handle(request: Exclude<RunRequest, { kind: 'images' }>): void {
    switch (request.kind) {
      case 'load':
        this.load(request.project, request.run)
        break
      case 'start':
        void this.start(request.paused)
        break
      case 'pause':
        if (this.status === 'running') this.pause()
        break
      case 'resume':
        if (this.status === 'paused') this.status = 'running'
        this.nextBlockAt = this.parts.now()
        break
      case 'step':
        this.step()
        break
      case 'walk':
        this.walk((machine) => GOALS[request.to](machine))
        break
      case 'reach':
        this.walk(() => reaches(request.blockId))
        break
      case 'back':
        this.travel((timeline) => timeline.back())
        break
      case 'goTo':
        this.travel((timeline) => timeline.goTo(request.moment))
        break
      case 'breakpoints':
        this.breakpoints = request.blockIds
        this.machine?.pauseBefore(request.blockIds)
        break
      case 'stop':
        if (['running', 'paused', 'preparing'].includes(this.status)) this.status = 'stopped'
        this.goal = null
        break
      case 'mode':
        this.mode = request.mode
        this.prepare()
        this.nextBlockAt = this.parts.now()
        break
      case 'pace':
        this.milliseconds = request.milliseconds
        this.nextBlockAt = Math.min(this.nextBlockAt, this.parts.now() + request.milliseconds)
        break
      case 'watch':
        this.watches = request.lists
        break
      case 'seen':
        this.isSeen = true
        return
      case 'numbers':
        this.tellNumbers()
        return
    }
    this.show()
  }

  /** Does a slice of work. Gives the milliseconds to wait before the next, or null where there is nothing to do. */
  work(): number | null {
    if (this.status !== 'running' || !this.machine) return null
    const begun = this.parts.now()
    const isWalking = this.goal !== null
    if (isWalking) this.walkUntil(begun + SLICE)
    else if (this.isAtFullSpeed) this.runUntil(begun + SLICE)
    else this.runDueBlocks(begun)
    if (this.status !== 'running') {
      this.show()
      return null
    }
    this.showNowAndThen()
    if (isWalking || this.isAtFullSpeed) return 0
    return Math.max(0, this.nextBlockAt - this.parts.now())
  }

  private get isAtFullSpeed(): boolean {
    return this.mode === 'turbo' || this.milliseconds === 0
  }

  private runUntil(end: number): void {
    const machine = this.machine!
    const isTurbo = this.mode === 'turbo'
    if (isTurbo) this.ranTurbo = true
    do {
      if (!isTurbo) this.timeline!.note()
      machine.advance(isTurbo ? TURBO_CHUNK : CHUNK, this.mode)
      // Turbo does not count what it does, so whatever was recorded before is out of reach.
      if (isTurbo) this.timeline!.clear()
    } while (!this.hasArrived() && this.parts.now() < end)
    this.nextBlockAt = this.parts.now()
  }

  private walkUntil(end: number): void {
    do this.runBlock()
    while (!this.hasArrived() && this.parts.now() < end)
    this.nextBlockAt = this.parts.now()
  }

  private runBlock(): void {
    this.timeline!.note()
    this.machine!.step()
  }

  /** Whether the run has come to its end, to its goal, or to a breakpoint; sets the status if so. */
  private hasArrived(): boolean {
    const machine = this.machine!
    if (machine.isOver) this.end()
    else if (machine.isAtBreak || this.goal?.(machine)) this.pause()
    else return false
    return true
  }

  private pause(): void {
    this.status = 'paused'
    this.goal = null
    this.timeline?.note()
  }

  private end(): void {
    this.status = this.machine!.diagnostic ? 'failed' : 'finished'
    this.goal = null
    this.timeline?.note()
  }

  /** Every block has its time; where several are due, because the pace is quick, they run together. */
  private runDueBlocks(now: number): void {
    const end = now + SLICE
    while (this.nextBlockAt <= now && this.parts.now() < end) {
      this.runBlock()
      this.nextBlockAt += this.milliseconds
      if (this.hasArrived()) return
    }
    // A machine that can't keep the pace must not hurry to make up for it later.
    if (this.nextBlockAt < now - FRAME) this.nextBlockAt = now
  }

  private load(project: Project, run: number): void {
    const lowered = lower(project, this.parts.language)
    this.project = project
    this.run = run
    const { language, host } = this.parts
    this.machine = new Machine({ lowered, language, images: noImages(), host: host ?? null })
    this.machine.reset(project)
    this.machine.pauseBefore(this.breakpoints)
    this.timeline = new Timeline(this.machine)
    this.goal = null
    this.status = 'idle'
    this.prepare()
    this.ranTurbo = false
    this.sentStage = -1
    const { variables, lists } = lowered.program
    this.parts.send({
      kind: 'loaded',
      run,
      variables,
      lists,
      problems: lowered.problems,
      canCompile: this.machine.canCompile,
    })
  }

  /** What the flag will need, while nobody waits for it. Where it fails, it is tried again then. */
  private prepare(): void {
    const { machine, fetchDigits } = this
    if (!machine || this.status !== 'idle') return
    if (this.mode === 'turbo') machine.prepareTurbo()
    if (fetchDigits) for (const width of machine.lowered.program.images) fetchDigits(width).catch(() => {})
  }

  private async start(paused: boolean): Promise<void> {
    const { machine, project } = this
    if (!machine || !project) return
    this.status = 'preparing'
    const images = await this.imagesFor(machine)
    // While the images came, somebody may have pressed Stop or opened another project.
    if (this.status !== 'preparing' || this.machine !== machine) return
    if (images) {
      machine.useImages(images)
      machine.reset(project)
      machine.begin()
      this.timeline!.clear()
      this.ranTurbo = false
      this.sentStage = -1
    }
    this.goal = null
    this.status = images ? (paused ? 'paused' : 'running') : 'idle'
    if (this.status === 'paused') this.timeline!.note()
    this.nextBlockAt = this.parts.now()
    this.show()
    this.parts.wake()
  }

  /** Null where they can't be had; the page was told why. */
  private async imagesFor(machine: Machine): Promise<ImageSource | null> {
    const widths = machine.lowered.program.images
    if (widths.length === 0) return noImages()
    try {
      if (!this.fetchDigits) throw new Error('The page never said where the images are.')
      return imageSource(await Promise.all(widths.map(this.fetchDigits)))
    } catch (reason) {
      console.error(reason)
      this.parts.send({
        kind: 'trouble',
        message:
          'The images of handwritten digits could not be loaded. Load the page again, then press the flag.',
      })
      return null
    }
  }

  private step(): void {
    const { machine } = this
    // A wish that comes too late must not bring a stopped run back to life.
    if (!machine || !['running', 'paused'].includes(this.status)) return
    this.runBlock()
    if (machine.isOver) this.end()
    else this.pause()
  }

  private walk(goalFrom: (machine: Machine) => Goal): void {
    if (!this.machine || this.status !== 'paused') return
    this.goal = goalFrom(this.machine)
    this.status = 'running'
    this.parts.wake()
  }

  /** What was stopped or has ended can be looked at again, too. */
  private travel(go: (timeline: Timeline) => void): void {
    const { machine, timeline } = this
    if (!machine || !timeline || ['idle', 'preparing', 'running'].includes(this.status)) return
    go(timeline)
    this.sentStage = -1
    if (machine.isOver) this.end()
    else this.pause()
  }

  private showNowAndThen(): void {
    if (this.isSeen && this.parts.now() - this.lastSent >= FRAME) this.show()
  }

  private show(): void {
    const { machine, run, status, mode } = this
    if (!machine) return
    this.isSeen = false
    this.lastSent = this.parts.now()
    const snapshot = takeSnapshot(machine, {
      status,
      mode,
      watches: this.watches,
      countsSteps: !this.ranTurbo,
      withStage: machine.stage.version !== this.sentStage,
      record: { first: this.timeline!.first, now: machine.steps, last: this.timeline!.last },
    })
    this.sentStage = machine.stage.version
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
