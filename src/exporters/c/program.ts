/** An exported C program from top to bottom. Above the learner's part stands only what it turned out to need. */
// biome-ignore-all lint/style/noNonNullAssertion: `names` has a name for everything in the program, by the same number
import { stateFromSeed } from '../../core/maths/random'
import { FLAG } from '../../core/program/events'
import type { Program } from '../../core/program/ir'
import { expandOps } from '../../core/program/passes/expand'
import { visit } from '../../core/program/visit'
import { say } from '../../words'
import { isRecursive } from '../changed-variables'
import { commentLines } from '../comment-text'
import type { CodeLine, ExportInput } from '../exporter'
import { Lines } from '../lines'
import { remarksOf } from '../remarks'
import { type Data, writeReading } from './data'
import {
  ENDLESS_CALLS,
  finishText,
  INCLUDES,
  LIST_TYPE,
  readFile,
  SET_TYPE,
  SPAN_TYPE,
  START_LIST,
  WRITE_LIST,
} from './document'
import { Helpers } from './helpers'
import { numberPiece, stringLiteral } from './literals'
import { GlobalNames } from './scope'
import { keeps } from './spellings'
import { writeStacks } from './stacks'

const BESIDE = '// '

export function writeProgram(
  { project, lowered, language }: ExportInput,
  data: Data,
): { readonly lines: readonly CodeLine[]; readonly names: GlobalNames } {
  const program = expandOps(lowered.program, language, keeps)
  const names = new GlobalNames(program)
  const helpers = new Helpers()
  const remarks = remarksOf(project, language)
  const stacks = writeStacks(program, names, helpers, remarks)
  const readsFiles = data.sets.length > 0 || data.hasListsFile
  const startsLists = data.values.some((values) => values.length > 0)
  if (readsFiles) helpers.use('allocate')
  if (startsLists) helpers.use('resize')

  const lines = new Lines()
  const paragraph = (text: string) => {
    lines.gap()
    for (const line of text.split('\n')) lines.add(line)
  }
  for (const words of [project.name, say('export-made'), ...remarks.notes])
    for (const line of commentLines(words, lines.roomAfter(BESIDE))) lines.add(BESIDE + line)
  lines.gap()
  for (const include of INCLUDES) lines.add(`#include ${include}`)
  if (isRecursive(program)) paragraph(ENDLESS_CALLS)
  paragraph(LIST_TYPE)
  if (helpers.useSpans) paragraph(SPAN_TYPE)
  if (data.sets.length > 0) paragraph(SET_TYPE)
  lines.gap()
  writeGlobals(lines, program, names, project)
  for (const { name } of data.sets) lines.add(`static Set ${name}_set;`)
  if (helpers.has('draw')) lines.add(`static uint64_t random_state = ${stateFromSeed(project.seed)};`)
  lines.add('static const char *lists_path = NULL;')
  lines.gap()
  lines.add('_Noreturn static void finish(int code);')
  for (const text of helpers.texts) paragraph(text)
  if (startsLists) paragraph(START_LIST)
  if (readsFiles) paragraph(readFile())
  lines.gap()
  for (const head of stacks.heads) lines.add(`${head};`)
  lines.gap()
  for (const { text, at } of stacks.lines) lines.add(text, at)
  const lists = program.lists.map(({ name }, i) => ({
    identifier: names.lists[i]!,
    json: stringLiteral(JSON.stringify(name)),
  }))
  if (lists.length > 0) paragraph(WRITE_LIST)
  paragraph(finishText(lists, data))
  paragraph('int main(int argc, char **argv)\n{')
  lines.indented(() => {
    lines.add('if (argc > 1)')
    lines.indented(() => lines.add('lists_path = argv[1];'))
    writeReading(lines, data, names, (value) => numberPiece(value).text)
    for (const [i, { event, at }] of program.scripts.entries())
      if (event === FLAG) lines.add(`${names.scripts[i]!}();`, at)
    lines.add('finish(0);')
  })
  lines.add('}')
  return { lines: lines.all, names }
}

/** Variables that nobody uses are left out, because compilers warn of them. */
function writeGlobals(
  lines: Lines,
  { variables, lists, scripts, procedures }: Program,
  names: GlobalNames,
  project: ExportInput['project'],
): void {
  const used = new Set<unknown>()
  visit([scripts, procedures], (node) => used.add(node.variable))
  for (const [i, { id }] of variables.entries()) {
    const start = project.variables.find((each) => each.id === id)?.value ?? 0
    if (used.has(i)) lines.add(`static double ${names.variables[i]!} = ${numberPiece(start).text};`)
  }
  for (const [i] of lists.entries()) lines.add(`static List ${names.lists[i]!};`)
}
