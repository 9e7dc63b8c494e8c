/** Copies what the panels asked to see out of a machine. */
import type { Machine } from '../../core/run/machine/machine'
import { networkNumbers } from '../../core/run/stage/network-numbers'
import type { ListWindow, RecordSpan, RunMode, RunStatus, Snapshot } from '../../core/run/stage/snapshot'

export interface SnapshotWishes {
  readonly status: RunStatus
  readonly mode: RunMode
  readonly windows: readonly ListWindow[]
  readonly countsSteps: boolean
  readonly withStage: boolean
  readonly withReports: boolean
  readonly record: RecordSpan
}

export function takeSnapshot(machine: Machine, wishes: SnapshotWishes): Snapshot {
  const { memory, lowered, diagnostic, stage } = machine
  const { lists, variables } = lowered.program
  const isOn = wishes.status === 'running' || wishes.status === 'paused'
  return {
    status: wishes.status,
    mode: wishes.mode,
    steps: wishes.countsSteps ? machine.steps : null,
    blockId: isOn ? machine.nextBlock : (diagnostic?.blockId ?? ''),
    record: wishes.record,
    random: machine.random,
    drawing: machine.drawing,
    variables: memory.f64.slice(memory.variables, memory.variables + variables.length),
    listLengths: Uint32Array.from(lists, (_, i) => memory.length(i)),
    windows: wishes.windows,
    stage: wishes.withStage ? stage.view() : null,
    reports: wishes.withReports ? machine.reports() : null,
    network: stage.network && networkNumbers(stage.network, memory),
    diagnostic,
  }
}
