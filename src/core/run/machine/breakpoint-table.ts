/**
 * The breakpoints of a program, by instruction, and whether one holds as everything stands. Only that counts, not the
 * way there: so stepwise, turbo and a run that is done once more all pause at the same moments.
 */
import type { Code } from '../../program/code'
import type { BooleanExpression } from '../../program/ir'
import type { LoweredProject } from '../../program/lowering/lower'
import type { Context } from '../interpreter/context'
import { closuresIn } from '../interpreter/expressions/expressions'
import { Halt } from '../interpreter/halt'
import type { PausePoints } from '../interpreter/pause-points'
import { type Breakpoint, lowerCondition } from './breakpoint'

export class BreakpointTable implements PausePoints {
  readonly marks: Uint8Array
  private readonly conditions = new Map<number, BooleanExpression>()
  private readonly answers = new Map<number, () => boolean>()

  constructor(
    breakpoints: readonly Breakpoint[],
    code: Code,
    { program, composites }: LoweredProject,
    private readonly context: Context,
  ) {
    this.marks = new Uint8Array(code.instructions.length)
    const starts = startsByBlock(code, composites)
    const closures = closuresIn(context)
    for (const { blockId, when } of breakpoints) {
      for (const start of starts.get(blockId) ?? []) {
        this.marks[start] = 1
        if (!when) continue
        const condition = lowerCondition(when, program)
        this.conditions.set(start, condition)
        this.answers.set(start, closures.condition(condition))
      }
    }
  }

  get isEmpty(): boolean {
    return !this.marks.includes(1)
  }

  /** What compiled code has to ask before it leaves here; null to leave always, undefined to go on always. */
  conditionAt(pc: number): BooleanExpression | null | undefined {
    return this.marks[pc] === 0 ? undefined : (this.conditions.get(pc) ?? null)
  }

  /** A condition that makes no sense, such as one on an item that is not there, does not hold. */
  holdsAt(pc: number): boolean {
    if (this.marks[pc] === 0) return false
    const answer = this.answers.get(pc)
    if (!answer) return true
    const { work } = this.context
    try {
      return answer()
    } catch (reason) {
      if (!(reason instanceof Halt)) throw reason
      return false
    } finally {
      // To look costs the program nothing: its slices end where they would end without.
      this.context.work = work
    }
  }
}

/** Where the statements of each block start; a block that stands for others is one step, which starts at the first. */
function startsByBlock(
  { places }: Code,
  composites: ReadonlySet<string>,
): ReadonlyMap<string, readonly number[]> {
  const starts = new Map<string, number[]>()
  // Code is laid out from the end, and inner statements before those around them: the first of a composite block comes last.
  for (const [{ at }, { start }] of places)
    starts.set(at, composites.has(at) ? [start] : [...(starts.get(at) ?? []), start])
  return starts
}

/** The same with temporary breakpoints more, as for “run to here”, which hold if `when` does. */
export function withTemporaryBreakpoints(
  instructions: readonly number[],
  pauses: PausePoints | null,
  size: number,
  when = () => true,
): PausePoints {
  const marks = pauses?.marks.slice() ?? new Uint8Array(size)
  for (const instruction of instructions) marks[instruction] = 1
  return { marks, holdsAt: (pc) => (instructions.includes(pc) && when()) || pauses?.holdsAt(pc) === true }
}
