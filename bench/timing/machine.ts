/** What else the machine had to do: times on the wall mean little on one that others use. */
import { availableParallelism, loadavg } from 'node:os'

export interface MachineLoad {
  readonly processors: number
  /** How many threads wanted to run, on average over the last minute; ours are among them. */
  readonly load: number
}

export const machineLoad = (): MachineLoad => ({
  processors: availableParallelism(),
  load: loadavg()[0] ?? 0,
})

export const loadWords = ({ processors, load }: MachineLoad): string =>
  `At the end, ${load.toFixed(1)} threads wanted to run on ${processors} processors.`
