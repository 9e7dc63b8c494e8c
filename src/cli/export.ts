/** `export FILE`: writes a project as a program in another language into a folder that holds nothing else. */
import { blockLanguage } from '../../blocks/index'
import { message } from '../core/message'
import { filesNamedIn } from '../exporters'
import { say, sentence } from '../words'
import { fail, type Result, readFolder, readText, removeFile, writeFiles } from './files'
import { startingProject } from './starting'
import type { ExportOptions } from './usage'

export async function exportCommand(options: ExportOptions): Promise<number> {
  const written = await writeExport(options)
  if (!written.ok) {
    process.stderr.write(`${sentence(written.message)}\n`)
    return 1
  }
  const files = written.value.join(', ')
  process.stdout.write(`${say('cli-exported', { folder: options.out, files })}\n`)
  return 0
}

/** The names of the files. */
async function writeExport(options: ExportOptions): Promise<Result<readonly string[]>> {
  const starting = await startingProject(options)
  if (!starting.ok) return starting
  const earlier = earlierExport(options.out)
  if (!earlier.ok) return earlier
  const exporter = await options.to.load()
  const { files } = exporter.write({ ...starting.value, language: blockLanguage })
  const names = files.map(({ path }) => path)
  const written = writeFiles(options.out, files)
  if (!written.ok) return written
  for (const name of earlier.value) if (!names.includes(name)) removeFile(options.out, name)
  return { ok: true, value: names }
}

/** The files that an earlier export left in the folder; it may hold no others. */
function earlierExport(folder: string): Result<readonly string[]> {
  const there = readFolder(folder)
  if (!there.ok) return there
  const readme = there.value.includes('README.md') ? readText(`${folder}/README.md`) : null
  const own = (readme?.ok ? filesNamedIn(readme.value) : null) ?? []
  const stranger = there.value.find((name) => !own.includes(name))
  if (stranger === undefined) return { ok: true, value: there.value }
  return fail(message('cli-stranger-in-folder', { folder, file: stranger }))
}
