/** `check FILE`: says whether a project makes sense, and where it does not. */

import { counted } from '../core/language/words'
import { sentence } from '../words'
import { openProject } from './project-file'

export function checkCommand(file: string): number {
  const opened = openProject(file)
  if (!opened.ok) {
    process.stderr.write(`${opened.message}\n`)
    return 1
  }
  const { problems, program } = opened.value.lowered
  for (const { message, blockId, blockType } of problems)
    process.stderr.write(`${file}: block ${blockId} (${blockType}): ${sentence(message)}\n`)
  if (problems.length > 0) return 1
  const parts = [
    counted(program.scripts.length, 'stack under a flag', 'stacks under a flag'),
    counted(program.procedures.length, 'own block'),
    counted(program.variables.length, 'variable'),
    counted(program.lists.length, 'list'),
  ]
  process.stdout.write(`${file} is fine: ${parts.join(', ')}.\n`)
  return 0
}
