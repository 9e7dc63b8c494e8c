/** The buttons of a run: start, pause, on, back, stop, mode and pace. A wish that comes too late changes nothing. */
import type { Machine } from '../../../core/run/machine/machine'
import {
  reaches,
  STEPPING_GOALS,
  type SteppingGoal,
  type SteppingGoalName,
} from '../../../core/run/machine/stepping-goals'
import type { RunMode } from '../../../core/run/stage/snapshot'
import type { Driver } from '../driver'
import type { Preparing } from '../preparing'
import type { RunState, SessionParts } from '../run-state'
import { reset } from './program-loading'
import type { Settling } from './settling'
import type { Watching } from './watching'

export class RunControl {
  constructor(
    private readonly state: RunState,
    private readonly parts: SessionParts,
    private readonly preparing: Preparing,
    private readonly watching: Watching,
    private readonly settling: Settling,
  ) {}

  async start(paused: boolean, reach: string | null): Promise<void> {
    const { state, preparing } = this
    if (!state.loaded) return
    const { driver, project } = state.loaded
    preparing.drewMeanwhile = false
    if (!(await preparing.becomeReady(driver))) return
    const { drawing } = state
    reset(driver.machine, project, drawing)
    driver.machine.begin()
    driver.begin()
    this.watching.forget()
    if (preparing.drewMeanwhile) driver.draw({ drawing, starts: true, afresh: false })
    if (paused || reach !== null) state.come('paused')
    else state.go()
    if (reach !== null && driver.machine.nextBlock !== reach) this.reach(reach)
    this.watching.show()
    this.parts.wake()
  }

  pause(): void {
    if (this.state.status === 'running') this.state.come('paused')
  }

  resume(): void {
    const { state } = this
    if (state.status === 'paused') state.go()
    state.loaded?.driver.dueNow()
  }

  stop(): void {
    if (this.state.isUnderWay) this.state.come('stopped')
  }

  step(): void {
    const { state, settling } = this
    const { loaded, status } = state
    // A wish that comes too late must not bring a stopped run back to life.
    if (!loaded || (status !== 'running' && status !== 'paused')) return
    if (status === 'running') state.come('paused')
    loaded.driver.step()
    settling.work()
  }

  walk(to: SteppingGoalName): void {
    this.headFor(STEPPING_GOALS[to])
  }

  reach(blockId: string): void {
    this.headFor(() => reaches(blockId))
  }

  back(): void {
    const driver = this.lookBack()
    driver?.back()
    this.settling.work()
  }

  goTo(moment: number): void {
    const driver = this.lookBack()
    driver?.goTo(moment)
    this.settling.work()
  }

  setMode(mode: RunMode): void {
    const { state } = this
    state.pace = { ...state.pace, mode }
    this.preparing.ahead()
    state.loaded?.driver.dueNow()
  }

  setPace(milliseconds: number): void {
    const { state } = this
    state.pace = { ...state.pace, milliseconds }
    state.loaded?.driver.dueIn(milliseconds)
  }

  private headFor(goalFrom: (machine: Machine) => SteppingGoal): void {
    const { state } = this
    if (!state.loaded || state.status !== 'paused') return
    const { driver } = state.loaded
    driver.headFor(goalFrom(driver.machine))
    state.go()
    this.parts.wake()
  }

  /** The driver of a run that may be looked back at. */
  private lookBack(): Driver | null {
    const { loaded, mayLookBack } = this.state
    if (!loaded || !mayLookBack) return null
    loaded.driver.forgetWaiting()
    this.watching.forget()
    return loaded.driver
  }
}
