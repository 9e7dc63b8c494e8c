/**
 * The goals of stepping, as debuggers have them: step over a call, step out of an own block, run to a loop's next
 * iteration, to the next image, to a block.
 */
// biome-ignore-all lint/style/noNonNullAssertion: every memory has the registers
import { REGISTER } from '../../memory/memory'
import { loopsAround } from '../../program/loops-around'
import type { Machine } from './machine'

/** Whether the machine is there. It has done at least one block since the goal was set. */
export type SteppingGoal = (machine: Machine) => boolean

export type SteppingGoalName = 'over' | 'out' | 'turn' | 'image'

export const STEPPING_GOALS: Readonly<Record<SteppingGoalName, (machine: Machine) => SteppingGoal>> = {
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
  /** The next iteration of the innermost loop around, or behind the loop. Where there is none around, the same as `out`. */
  turn(machine) {
    const depth = depthOf(machine)
    const frame = frameOf(machine)
    const loop = loopsAround(machine.lowered.program, machine.code)[machine.next]
    return (now) =>
      depthOf(now) < depth ||
      (loop !== undefined && frameOf(now) === frame && [loop.turn, loop.next].includes(now.next))
  },
  /** Behind the next block that loads an image. */
  image(machine) {
    const { imagesLoaded } = machine
    return (now) => now.imagesLoaded > imagesLoaded
  },
}

/** The block comes next. */
export const reaches =
  (blockId: string): SteppingGoal =>
  (machine) =>
    machine.nextBlock === blockId

const depthOf = ({ memory }: Machine) => memory.f64[REGISTER.depth]!
const frameOf = ({ memory }: Machine) => memory.f64[REGISTER.frame]!
