/**
 * What somebody wants to know of a run that stands still: what a block did, who changed a number, what a block would do
 * alone. All of it is done in slices, and ends as soon as the run moves.
 */
import type { Inquiry, Question } from '../../../core/inspect/question'
import type { RunAlone } from '../../protocol'
import type { Alone } from '../alone'
import { Asking } from '../asking'
import { note } from '../check-parts'
import { Driver } from '../driver'
import type { Preparing } from '../preparing'
import type { RunState, SessionParts } from '../run-state'
import type { ProgramLoading } from './program-loading'
import type { Watching } from './watching'

/** Few look into a run, and many start the page: what looks comes when it is asked for first. */
const fetchAlone = () => import('../alone').catch(note)
const fetchInspect = () => import('../../../core/inspect/question').catch(note)
type Inspect = typeof import('../../../core/inspect/question')

export class Inspection {
  private readonly asking: Asking
  private alone: Alone | null = null
  private inspect: Inspect | null = null
  /** Whoever asked before does not go on when it comes after all. */
  private turn = 0

  constructor(
    private readonly state: RunState,
    private readonly parts: SessionParts,
    private readonly preparing: Preparing,
    private readonly programs: ProgramLoading,
    private readonly watching: Watching,
  ) {
    this.asking = new Asking(parts.send, parts.now)
  }

  /** Whether a block runs beside the run. */
  get runsBeside(): boolean {
    return this.alone?.isBusy ?? false
  }

  /** Nobody waits for it any more, or the moment that it was about is gone. */
  drop(): void {
    this.asking.drop()
    this.alone?.drop()
    this.turn++
  }

  /** Does a slice of what is wanted; where the run is settled, of questions too. Gives whether there is more to do. */
  work(isSettled: boolean): boolean {
    const goesOn = isSettled && this.asking.work()
    return this.alone?.work() || goesOn
  }

  async ask(number: number, question: Question): Promise<void> {
    const { asking, parts } = this
    asking.ask(number, () => this.inquire(question))
    this.inspect ??= await fetchInspect()
    if (this.inspect) parts.wake()
    else asking.giveUp(number)
  }

  /** Null while what looks is on its way. */
  private inquire(question: Question): Inquiry | null {
    const { loaded, mayLookBack } = this.state
    const { language } = this.parts
    if (!this.inspect) return null
    if (!loaded || !mayLookBack) return this.inspect.UNKNOWN
    const { driver, project } = loaded
    return this.inspect.answerTo(question, { ...driver.circumstances, project, language })
  }

  async runAlone({ number, project, blockId }: RunAlone): Promise<void> {
    const { state, parts, preparing, turn } = this
    const room = await fetchAlone()
    if (!room || turn !== this.turn) return parts.send({ kind: 'ranAlone', number, outcome: null })
    this.alone ??= new room.Alone(parts)
    const { status, loaded } = state
    if (!loaded || status === 'running' || status === 'preparing') return
    const beside = loaded.driver.machine
    const lowered = room.lowerBeside(beside, project, blockId, parts.language)
    if (!lowered) return
    if (status === 'paused' || status === 'failed') {
      await this.alone.begin({ number, project, lowered, blockId, beside }, (machine) =>
        preparing.imagesFor(machine, project),
      )
      return parts.wake()
    }
    state.prepare()
    const machine = this.programs.newMachine(lowered)
    const images = await preparing.imagesFor(machine, project)
    if (state.status !== 'preparing' || state.loaded?.driver !== loaded.driver) return
    if (!images) {
      state.giveUp(status)
      return this.watching.show()
    }
    machine.useImages(images)
    machine.reset(project)
    machine.copyFrom(beside)
    machine.begin()
    const driver = new Driver(machine, parts.now)
    driver.begin()
    state.replace({ project, driver, isReady: true })
    this.watching.forget()
    this.programs.tellProgram(machine)
    state.go()
    this.watching.show()
    parts.wake()
  }

  /** All variables and lists in full, by id. */
  tellNumbers(): void {
    const { loaded } = this.state
    if (!loaded) return
    const { memory, lowered } = loaded.driver.machine
    const { variables, lists } = lowered.program
    const values = memory.f64.subarray(memory.variables, memory.variables + variables.length)
    this.parts.send({
      kind: 'numbers',
      variables: Object.fromEntries(variables.map(({ id }, i) => [id, values[i] ?? 0])),
      lists: Object.fromEntries(lists.map(({ id }, i) => [id, memory.items(i).slice()])),
    })
  }
}
