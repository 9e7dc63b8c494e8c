/**
 * Deterministic replay of the last moments of a run in turbo. Turbo does not count what it does, so where it comes to
 * rest, its last slices are run once more, stepwise and recorded: the same numbers, this time counted.
 */
// biome-ignore-all lint/style/noNonNullAssertion: what was saved was as large as the memory it is compared with, registers and all
import { type Memory, REGISTER, type SavedMemory } from '../memory/memory'
import type { Machine, SavedMachine } from '../run/machine/machine'
import type { Timeline } from './timeline'
import type { ReplayStart, TurboCheckpoints } from './turbo-checkpoints'

/** Fuel before the end, about as many nanoseconds, within which no beginning is looked for: fuel is not counted to the last drop. */
const NEAR = 100_000
/** Instructions that a record should reach back, if the run is that long. */
const WANTED = 10_000
/** Instructions after which the search for a moment is given up: a second or so. */
const MOST = 20_000_000
/** Instructions between two looks at the record. */
const CHUNK = 4_000

/** Fills `timeline`. Afterwards the machine stands where it stood; where the way there is not found, there is no record. */
export function replay(machine: Machine, timeline: Timeline, checkpoints: TurboCheckpoints): void {
  const end = machine.save()
  let best: SavedMachine | null = null
  let tried = 0
  let isRecorded = false
  // From ever earlier moments: the first that is far enough is the one, and what it records is soon run.
  for (const start of checkpoints.starts) {
    for (const state of momentsBehind(machine, start, tried)) {
      machine.restore(state)
      timeline.clear()
      const { steps } = machine
      isRecorded = recordTo(machine, timeline, end)
      if (!isRecorded) continue
      if (machine.steps - steps >= WANTED) return
      best = state
    }
    tried = start.fuel
  }
  if (isRecorded) return
  machine.restore(best ?? end)
  timeline.clear()
  if (best) recordTo(machine, timeline, end)
}

/**
 * The start, and moments behind it that halve the fuel to the end again and again; the latest first. None is nearer
 * than `tried`.
 */
function momentsBehind(
  machine: Machine,
  { state, fuel, breakpoints }: ReplayStart,
  tried: number,
): SavedMachine[] {
  const moments = [state]
  machine.restore(state)
  let spent = 0
  let passed = 0
  for (let left = fuel / 2; left > Math.max(tried, NEAR); left /= 2) {
    while (spent < fuel - left) {
      machine.advance(fuel - left - spent, 'turbo')
      spent += machine.turboSpent
      if (machine.isAtBreakpoint) passed++
      // Here the run has ended, or paused: this is the end, or beyond it.
      if (machine.isOver || (breakpoints > 0 && passed >= breakpoints)) return moments
    }
    moments.unshift(machine.save())
  }
  return moments
}

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
    else machine.advanceTo([wanted], CHUNK)
    if (machine.isOver) return isStopped && isThere()
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
