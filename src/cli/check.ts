/** `check FILE`: says whether a project makes sense, and where it does not. */
import { say, sentence } from '../words'
import { openProject } from './project-file'

export function checkCommand(file: string): number {
  const opened = openProject(file)
  if (!opened.ok) {
    process.stderr.write(`${sentence(opened.message)}\n`)
    return 1
  }
  const { problems, program } = opened.value.lowered
  for (const { message: fault, blockId: block, blockType: type } of problems)
    process.stderr.write(`${say('cli-problem', { file, block, type, fault })}\n`)
  if (problems.length > 0) return 1
  const fine = say('cli-fine', {
    file,
    stacks: program.scripts.length,
    blocks: program.procedures.length,
    variables: program.variables.length,
    lists: program.lists.length,
  })
  process.stdout.write(`${fine}\n`)
  return 0
}
