/** Blockgrad without a browser: reads the command's words, does the work, sets the exit code. */
import { checkCommand } from './cli/check'
import { exportCommand } from './cli/export'
import { gradientsCommand } from './cli/gradients'
import { lessonCommand } from './cli/lesson'
import { runCommand } from './cli/run'
import { parseCommand, usage } from './cli/usage'
import { speak } from './words'
import { commandLine } from './words/en/command-line'

speak({ tag: 'en', texts: commandLine })

const command = parseCommand(process.argv.slice(2))
switch (command.kind) {
  case 'run':
    process.exitCode = await runCommand(command)
    break
  case 'export':
    process.exitCode = await exportCommand(command)
    break
  case 'check':
    process.exitCode = checkCommand(command.file)
    break
  case 'gradients':
    process.exitCode = await gradientsCommand(command)
    break
  case 'lesson':
    process.exitCode = await lessonCommand(command)
    break
  case 'help':
    process.stdout.write(usage())
    break
  case 'wrong':
    process.stderr.write(`${command.message}\n\n${usage()}`)
    process.exitCode = 2
}
