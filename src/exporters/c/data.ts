/** What lies beside an exported C program: images, and starting numbers where they are too many to stand in it. */
import type { ImageSource } from '../../core/language/op'
import type { ImageSetName, OpArgument, Program } from '../../core/program/ir'
import { visit } from '../../core/program/visit'
import type { Project } from '../../core/project/project'
import type { ExportedFile, ExportInput } from '../exporter'
import { imagesNeeded, labelBytes, partsOf, pixelBytes } from '../images'
import type { Lines } from '../lines'
import type { GlobalNames } from './scope'

/** More starting numbers than this go into a file of their own. */
const MOST_WRITTEN_OUT = 200
const LISTS_FILE = 'lists.bin'

export interface NeededSet {
  /** As in the program: `training_set`. */
  readonly name: string
  readonly count: number
  readonly widths: readonly (10 | 28)[]
}

export interface Data {
  readonly sets: readonly NeededSet[]
  readonly files: readonly ExportedFile[]
  /** Whether starting numbers are read from a file. */
  readonly hasListsFile: boolean
  /** By list: its starting numbers. */
  readonly values: readonly (readonly number[])[]
}

export function dataOf({ project, lowered, language, images }: ExportInput): Data {
  const needed = imagesNeeded(lowered.program, language)
  const sets: NeededSet[] = []
  const files: ExportedFile[] = []
  const named = new Set([...needed.named, ...setsAskedAbout(lowered.program)])
  for (const set of named) {
    const parts = partsOf(set)
    const widths = ([10, 28] as const).filter((width) =>
      parts.every((part) => needed.pixels.some((each) => each.set === part && each.width === width)),
    )
    sets.push({ name: set, count: countOf(images, parts), widths })
    files.push({
      path: labelsFile(set),
      get content() {
        return joined(parts.map((part) => labelBytes(images, part)))
      },
    })
    for (const width of widths)
      files.push({
        path: pixelsFile(set, width),
        get content() {
          return joined(parts.map((part) => pixelBytes(images, part, width)))
        },
      })
  }
  const values = startingValues(project, lowered.program)
  const many = values.filter((list) => list.length > MOST_WRITTEN_OUT)
  if (many.length > 0)
    files.push({ path: LISTS_FILE, content: new Uint8Array(Float64Array.from(many.flat()).buffer) })
  return { sets, files, hasListsFile: many.length > 0, values }
}

/** Sets whose recorded answers are asked for, whether or not their images are used. */
function setsAskedAbout(program: Program): readonly ImageSetName[] {
  const sets: ImageSetName[] = []
  visit([program.scripts, program.procedures], (node) => {
    if (node.kind !== 'op' || node.op !== 'accuracyOf') return
    for (const { type, value } of node.args as readonly OpArgument[])
      if (type === 'choice') sets.push(value as ImageSetName)
  })
  return sets
}

function startingValues(project: Project, program: Program): readonly (readonly number[])[] {
  const byId = new Map(project.lists.map(({ id, values }) => [id, values]))
  return program.lists.map(({ id }) => byId.get(id) ?? [])
}

const countOf = (images: ImageSource, parts: readonly ('training' | 'development' | 'test')[]) =>
  parts.reduce((total, part) => total + images.count(part), 0)

const labelsFile = (set: string) => `${set}-labels.bin`
const pixelsFile = (set: string, width: number) => `${set}-${width}x${width}.bin`

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((total, { length }) => total + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** The lines of `main` that read it all. */
export function writeReading(
  lines: Lines,
  data: Data,
  names: GlobalNames,
  literal: (value: number) => string,
): void {
  for (const { name, count, widths } of data.sets) {
    lines.add(`${name}_set.count = ${count};`)
    lines.add(`${name}_set.labels = read_file("${labelsFile(name)}", ${count});`)
    lines.add(`${name}_set.answers = read_file(NULL, ${count});`)
    for (const width of widths)
      lines.add(
        `${name}_set.pixels${width} = read_file("${pixelsFile(name, width)}", ${count} * ${width * width});`,
      )
  }
  if (data.hasListsFile)
    lines.add(`double *numbers = (double *)read_file("${LISTS_FILE}", ${bytesOf(data)});`)
  let from = 0
  for (const [list, values] of data.values.entries()) {
    if (values.length === 0) continue
    // biome-ignore lint/style/noNonNullAssertion: there is a name for each list
    const address = `&${names.lists[list]!}`
    if (values.length > MOST_WRITTEN_OUT) {
      lines.add(`start_list(${address}, numbers + ${from}, ${values.length});`)
      from += values.length
      continue
    }
    const written = values.map(literal).join(', ')
    lines.add(`start_list(${address}, (const double[]){${written}}, ${values.length});`)
  }
  if (data.hasListsFile) lines.add('free(numbers);')
}

const bytesOf = ({ values }: Data) =>
  8 * values.reduce((total, { length }) => total + (length > MOST_WRITTEN_OUT ? length : 0), 0)
