/**
 * From a file's text to a project, or to one sentence on what is wrong and where. Nothing is repaired behind the
 * learner's back: what can't be kept exactly is refused.
 *
 * A project that is read is also one that can be written, and writing gives the same project again.
 */
import * as v from 'valibot'
import type { Language } from '../language/language'
import { checkBlocks } from './blocks'
import { jsonFault } from './json-fault'
import { LONGEST_FILE, MOST_NUMBERS } from './limits'
import { migrate } from './migrate'
import { nameKey } from './names'
import { short } from './place'
import { FORMAT, type Project, VERSION } from './project'
import { Refusal, refuseIssue } from './refusal'
import { projectSchema } from './schema'

export type ReadResult =
  | { readonly ok: true; readonly project: Project }
  | { readonly ok: false; readonly message: string }

const refuse = (message: string): ReadResult => ({ ok: false, message })

export function readProject(text: string, language: Language): ReadResult {
  if (text.length > LONGEST_FILE)
    return refuse(
      `This file is too large: ${megabytes(text.length)} MB. A project has at most ${megabytes(LONGEST_FILE)} MB.`,
    )
  // Some editors put an invisible mark at the very beginning of a file.
  const parsed = parse(text.startsWith('\ufeff') ? text.slice(1) : text)
  return 'message' in parsed ? refuse(parsed.message) : checkProject(parsed.json, language)
}

/** The same for what was already parsed from JSON. */
export function checkProject(json: unknown, language: Language): ReadResult {
  if (typeof json !== 'object' || json === null || !('format' in json) || json.format !== FORMAT)
    return refuse('This is not a Blockgrad project. A project file starts with "format": "blockgrad".')
  const version = 'version' in json ? json.version : undefined
  if (typeof version === 'number' && Number.isFinite(version) && version > VERSION)
    return refuse(
      `This project was made with a newer Blockgrad (version ${version} of the file format; this one reads up to ${VERSION}). Open it there, or update this one.`,
    )
  try {
    const result = v.safeParse(projectSchema, migrate(json), { abortEarly: true })
    if (!result.success) return refuseIssue(result.issues[0])
    checkNames(result.output)
    const stacks = checkBlocks(result.output, language)
    return { ok: true, project: { ...result.output, stacks } }
  } catch (reason) {
    if (reason instanceof Refusal) return refuse(reason.message)
    throw reason
  }
}

function parse(text: string): { json: unknown } | { message: string } {
  try {
    return { json: JSON.parse(text) }
  } catch {
    const written = text.trimEnd()
    if (written === '') return { message: 'This file is empty.' }
    if (!text.trimStart().startsWith('{'))
      return { message: 'This is not a Blockgrad project: it is not a JSON file.' }
    const fault = jsonFault(written)
    const line = written.slice(0, fault).split('\n').length
    return fault >= written.length
      ? { message: `This file stops in the middle, at line ${line}. Its end is missing.` }
      : { message: `This file is damaged at line ${line}: what stands there is not JSON.` }
  }
}

function checkNames({ variables, lists }: Pick<Project, 'variables' | 'lists'>): void {
  const ids = new Set<string>()
  const names = new Map<string, string>()
  for (const { id, name } of [...variables, ...lists]) {
    if (ids.has(id)) throw new Refusal(`Two variables or lists in this file have the same id “${short(id)}”.`)
    ids.add(id)
    const twin = names.get(nameKey(name))
    if (twin === name) throw new Refusal(`Two variables or lists in this file are both called “${name}”.`)
    if (twin !== undefined)
      throw new Refusal(
        twin.toLowerCase() === name.toLowerCase()
          ? `“${twin}” and “${name}” differ only in capital letters. Give one of them another name.`
          : `“${twin}” and “${name}” look the same. Give one of them another name.`,
      )
    names.set(nameKey(name), name)
  }
  const numbers = lists.reduce((sum, { values }) => sum + values.length, 0)
  if (numbers > MOST_NUMBERS)
    throw new Refusal(
      `The lists of this project start with ${numbers} numbers. A file can keep at most ${MOST_NUMBERS}.`,
    )
}

const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000)
