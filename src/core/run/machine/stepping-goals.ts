/** Where a learner wants a paused run to go: past a call, out of an own block, to a loop's next turn, to the next image, to a block. */
import { REGISTER } from '../../memory/memory'
import type { Machine } from './machine'

/** Whether the machine is there. It has done at least one block since the goal was set. */
export type Goal = (machine: Machine) => boolean

export type GoalName = 'over' | 'out' | 'turn' | 'image'

export const GOALS: Readonly<Record<GoalName, (machine: Machine) => Goal>> = {
  /** The next block that does not belong to an own block which is called here. */
  over(machine) {
    const depth = depthOf(machine)
    return (now) => depthOf(now) <= depth
  },
  /** Behind the call of the own block that is open. */
  out(machine) {
    const depth = depthOf(machine)
    return (now) => depthOf(now) < depth
  },
  /** The next turn of the loop around, or behind the loop. Where there is none around, the same as `out`. */
  turn(machine) {
    const depth = depthOf(machine)
    const frame = frameOf(machine)
    const around = machine.loopAround
    return (now) =>
      depthOf(now) < depth ||
      (around !== undefined && frameOf(now) === frame && [around.turn, around.next].includes(now.next))
  },
  /** Behind the next block that loads an image. */
  image(machine) {
    const { imagesLoaded } = machine
    return (now) => now.imagesLoaded > imagesLoaded
  },
}

/** The block comes next. */
export const reaches =
  (blockId: string): Goal =>
  (machine) =>
    machine.nextBlock === blockId

const depthOf = ({ memory }: Machine) => memory.f64[REGISTER.depth]!
const frameOf = ({ memory }: Machine) => memory.f64[REGISTER.frame]!
