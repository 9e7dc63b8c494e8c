/** Says at which block a run stopped and why, and what a learner should look at: what that block was reading. */
import type { Diagnostic } from '../../diagnostic'
import type { Message } from '../../message'
import type { Instruction } from '../../program/code'
import type { LoweredProject } from '../../program/lowering/lower'
import { readsOf } from '../../program/reads'

export function stopDiagnostic(
  message: Message,
  blockId: string,
  instruction: Instruction,
  { program, blockTypes }: LoweredProject,
): Diagnostic {
  const { lists, variables } = readsOf(instruction, blockId)
  const about = {
    lists: lists.flatMap((list) => program.lists[list] ?? []),
    variables: variables.flatMap((variable) => program.variables[variable] ?? []),
  }
  return { severity: 'stop', blockId, blockType: blockTypes.get(blockId) ?? '', message, about }
}
