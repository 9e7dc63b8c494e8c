/**
 * Single-stepping at the level of the source: a step is a block as a learner sees it. Instructions that are no step of
 * their own go along with the one before: the end of an own block, a loop's first turn, which is the same block once
 * more, and the blocks that a composite block stands for.
 */
import type { Instruction } from '../../program/code'

/** What stepping sees of a machine. */
export interface Steppable {
  readonly steps: number
  readonly isOver: boolean
  /** The block that runs next, or ''. */
  readonly nextBlock: string
  readonly nextInstruction: Instruction
  /** What ran last; null where that is not known, or came from outside. */
  readonly lastInstruction: Instruction | null
  isComposite(blockId: string): boolean
  advance(limit: number): void
}

/**
 * Runs one block, but no further than to so many instructions since the run began. A block that stands for others may
 * take long: it can be left wherever this yields, and whoever steps again goes on to its end.
 */
export function* stepBlock(machine: Steppable, mostSteps: number): Generator<void, void> {
  const block = machine.nextBlock
  const goesOn = () => !machine.isOver && machine.steps < mostSteps
  for (;;) {
    const { kind } = machine.nextInstruction
    machine.advance(1)
    if (isLoopStart(kind) && goesOn()) machine.advance(1)
    while (goesOn() && machine.nextBlock === '') machine.advance(1)
    if (!goesOn() || !isInside(machine, block)) return
    yield
  }
}

/** Whether stepwise has come to a moment between two blocks, as a learner sees them: where steps begin and end. */
export function isBetweenBlocks(machine: Steppable): boolean {
  if (machine.nextBlock === '') return false
  const last = machine.lastInstruction
  return last === null || (!isLoopStart(last.kind) && !isInside(machine, last.at))
}

/** Whether what comes next is inside this block, which stands for others. */
const isInside = (machine: Steppable, block: string) =>
  machine.nextBlock === block && machine.isComposite(block)

/** A loop's start and its first turn are one step. */
const isLoopStart = (kind: Instruction['kind']) => kind === 'repeatStart' || kind === 'forEachStart'
