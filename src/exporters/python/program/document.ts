/**
 * How a Python program is laid out: what it imports, the functions that it brings along, images, variables, lists, own
 * blocks, what stands below the flag, and at its end the few lines that write its lists to a file.
 */
// biome-ignore-all lint/style/noNonNullAssertion: names and starting values are there for each variable and list, by number
import { stateFromSeed } from '../../../core/maths/random'
import { FLAG } from '../../../core/program/events'
import type { Program, Script, Statement } from '../../../core/program/ir'
import { visit } from '../../../core/program/visit'
import type { Project } from '../../../core/project/project'
import { say, sentence } from '../../../words'
import { isRecursive } from '../../changed-variables'
import { commentLines } from '../../comment-text'
import type { CodeLine } from '../../exporter'
import { saysItAll } from '../../identifiers'
import type { ImagesNeeded } from '../../images'
import { Lines } from '../../lines'
import { comment, numberLiteral, stringLiteral } from '../code/literals'
import { Scope } from '../code/scope'
import { type StackParts, Statements } from '../code/statements'
import { imageLines } from '../data/data'
import { LISTS_FILE } from '../data/starting-lists'
import type { Dialect } from '../dialect'
import type { Folded } from './folded'
import { hasCode, ownBlock, uncalled } from './functions'
import { saveLists } from './save-lists'

export interface DocumentParts extends StackParts {
  readonly dialect: Dialect
  readonly project: Project
  readonly program: Program
  readonly needed: ImagesNeeded
  readonly starting: {
    readonly variables: readonly number[]
    readonly lists: readonly (readonly number[])[]
  }
  readonly folded: Folded | null
  /** Lists whose numbers stand in a file. */
  readonly longLists: ReadonlySet<number>
}

export function documentOf(parts: DocumentParts): readonly CodeLine[] {
  const { dialect, used } = parts
  // Imports and functions come first, but only what follows says which of them are needed.
  const ownBlocks = [
    ...parts.program.procedures.map((procedure, i) => ownBlock(parts, procedure, i)),
    ...parts.program.scripts.filter(({ event }) => event !== FLAG).map((script) => uncalled(parts, script)),
  ]
  const main = mainPart(parts)
  const end = saveLists(parts)
  const values = startPart(parts)
  const stops = [...parts.program.scripts, ...parts.program.procedures].some(({ body }) => hasStop(body))
  const functions = used.all.map(({ text }) => plainLines(text()))
  if (stops)
    functions.push(plainLines('class Stop(Exception):\n    """Ends the program, as the stop block does."""'))
  const top = new Lines()
  title(top, parts)
  const rest = [values, ...functions, ...ownBlocks, main, end]
  imports(top, parts, rest)
  const lines = new Lines()
  for (const part of [top, values]) spaced(lines, part, 1)
  for (const part of [...functions, ...ownBlocks]) spaced(lines, part, 2)
  for (const part of [main, end]) spaced(lines, part, 2)
  return lines.all

  function imports(into: Lines, { program }: DocumentParts, rest: readonly Lines[]): void {
    const { library } = dialect
    const usesLibrary = rest.some(({ all }) => all.some(({ text }) => text.includes(`${library.word}.`)))
    if (usesLibrary) used.import(library.import)
    if (isRecursive(program)) used.import('import sys')
    const [own, others] = sortedImports(used.imports)
    into.gap()
    for (const line of own) into.add(line)
    if (others.length > 0) into.gap()
    for (const line of others) into.add(line)
    if (usesLibrary) {
      into.gap()
      into.add(comment(sentence(library.setUp.why)))
      into.add(library.setUp.line)
    }
    if (isRecursive(program)) {
      into.gap()
      into.add(`sys.setrecursionlimit(110_000)  ${comment(say('export-recursion'))}`)
    }
  }
}

/** Python's own modules, then the others. */
function sortedImports(imports: ReadonlySet<string>): readonly [readonly string[], readonly string[]] {
  const isForeign = (line: string) => /^(import|from) (numpy|torch)/.test(line)
  const rank = (line: string) => (line.startsWith('import') ? `0${line}` : `1${line}`)
  const sorted = [...imports].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
  return [sorted.filter((line) => !isForeign(line)), sorted.filter(isForeign)]
}

function title(lines: Lines, { project, remarks, dialect }: DocumentParts): void {
  const words = [project.name, say('export-made-in', { language: dialect.title })]
  for (const text of [...words, ...remarks.notes.flatMap((note) => ['', note])])
    for (const line of commentLines(text, lines.roomAfter('# '))) lines.add(`# ${line}`.trimEnd())
}

/** Images, and what variables and lists start with. */
function startPart(parts: DocumentParts): Lines {
  const { needed, data, arrays, used, names, program, starting, project } = parts
  const lines = new Lines()
  if (needed.labels.length > 0) imageLines(lines, needed, data, arrays, used)
  for (const line of parts.folded?.data ?? []) lines.add(line)
  if (used.uses('next_random')) {
    lines.gap()
    const remark = comment(say('export-seed', { seed: project.seed }))
    lines.add(`random_state = ${stateFromSeed(project.seed)}  ${remark}`)
  }
  const usedVariables = program.variables.map((_, i) => i).filter((i) => isUsed(program, i))
  lines.gap()
  for (const i of usedVariables) {
    const value = names.held.get(i)?.start ?? numberLiteral(starting.variables[i]!).text
    if (value.endsWith('inf')) used.import('from math import inf')
    lines.add(`${names.variables[i]} = ${value}${remarkOn(program.variables[i]!.name, names.variables[i]!)}`)
  }
  lines.gap()
  if (parts.longLists.size > 0) {
    used.import('import json')
    used.import('from pathlib import Path')
    lines.add(
      `starting_lists = json.loads((Path(__file__).parent / "${LISTS_FILE}").read_text(encoding="utf-8"))`,
    )
  }
  for (const [i, { name }] of program.lists.entries()) {
    if (names.places.get(i)?.isNamed === false) continue
    lines.add(`${names.lists[i]} = ${startOfList(parts, i)}${remarkOn(name, names.lists[i]!)}`)
  }
  return lines
}

const remarkOn = (name: string, identifier: string) =>
  saysItAll(name, identifier) ? '' : `  ${comment(name)}`

function startOfList(parts: DocumentParts, list: number): string {
  const { forms, arrays, program, starting, longLists, used } = parts
  const values = starting.lists[list]!
  const isArray = forms.isArray(list)
  if (longLists.has(list)) {
    const read = `starting_lists[${stringLiteral(program.lists[list]!.name)}]`
    return isArray ? arrays.of(read, false) : read
  }
  const [first] = values
  const isSame = values.length > 2 && values.every((value) => Object.is(value, first))
  const texts = values.map((value) => numberLiteral(value).text)
  if (texts.some((text) => text.endsWith('inf'))) used.import('from math import inf')
  const inBrackets = `[${texts.join(', ')}]`
  if (!isArray) return isSame ? `[${texts[0]}] * ${values.length}` : inBrackets
  if (values.every((value) => Object.is(value, 0))) return arrays.zeros(String(values.length))
  const areFloats = texts.some((text) => /[.e]|inf/.test(text))
  return isSame ? arrays.full(String(values.length), texts[0]!, areFloats) : arrays.of(inBrackets, areFloats)
}

/** The stacks below flags, one after another. */
function mainPart(parts: DocumentParts): Lines {
  const { program, remarks, remarked } = parts
  const lines = new Lines()
  const statements = new Statements(parts, lines, new Scope('module', parts.names.others))
  const script = ({ at, body }: Script) => {
    lines.gap()
    lines.add(comment(say('export-flag')), at)
    remarked.add(at)
    for (const said of remarks.comments.get(at) ?? [])
      for (const line of commentLines(said, lines.roomAfter('# '))) lines.add(`# ${line}`.trimEnd(), at)
    statements.all(body)
  }
  const hasAnyStop = [...program.scripts, ...program.procedures].some(({ body }) => hasStop(body))
  const flagged = program.scripts.filter(({ event }) => event === FLAG)
  if (!hasAnyStop) {
    for (const each of flagged) script(each)
    return lines
  }
  lines.add('try:')
  lines.indented(() => {
    for (const each of flagged) script(each)
  })
  if (!hasCode(lines, 1)) lines.indented(() => lines.add('pass'))
  lines.add('except Stop:')
  lines.indented(() => lines.add('pass'))
  return lines
}

function plainLines(text: string): Lines {
  const lines = new Lines()
  for (const line of text.trim().split('\n')) lines.add(line)
  return lines
}

function spaced(lines: Lines, part: Lines, space: number): void {
  if (part.all.length === 0) return
  if (lines.all.length > 0) for (let i = 0; i < space; i++) lines.add('')
  lines.append(part)
}

function isUsed(program: Program, variable: number): boolean {
  let found = false
  visit([program.scripts, program.procedures], (node) => {
    if (node.variable === variable && node.kind !== 'op') found = true
    if (node.kind === 'op')
      for (const argument of node.args as readonly { type: string; value: unknown }[])
        if (argument.type === 'variable' && argument.value === variable) found = true
  })
  return found
}

function hasStop(body: readonly Statement[]): boolean {
  let found = false
  visit(body, ({ kind }) => {
    if (kind === 'stop') found = true
  })
  return found
}
