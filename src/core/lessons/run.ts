/** Programs that a check runs: to their end, or as far as their budget reaches. */
import type { ImageSource } from '../language/op'
import { message } from '../message'
import { lower } from '../program/lowering/lower'
import type { Project } from '../project/project'
import { Machine } from '../run/machine/machine'
import { type CheckOutcome, failed } from './outcome'
import type { CheckParts } from './parts'

type Circumstances = Pick<CheckParts, 'language' | 'images' | 'host' | 'fuel'>

/** A program and its machine, which may run it many times. */
export interface Runner {
  readonly project: Project
  readonly machine: Machine
}

export function runnerOf(
  project: Project,
  { language, images, host }: Circumstances,
  from: ImageSource = images,
): Runner {
  return {
    project,
    machine: new Machine({ lowered: lower(project, language), language, images: from, host }),
  }
}

/** Fuel for a slice: some milliseconds. */
const SLICE = 4_000_000

/** From these starting values; null once it has come to its end, else why it has not. */
export function* runToEnd(
  { project, machine }: Runner,
  { fuel }: Pick<CheckParts, 'fuel'>,
  starting: Pick<Project, 'variables' | 'lists'> = project,
): Generator<void, CheckOutcome | null> {
  machine.reset({ ...starting, seed: project.seed })
  machine.begin()
  // What is compiled counts in nanoseconds, each instruction of the interpreter as much as SLICE says.
  const slice = machine.canCompile ? SLICE : SLICE / 100
  for (let left = fuel; !machine.isOver; left -= SLICE) {
    if (left <= 0) return failed(message('check-endless'), { trouble: 'endless' })
    machine.advance(slice, 'turbo')
    yield
  }
  const { diagnostic } = machine
  if (!diagnostic) return null
  return diagnostic.message.code === 'out-of-memory'
    ? failed(message('check-too-big'), { trouble: 'too-big', blockIds: [diagnostic.blockId] })
    : failed(message('check-stops', { why: diagnostic.message }), {
        trouble: 'stops',
        blockIds: [diagnostic.blockId],
      })
}

/** A variable's number; 0 where the program does not know it. */
export function variableIn({ machine }: Runner, id: string): number {
  const { memory, lowered } = machine
  const index = lowered.program.variables.findIndex((variable) => variable.id === id)
  return index < 0 ? 0 : (memory.f64[memory.variables + index] ?? 0)
}

/** A copy of a list's numbers; none where the program does not know it. */
export function itemsIn({ machine }: Runner, id: string): Float64Array {
  const index = machine.lowered.program.lists.findIndex((list) => list.id === id)
  return index < 0 ? new Float64Array(0) : machine.memory.items(index).slice()
}
