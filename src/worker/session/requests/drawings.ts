/** What comes onto the page's pad: drawings, and images of a set in their place. */
import type { Drawing } from '../../../core/memory/drawing'
import type { ImageSetName } from '../../../core/program/ir'
import type { Project } from '../../../core/project/project'
import { shrink } from '../../../data/downscale'
import type { Driver } from '../driver'
import type { Pictures } from '../image-loading'
import type { Preparing } from '../preparing'
import type { RunState, SessionParts } from '../run-state'
import type { ProgramLoading } from './program-loading'
import type { Watching } from './watching'

export class Drawings {
  constructor(
    private readonly state: RunState,
    private readonly parts: SessionParts,
    private readonly pictures: Pictures,
    private readonly preparing: Preparing,
    private readonly programs: ProgramLoading,
    private readonly watching: Watching,
  ) {}

  draw(drawing: Drawing, starts: boolean, changed: Project | null): void {
    const { state, preparing } = this
    state.drawing = drawing
    if (!state.loaded) return
    let { driver, isReady } = state.loaded
    if (!state.isUnderWay && changed) {
      driver = this.programs.renew(driver, changed)
      isReady = false
    }
    const begins = starts && driver.machine.startsWhenDrawn
    if (state.status === 'preparing') preparing.drewMeanwhile ||= begins
    else if (!isReady) {
      driver.machine.setDrawing(drawing)
      if (begins) void this.start(driver)
    } else if (state.status === 'running' || !begins) driver.draw({ drawing, starts: begins, afresh: false })
    else this.run(driver, state.status !== 'paused')
  }

  async drawImage(
    set: ImageSetName,
    position: number,
    { id, project }: { readonly id: number; readonly project: Project | null },
  ): Promise<void> {
    const { pictures, state } = this
    const open = project ?? state.loaded?.project ?? {}
    const images = (await pictures.has(open)) ? await pictures.imagesFor([28], open) : null
    if (!images || !(position >= 1 && position <= images.count(set))) return
    const large = images.pixels(28, set, position).slice()
    this.parts.send({ kind: 'imageDrawn', id, pixels: large })
    this.draw({ id, pixels: { large, small: shrink(large) } }, true, project)
    this.watching.show()
  }

  /** What is under “when I draw” runs, though the flag was never pressed. */
  private async start(driver: Driver): Promise<void> {
    if (!(await this.preparing.becomeReady(driver))) return
    driver.machine.open()
    driver.begin()
    this.run(driver, true)
    this.watching.show()
  }

  /** Runs what is under “when I draw” where the program is at rest; a paused one pauses again at the same place. */
  private run(driver: Driver, afresh: boolean): void {
    const { state } = this
    driver.draw({ drawing: state.drawing, starts: true, afresh })
    // Where it paused among these very scripts, the drawing waits until they are done.
    if (driver.hasDrawingWaiting) return
    if (!afresh) driver.headFor((machine) => !machine.isDrawing)
    state.go()
    driver.dueNow()
    this.parts.wake()
  }
}
