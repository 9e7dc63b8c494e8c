/**
 * From a file's text to a project, or to what is wrong and where. Nothing is repaired behind the
 * learner's back: what can't be kept exactly is refused.
 *
 * A project that is read is also one that can be written, and writing gives the same project again.
 */
import * as v from 'valibot'
import type { Language } from '../language/language'
import { type Message, message } from '../message'
import { checkBlocks } from './blocks'
import { framedProjectSchema } from './frame/schema'
import { jsonFault } from './json/fault'
import { LONGEST_FILE, MOST_NUMBERS } from './limits'
import { migrate } from './migrate'
import { nameKey } from './names'
import { short } from './place'
import { FORMAT, FRAMED_VERSION, type Project } from './project'
import { Refusal, refuseIssue } from './refusal'
import { projectSchema } from './schema'

export type ReadResult =
  | { readonly ok: true; readonly project: Project }
  | { readonly ok: false; readonly message: Message }

const refuse = (message: Message): ReadResult => ({ ok: false, message })

export function readProject(text: string, language: Language): ReadResult {
  if (text.length > LONGEST_FILE)
    return refuse(message('file-too-large', { size: megabytes(text.length), most: megabytes(LONGEST_FILE) }))
  // Some editors put an invisible mark at the very beginning of a file.
  const parsed = parse(text.startsWith('\ufeff') ? text.slice(1) : text)
  return 'message' in parsed ? refuse(parsed.message) : checkProject(parsed.json, language)
}

/** The same for what was already parsed from JSON. */
export function checkProject(json: unknown, language: Language): ReadResult {
  if (typeof json !== 'object' || json === null || !('format' in json) || json.format !== FORMAT)
    return refuse(message('not-a-project'))
  const version = 'version' in json ? json.version : undefined
  if (typeof version === 'number' && Number.isFinite(version) && version > FRAMED_VERSION)
    return refuse(message('project-of-newer-version', { version, known: FRAMED_VERSION }))
  try {
    return { ok: true, project: projectIn(migrate(json), version === FRAMED_VERSION, language) }
  } catch (reason) {
    if (reason instanceof Refusal) return refuse(reason.reason)
    throw reason
  }
}

/** Throws a `Refusal` where it is none. */
function projectIn(json: unknown, isFramed: boolean, language: Language): Project {
  if (!isFramed) {
    const plain = v.safeParse(projectSchema, json, { abortEarly: true })
    if (!plain.success) return refuseIssue(plain.issues[0])
    checkNames(plain.output)
    return { ...plain.output, stacks: checkBlocks(plain.output, language) }
  }
  const framed = v.safeParse(framedProjectSchema, json, { abortEarly: true })
  if (!framed.success) return refuseIssue(framed.issues[0])
  checkNames(framed.output)
  const stacks = checkBlocks(framed.output, language)
  const { solution, ...frame } = framed.output.frame
  if (!solution) return { ...framed.output, stacks, frame }
  checkNames(solution)
  const solved = checkBlocks(solution, language, ['frame', 'solution'])
  return { ...framed.output, stacks, frame: { ...frame, solution: { ...solution, stacks: solved } } }
}

function parse(text: string): { json: unknown } | { message: Message } {
  try {
    return { json: JSON.parse(text) }
  } catch {
    const written = text.trimEnd()
    if (written === '') return { message: message('file-is-empty') }
    if (!text.trimStart().startsWith('{')) return { message: message('file-is-not-json') }
    const fault = jsonFault(written)
    const line = written.slice(0, fault).split('\n').length
    return fault >= written.length
      ? { message: message('file-stops-in-the-middle', { line }) }
      : { message: message('file-is-damaged', { line }) }
  }
}

function checkNames({ variables, lists }: Pick<Project, 'variables' | 'lists'>): void {
  const ids = new Set<string>()
  const names = new Map<string, string>()
  for (const { id, name } of [...variables, ...lists]) {
    if (ids.has(id)) throw new Refusal(message('two-of-one-id', { id: short(id) }))
    ids.add(id)
    const twin = names.get(nameKey(name))
    if (twin === name) throw new Refusal(message('two-of-one-name', { name }))
    if (twin !== undefined)
      throw new Refusal(
        twin.toLowerCase() === name.toLowerCase()
          ? message('names-differ-in-capitals', { a: twin, b: name })
          : message('names-look-the-same', { a: twin, b: name }),
      )
    names.set(nameKey(name), name)
  }
  const numbers = lists.reduce((sum, { values }) => sum + values.length, 0)
  if (numbers > MOST_NUMBERS)
    throw new Refusal(message('too-many-starting-numbers', { numbers, most: MOST_NUMBERS }))
}

const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000)
