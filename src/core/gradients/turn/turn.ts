/**
 * One turn of the learner's training, on a tape: from where an image is about to be loaded, or the body of a loop begins,
 * until the same block comes again; for a batch longer, until weights have moved.
 */
// biome-ignore-all lint/style/noNonNullAssertion: instructions are numbered from 0

import { Memory } from '../../memory/memory'
import { plainSpace } from '../../memory/space'
import type { Code } from '../../program/code'
import { Halt } from '../../run/interpreter/halt'
import type { Machine } from '../../run/machine/machine'
import type { Places } from '../tape/places'
import { TapedMemory } from '../tape/taped-memory'
import { TapedRun } from '../tape/taped-run'
import type { Circumstances } from './copy-machine'
import { movingGroups, stirredGroups } from './moving-weights'

/** Numbers on one tape: some hundred megabytes. */
const MOST_NODES = 2_000_000
const MOST_INSTRUCTIONS = 30_000_000
/** Instructions between two moments at which a check can be stopped. */
const CHUNK = 50_000

export interface Turn {
  readonly run: TapedRun
  /** How often the block that it begins with came up. */
  readonly loads: number
  /** The memory as the turn found it. */
  readonly starts: Memory
  /** Empty where nothing moved. */
  readonly moving: readonly number[]
  /** They moved by what came of an answer made with them. */
  readonly isByAnswer: boolean
  /** It came back to where it began; else the run ended, or another loop began to load images. */
  readonly isWhole: boolean
}

export type TurnEnd =
  | { readonly kind: 'turn'; readonly turn: Turn }
  /** Nothing moved: in so many whole turns, or to the end of the run or where another loop began to load images. */
  | { readonly kind: 'none'; readonly turn: Turn | null }
  | { readonly kind: 'too-long'; readonly state: TapedMemory }
  | { readonly kind: 'stops' }

/** The instructions that load an image. */
export function loadingInstructions({ instructions }: Code, { language }: Circumstances): readonly number[] {
  return instructions.flatMap((instruction, number) => {
    if (instruction.kind !== 'simple' || instruction.statement.kind !== 'op') return []
    return language.ops.get(instruction.statement.op)?.fast?.kind === 'pixels' ? [number] : []
  })
}

/** The turn that begins where the machine stands, in slices. The machine does not move. */
export function* tapeTurn(
  machine: Machine,
  circumstances: Circumstances,
  places: Places,
  loading: readonly number[],
  mostLoads: number,
): Generator<void, TurnEnd> {
  const state = new TapedMemory(machine, circumstances.language, circumstances.images, places.nodes)
  const run = new TapedRun(machine.code, state, places)
  const begin = machine.next
  const others = new Set<number>()
  let loads = 1
  try {
    for (;;) {
      run.step()
      if (state.now % CHUNK === 0) yield
      if (state.tape.length > MOST_NODES || state.now > MOST_INSTRUCTIONS) return { kind: 'too-long', state }
      const { next } = run
      const isElsewhere = next !== begin && loading.includes(next)
      const isOver = run.isOver || (isElsewhere && others.has(next))
      if (isElsewhere) others.add(next)
      if (next !== begin && !isOver) continue
      const truly = movingGroups(state)
      const moving = truly.length > 0 ? truly : stirredGroups(state)
      if (moving.length === 0 && !isOver && loads < mostLoads) {
        loads++
        continue
      }
      places.nodes = Math.ceil(1.02 * state.tape.length)
      const turn: Turn = {
        run,
        loads,
        starts: memoryAsItStands(machine),
        moving,
        isByAnswer: truly.length > 0,
        isWhole: !isOver,
      }
      if (moving.length > 0) return { kind: 'turn', turn }
      return { kind: 'none', turn: isOver ? null : turn }
    }
  } catch (reason) {
    if (!(reason instanceof Halt)) throw reason
    return { kind: 'stops' }
  }
}

function memoryAsItStands({ memory }: Machine): Memory {
  const copy = new Memory(memory.variableCount, memory.listCount, plainSpace())
  copy.copyFrom(memory, false)
  return copy
}
