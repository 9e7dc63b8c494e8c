/** The program: loading it, changing it under a run, and the blocks before which it pauses. */
import type { Drawing } from '../../../core/memory/drawing'
import { type LoweredProject, lower } from '../../../core/program/lowering/lower'
import { mayTrain } from '../../../core/program/may-train'
import { loadsImages } from '../../../core/program/program-uses'
import type { Project } from '../../../core/project/project'
import type { Breakpoint } from '../../../core/run/machine/breakpoint'
import { Machine } from '../../../core/run/machine/machine'
import { noImages } from '../../../data/image-source'
import { Driver } from '../driver'
import type { Preparing } from '../preparing'
import type { Loaded, RunState, SessionParts } from '../run-state'
import type { Watching } from './watching'

export class ProgramLoading {
  /** The one that the flag starts; a block that runs alone has another. */
  private flagDriver: Driver | null = null
  /** What its machine was made from: where that is the same, so is the compiled code, and it is warm already. */
  private program = ''
  private breakpoints: readonly Breakpoint[] = []

  constructor(
    private readonly state: RunState,
    private readonly parts: SessionParts,
    private readonly preparing: Preparing,
    private readonly watching: Watching,
  ) {}

  load(project: Project, run: number): void {
    const { state, parts } = this
    state.run = run
    const program = programOf(project)
    const known = this.program === program ? this.flagDriver : null
    this.program = program
    const driver = known ?? new Driver(this.newMachine(lower(project, parts.language)), parts.now)
    this.flagDriver = driver
    reset(driver.machine, project, state.drawing)
    driver.begin()
    state.load({ project, driver, isReady: false })
    this.preparing.ahead()
    this.watching.forget()
    this.tellProgram(driver.machine)
  }

  /** The program as it is now, with the numbers as they stand: its blocks have changed. */
  renew(old: Driver, project: Project): Driver {
    const { state, parts } = this
    const machine = this.newMachine(lower(project, parts.language))
    reset(machine, project, state.drawing)
    machine.useImagesOf(old.machine)
    machine.copyFrom(old.machine)
    this.program = programOf(project)
    const driver = new Driver(machine, parts.now)
    this.flagDriver = driver
    driver.begin()
    state.replace({ project, driver, isReady: false })
    this.watching.forget()
    this.tellProgram(machine)
    return driver
  }

  /** The machine that the flag has set running, where it is of these very blocks; a block that runs alone is not. */
  machineOf(project: Project): Machine | null {
    const driver = this.state.loaded?.driver
    return driver && driver === this.flagDriver && this.program === programOf(project) ? driver.machine : null
  }

  /** What is at hand and the driver that the flag has set running there; null for a block that runs alone. */
  get underFlag(): Loaded | null {
    const { loaded } = this.state
    return loaded?.driver === this.flagDriver ? loaded : null
  }

  pauseBefore(breakpoints: readonly Breakpoint[]): void {
    this.breakpoints = breakpoints
    this.state.loaded?.driver.pauseBefore(breakpoints)
  }

  newMachine(lowered: LoweredProject): Machine {
    const { language, host } = this.parts
    const machine = new Machine({ lowered, language, images: noImages(), host: host ?? null })
    machine.setBreakpoints(this.breakpoints)
    return machine
  }

  tellProgram({ lowered, canCompile }: Machine): void {
    const { program, problems } = lowered
    const { variables, lists } = program
    // A block that runs alone is not all that there is to ask about.
    const whole = this.flagDriver?.machine.lowered.program ?? program
    this.parts.send({
      kind: 'loaded',
      run: this.state.run,
      variables,
      lists,
      problems,
      canCompile,
      loadsImages: loadsImages(program, this.parts.language),
      mayTrain: mayTrain(whole, this.parts.language),
    })
  }
}

/** To the starting values, with what is on the pad. */
export function reset(machine: Machine, project: Project, drawing: Drawing): void {
  machine.reset(project)
  machine.setDrawing(drawing)
}

/** All that a machine is made from, as a text to compare: the stacks, and what lists and variables are called. */
function programOf({ stacks, variables, lists }: Project): string {
  const named = (all: readonly { readonly id: string; readonly name: string }[]) =>
    all.map(({ id, name }) => [id, name])
  return JSON.stringify([stacks.map(({ blocks }) => blocks), named(variables), named(lists)])
}
