/** `check FILE`: says whether a project makes sense, and where it does not. */
import { openProject } from './project-file'

export function checkCommand(file: string): number {
  const opened = openProject(file)
  if (!opened.ok) {
    process.stderr.write(`${opened.message}\n`)
    return 1
  }
  const { problems, program } = opened.value.lowered
  for (const { message, blockId, blockType } of problems)
    process.stderr.write(`${file}: block ${blockId} (${blockType}): ${message}\n`)
  if (problems.length > 0) return 1
  const scripts = program.scripts.length
  process.stdout.write(
    `${file} is fine: ${scripts} ${scripts === 1 ? 'stack' : 'stacks'} under a flag, ${program.procedures.length} own blocks, ${program.variables.length} variables, ${program.lists.length} lists.\n`,
  )
  return 0
}
