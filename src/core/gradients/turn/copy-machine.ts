/** A machine of our own, of the same program and as another one stands, so that nothing that we do is seen there. */
import type { Language } from '../../language/language'
import type { ImageSource } from '../../language/op'
import type { Memory } from '../../memory/memory'
import { plainSpace } from '../../memory/space'
import type { LoweredProject } from '../../program/lowering/lower'
import { Machine } from '../../run/machine/machine'
import type { StartingValues } from '../../run/machine/values'

export interface Circumstances {
  readonly lowered: LoweredProject
  readonly language: Language
  readonly images: ImageSource
}

const emptyMachine = ({ lowered, language, images }: Circumstances): Machine =>
  new Machine({ lowered, language, images, host: null, space: plainSpace() })

/** The run is about to begin. */
export function freshMachine(circumstances: Circumstances, starting: StartingValues): Machine {
  const machine = emptyMachine(circumstances)
  machine.reset(starting)
  machine.begin()
  return machine
}

/** Another machine of that program, standing where this one stands. */
export function copyMachine(circumstances: Circumstances, from: Machine): Machine {
  const copy = emptyMachine(circumstances)
  copy.memory.copyFrom(from.memory, false)
  copy.restore({
    memory: copy.memory.save(),
    stage: from.stage.copy(),
    diagnostic: from.diagnostic,
    last: -1,
  })
  return copy
}

/** Another machine of that program, with what a turn found in memory, but for one change. */
export function machineWith(
  circumstances: Circumstances,
  from: Machine,
  memory: Memory,
  change: (memory: Memory) => void,
): Machine {
  const copy = emptyMachine(circumstances)
  copy.memory.copyFrom(memory, false)
  change(copy.memory)
  copy.restore({ memory: copy.memory.save(), stage: from.stage.copy(), diagnostic: null, last: -1 })
  return copy
}
