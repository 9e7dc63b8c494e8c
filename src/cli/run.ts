/** `run FILE`: runs a project as the green flag does, and reports for a person or as JSON. */
import { blockLanguage } from '../../blocks/index'
import { type Message, message } from '../core/message'
import type { Project } from '../core/project/project'
import { Machine } from '../core/run/machine/machine'
import { wasmHost } from '../host/wasm-host'
import { sentence } from '../words'
import { fail, type Result, writeListsFile } from './files'
import { progressOf } from './progress'
import { failureAsJson, reportAsJson, reportForPerson } from './report'
import { startingProject } from './starting'
import type { RunOptions } from './usage'

/** Instructions between two looks at the clock: short enough for a bar that moves. */
const SLICE = 200_000
/** The same for turbo, in nanoseconds or so. */
const TURBO_SLICE = 4_000_000
const BETWEEN_BARS = 100

export async function runCommand(options: RunOptions): Promise<number> {
  const prepared = await prepare(options)
  if (!prepared.ok) return report(options, prepared.message)
  const { machine, project } = prepared.value
  const { seed, name, images } = project
  const { lowered } = machine
  const bar = options.json || !process.stderr.isTTY ? null : progressOf(machine, options.mode)
  const begun = performance.now()
  let drawn = begun
  machine.begin()
  while (!machine.isOver) {
    machine.advance(options.mode === 'turbo' ? TURBO_SLICE : SLICE, options.mode)
    if (bar && performance.now() - drawn > BETWEEN_BARS) {
      drawn = performance.now()
      process.stderr.write(`\r\x1b[K${bar()}`)
    }
  }
  const milliseconds = performance.now() - begun
  if (bar) process.stderr.write('\r\x1b[K')
  if (options.lists !== null) {
    const lists = lowered.program.lists.map(({ name }, i) => ({ name, values: machine.memory.items(i) }))
    const written = writeListsFile(options.lists, lists)
    if (!written.ok) return report(options, written.message)
  }
  const result = { machine, seed, milliseconds, mode: options.mode, name, images }
  process.stdout.write(options.json ? reportAsJson(result) : reportForPerson(result))
  return machine.diagnostic ? 1 : 0
}

/** Says why nothing came of the run. */
function report(options: RunOptions, why: Message): number {
  if (options.json) process.stdout.write(failureAsJson(options, why))
  else process.stderr.write(`${sentence(why)}\n`)
  return 1
}

/** A machine with everything at its starting value. */
async function prepare(options: RunOptions): Promise<Result<{ machine: Machine; project: Project }>> {
  const starting = await startingProject(options)
  if (!starting.ok) return starting
  const { project, lowered, images } = starting.value
  const machine = new Machine({ lowered, language: blockLanguage, images, host: wasmHost() })
  machine.reset(project)
  if (project.lists.some(({ values }, i) => machine.memory.length(i) !== values.length))
    return fail(message('cli-too-many-numbers', { file: options.setLists ?? options.file }))
  return { ok: true, value: { machine, project } }
}
