/**
 * A record of the last moments of a run in turbo. Turbo does not count what it does, so where it comes to rest, its last
 * slice is run once more, stepwise and recorded: the same numbers, this time counted.
 */
import { type Memory, REGISTER, type SavedMemory } from '../memory/memory'
import type { Machine, SavedMachine } from '../run/machine'
import type { Timeline } from './timeline'

/** Fuel of the short slices that turbo is run in to find where to begin: about as many nanoseconds. */
const SHORT = 50_000
/** So many of them before the end the search begins, because fuel is not counted to the last drop. */
const MARGIN = 2
/** Instructions that a record should reach back, if the run is that long. */
const WANTED = 10_000
/** Instructions after which the search for a moment is given up: a second or so. */
const MOST = 20_000_000
/** Instructions between two looks at the record. */
const CHUNK = 4_000

/**
 * `start` is how the machine stood before its last slice of turbo, which used up `spent`. Afterwards the machine
 * stands where it stood; where the way there is not found, there is no record.
 */
export function retrace(machine: Machine, timeline: Timeline, start: SavedMachine, spent: number): void {
  const end = machine.save()
  machine.restore(start)
  const starts = [machine.save()]
  for (let fuel = 0; fuel < spent - MARGIN * SHORT && !hasStopped(machine); fuel += machine.turboSpent) {
    machine.advance(SHORT, 'turbo')
    starts.push(machine.save())
  }
  // If one begins too late, or too near to the end for a long record, the next try begins earlier, twice as far.
  for (let back = hasStopped(machine) ? 2 : 1; ; back = Math.min(2 * back, starts.length)) {
    machine.restore(starts[Math.max(0, starts.length - back)]!)
    timeline.clear()
    const { steps } = machine
    const isFound = recordTo(machine, timeline, end)
    if (isFound && machine.steps - steps >= WANTED) return
    if (back < starts.length) continue
    if (!isFound) {
      machine.restore(end)
      timeline.clear()
    }
    return
  }
}

const hasStopped = (machine: Machine) => machine.isOver || machine.isAtBreak

/** Runs stepwise to where everything is as in `end`; false where that does not come. */
function recordTo(machine: Machine, timeline: Timeline, end: SavedMachine): boolean {
  const most = machine.steps + MOST
  const wanted = end.memory.before[REGISTER.next]!
  const isSameMemory = isLike(machine.memory, end.memory)
  // Programs can ask for their accuracy, so answers are a part of the moment, too.
  const isThere = () => machine.stage.answers.version === end.stage.answers.version && isSameMemory()
  while (machine.steps < most) {
    timeline.note()
    const isStopped = end.diagnostic !== null || wanted === 0
    if (isStopped) machine.advance(CHUNK)
    else machine.advanceTo(wanted, CHUNK)
    if (machine.isOver) return isStopped && isThere()
    if (machine.isAtBreak && machine.next !== wanted) return false
    if (!isStopped && isThere()) {
      timeline.note()
      return true
    }
  }
  return false
}

/** Asks whether the memory holds what was saved: the same moment of the same run. */
function isLike(memory: Memory, saved: SavedMemory): () => boolean {
  const { before, after } = saved
  const ints = new Int32Array(before.buffer)
  const { from, to } = memory.unchanging()
  const savedAt = (slot: number): number => (slot < from ? before[slot]! : after[slot - to]!)
  const registers = [REGISTER.next, REGISTER.frame, REGISTER.depth, REGISTER.between, REGISTER.random]
  return () => {
    const { f64 } = memory
    for (const register of registers) if (f64[register] !== before[register]) return false
    for (let slot = memory.variables; slot < memory.variables + memory.variableCount; slot++)
      if (!Object.is(f64[slot], before[slot])) return false
    for (let list = 0; list <= memory.frames; list++) {
      const length = memory.length(list)
      const entry = memory.entry(list)
      if (ints[entry + 1] !== length) return false
      const start = memory.start(list)
      for (let i = 0; i < length; i++) if (!Object.is(f64[start + i], savedAt(ints[entry]! + i))) return false
    }
    return true
  }
}
