/**
 * Runs one block beside a run that stands still, on a copy of its numbers, in slices. The run does not notice: neither
 * its numbers nor its random state move.
 */
import { type AloneOutcome, type Change, changesBetween } from '../../core/inspect/alone'
import { LastEvaluation } from '../../core/inspect/last-evaluation'
import type { Language } from '../../core/language/language'
import type { ImageSource } from '../../core/language/op'
import { FLAG } from '../../core/program/events'
import { lowerAlone } from '../../core/program/lowering/alone'
import type { LoweredProject } from '../../core/program/lowering/lower'
import { findBlock } from '../../core/project/find-block'
import type { Project } from '../../core/project/project'
import { inputsOfOpenCall } from '../../core/run/machine/call-stack'
import { Machine } from '../../core/run/machine/machine'
import { noImages } from '../../data/image-source'
import type { RunEvent } from '../protocol'

/** Milliseconds of work in a slice. */
const SLICE = 12
/** Instructions between two looks at the clock. */
const CHUNK = 4_000

export interface AloneTask {
  /** As it was asked for. */
  readonly number: number
  readonly project: Project
  readonly lowered: LoweredProject
  readonly blockId: string
  /** The run that stands still. */
  readonly beside: Machine
}

interface Parts {
  readonly language: Language
  readonly send: (event: RunEvent) => void
  readonly now: () => number
}

export class Alone {
  private task: AloneTask | null = null
  private machine: Machine | null = null
  private probe: LastEvaluation | null = null
  /** What it has changed is looked for when it is over. */
  private comparing: Generator<void, readonly Change[]> | null = null

  constructor(private readonly parts: Parts) {}

  get isBusy(): boolean {
    return this.task !== null
  }

  async begin(task: AloneTask, imagesFor: (machine: Machine) => Promise<ImageSource | null>): Promise<void> {
    const { language } = this.parts
    this.drop()
    this.task = task
    const machine = new Machine({ lowered: task.lowered, language, images: noImages() })
    const images = await imagesFor(machine)
    // While the images came, somebody may have pressed Stop.
    if (this.task !== task) return
    if (!images) return this.drop()
    machine.useImages(images)
    machine.reset(task.project)
    machine.copyFrom(task.beside)
    machine.begin()
    const block = findBlock(task.blockId, task.project.stacks)
    this.probe = block && new LastEvaluation(machine, block, language)
    this.probe?.begin()
    this.machine = machine
  }

  drop(): void {
    this.end(null)
  }

  /** Does a slice of the work. Gives whether there is more to do. */
  work(): boolean {
    const { task, machine, probe } = this
    const { now } = this.parts
    if (!task || !machine || !probe) return false
    const end = now() + SLICE
    do {
      if (!machine.isOver) machine.advanceTraced(CHUNK, probe)
      else {
        this.comparing ??= changesBetween(task.beside, machine)
        const { done, value } = this.comparing.next()
        if (!done) continue
        this.end({ evaluation: probe.latest, changes: value, diagnostic: machine.diagnostic })
        return false
      }
    } while (now() < end)
    return true
  }

  private end(outcome: AloneOutcome | null): void {
    const { task } = this
    this.task = null
    this.machine = null
    this.probe = null
    this.comparing = null
    if (task) this.parts.send({ kind: 'ranAlone', number: task.number, outcome })
  }
}

/** Null where there is nothing to run. Where an own block is open, blocks in it know its inputs. */
export function lowerBeside(
  machine: Machine,
  project: Project,
  blockId: string,
  language: Language,
): LoweredProject | null {
  const { procedures } = machine.lowered.program
  return lowerAlone(project, language, {
    blockId,
    event: FLAG,
    inputs: (signature) =>
      inputsOfOpenCall(
        machine.memory,
        machine.code,
        procedures.findIndex(({ id }) => id === signature.id),
      ),
  })
}
