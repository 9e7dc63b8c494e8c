/** A project file, read and lowered: what both commands start with. */
import { blockLanguage } from '../../blocks/index'
import { message } from '../core/message'
import { type LoweredProject, lower } from '../core/program/lowering/lower'
import { readByHand } from '../core/project/by-hand/read-by-hand'
import type { Project } from '../core/project/project'
import { fail, type Result, readText } from './files'

export function openProject(file: string): Result<{ project: Project; lowered: LoweredProject }> {
  const text = readText(file)
  if (!text.ok) return text
  const read = readByHand(text.value, blockLanguage)
  if (!read.ok) return fail(message('cli-in-file', { file, fault: read.message }))
  return { ok: true, value: { project: read.project, lowered: lower(read.project, blockLanguage) } }
}
