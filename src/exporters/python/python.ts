/** A project as a program in one of the Python languages, with its data and its README. */
import type { Exported, ExportedFile, ExportInput } from '../exporter'
import { namesIn, textOf } from '../exporter'
import { imagesNeeded } from '../images'
import { UNKNOWN } from '../interval'
import { knownNumbers } from '../interval-analysis'
import { readmeFile } from '../readme'
import { remarksOf } from '../remarks'
import { imageFiles } from './data/data'
import { DATA_WORDS, dataNames } from './data/data-names'
import { startingLists } from './data/starting-lists'
import type { Dialect } from './dialect'
import { documentOf } from './program/document'
import { hasEffects } from './program/effects'
import { listForms } from './program/list-forms'
import { namesOf } from './program/names'
import { preparedProgram } from './program/prepared'
import { reservedWords } from './program/reserved'
import { commonSpellings } from './spellings/common-spellings'
import { COMMON_HELPERS, Used } from './spellings/helpers'

const MAIN = 'main.py'

export function writePython(input: ExportInput, dialect: Dialect): Exported {
  const { project, language, images } = input
  const common = { ...commonSpellings(dialect.arrays), ...dialect.spellings }
  const prepared = preparedProgram(project, language, (op) => Object.hasOwn(common, op))
  const needed = imagesNeeded(prepared, language)
  const helpers = { ...COMMON_HELPERS, ...dialect.helpers }
  const ownNames = namesOf(prepared, reservedWords([...Object.keys(helpers), ...DATA_WORDS]))
  const starting = {
    variables: prepared.variables.map(
      ({ id }) => project.variables.find((each) => each.id === id)?.value ?? 0,
    ),
    lists: prepared.lists.map(({ id }) => project.lists.find((each) => each.id === id)?.values ?? []),
  }
  const folded =
    dialect.fold?.({
      project,
      lowered: input.lowered,
      program: prepared,
      names: ownNames,
      data: dataNames(needed),
      starting,
      hasEffects: (node) => hasEffects(node, language),
    }) ?? null
  const program = folded?.program ?? prepared
  const names = folded ? { ...ownNames, places: folded.places, held: folded.variables } : ownNames
  const spellings = { ...common, ...folded?.spellings }
  const forms = listForms(program, spellings)
  const known = knownNumbers({
    program,
    ...starting,
    keepsForm: (list) => !forms.isArray(list),
    op: (name, args) => {
      const stores = language.ops.get(name)?.gives === 'nothing' ? UNKNOWN : null
      return { gives: UNKNOWN, stores, ...spellings[name]?.known?.(args) }
    },
  })
  const lists = startingLists(program, starting.lists)
  const used = new Used(helpers)
  for (const helper of folded?.helpers ?? []) used.helper(helper)
  const lines = documentOf({
    names,
    known,
    forms,
    spellings,
    used,
    arrays: dialect.arrays,
    data: dataNames(needed),
    language,
    remarks: remarksOf(project, language),
    remarked: new Set(),
    dialect,
    folded,
    project,
    program,
    needed,
    starting,
    longLists: lists.long,
  })
  const others: readonly ExportedFile[] = [
    { path: MAIN, content: textOf(lines) },
    ...(lists.file ? [lists.file] : []),
    ...imageFiles(needed, dataNames(needed), images),
  ]
  const readme = readmeFile({
    project: project.name,
    title: dialect.title,
    commands: [`python3 ${MAIN}`],
    needs: dialect.needs,
    differences: [...dialect.differences, ...(folded?.differences ?? [])],
    files: others.map(({ path }) => path),
    images: needed.labels.length > 0 ? (project.images ?? 'built-in') : null,
  })
  return {
    program: lines,
    looks: { syntax: 'python', names: namesIn(names) },
    files: [readme, ...others],
    main: MAIN,
    opensAlone: false,
  }
}
