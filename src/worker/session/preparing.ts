/** What stands between a press of the flag and the first block: the images that the program needs have to come. */
import type { ImageSource } from '../../core/language/op'
import type { Project } from '../../core/project/project'
import type { Machine } from '../../core/run/machine/machine'
import type { Driver } from './driver'
import type { Pictures } from './image-loading'
import type { Watching } from './requests/watching'
import type { RunState } from './run-state'

export class Preparing {
  /** Something was drawn while the images were on their way. */
  drewMeanwhile = false
  /** Whoever waited before does not go on when the images come after all. */
  private turn = 0

  constructor(
    private readonly state: RunState,
    private readonly pictures: Pictures,
    private readonly watching: Watching,
  ) {}

  /** What the flag will need, while nobody waits for it. Where it fails, it is tried again then. */
  ahead(): void {
    const { loaded, status, pace } = this.state
    if (!loaded || status !== 'idle') return
    const { machine } = loaded.driver
    if (pace.mode === 'turbo') machine.prepareTurbo()
    this.pictures.prepare(machine.lowered.program.images, loaded.project)
  }

  /** False where the images can't be had, or where somebody pressed Stop or opened another project meanwhile. */
  async becomeReady(driver: Driver): Promise<boolean> {
    const { state } = this
    const { loaded } = state
    if (!loaded) return false
    state.prepare()
    loaded.isReady = false
    const turn = ++this.turn
    const isWanted = () =>
      turn === this.turn && state.status === 'preparing' && state.loaded?.driver === driver
    const images = await this.imagesFor(driver.machine, loaded.project, isWanted)
    if (!isWanted() || !state.loaded) return false
    state.loaded.isReady = images !== null
    if (images) driver.machine.useImages(images)
    else {
      state.come('idle')
      this.watching.show()
    }
    return images !== null
  }

  imagesFor(machine: Machine, project: Project, isWanted?: () => boolean): Promise<ImageSource | null> {
    return this.pictures.imagesFor(machine.lowered.program.images, project, isWanted)
  }
}
