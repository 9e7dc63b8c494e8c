/** Random programs with names, ids, places, numbers and words in them as nobody would want them, but as files may hold them. */
import fc from 'fast-check'
import type { Language } from '../../core/language/language'
import { WIDEST_LOOK } from '../../core/project/limits'
import { isName, nameKey } from '../../core/project/names'
import { LIST_LOOKS, type List, type OwnImages, type Project } from '../../core/project/project'
import { randomProject } from './random-program.test-support'

const NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'ключ',
  'مفتاح',
  'א',
  '🧠',
  '👩‍👩‍👧',
  '"',
  '\\',
  '</script>',
  'a&amp;b',
  '`${',
  "'",
  'null',
  'x'.repeat(100),
]
const name = fc.oneof(
  fc.constantFrom(...NAMES),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter(isName),
)
const words = fc.oneof(
  fc.constantFrom('\ud83d', '\u0000\u0001', 'a\r\nb\u2028', ...NAMES),
  fc.string({ unit: 'binary', maxLength: 20 }),
)
const id = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'hasOwnProperty'),
  fc.string({ minLength: 1, maxLength: 100 }),
)
/** Never −0, which is read as 0. */
const place = fc.double({ noNaN: true, min: -1e6, max: 1e6 }).map((value) => value + 0)
const size = fc.double({ noNaN: true, min: 1, max: 1e4 })

const imageClass = (least: number, most: number) =>
  fc.record({ label: fc.integer({ min: least, max: most }), name })
const ownImages: fc.Arbitrary<OwnImages> = fc.record({
  name,
  files: fc.oneof(fc.tuple(name, name), fc.tuple(name, name, name, name)),
  classes: fc.tuple(imageClass(0, 100), imageClass(101, 255)),
  turned: fc.boolean(),
  training: fc.integer({ min: 1, max: 100_000 }),
  development: fc.integer({ min: 0, max: 100_000 }),
  test: fc.integer({ min: 1, max: 100_000 }),
  fingerprint: fc.stringMatching(/^[0-9a-f]{64}$/),
})

/** As many as a random project has variables and lists. */
const NAMED = 9

interface Hostility {
  readonly names: readonly string[]
  readonly ids: readonly string[]
  readonly values: readonly number[]
  /** How the first list looks. */
  readonly looks: Pick<List, 'look' | 'width'>
  readonly x: number
  readonly y: number
  readonly notes: Project['notes']
  readonly comment: string
  readonly images: OwnImages | null
}

export function hostileProject(language: Language): fc.Arbitrary<Project> {
  const hostility: fc.Arbitrary<Hostility> = fc.record({
    names: fc.uniqueArray(name, { minLength: NAMED, maxLength: NAMED, selector: nameKey }),
    ids: fc.uniqueArray(id, { minLength: NAMED, maxLength: NAMED }),
    values: fc.array(fc.double({ noNaN: true }), { maxLength: 300 }),
    looks: fc.record(
      { look: fc.constantFrom(...LIST_LOOKS), width: fc.integer({ min: 1, max: WIDEST_LOOK }) },
      { requiredKeys: [] },
    ),
    x: place,
    y: place,
    notes: fc.array(fc.record({ x: place, y: place, width: size, height: size, text: words }), {
      maxLength: 3,
    }),
    comment: words,
    images: fc.option(ownImages),
  })
  return fc
    .tuple(randomProject({ language }), hostility)
    .map(([project, hostile]) => renamed(spoiled(project, hostile), hostile.ids.filter(isFree(project))))
}

const isFree =
  ({ lists }: Project) =>
  (id: string) =>
    lists.every((list) => list.id !== id)

function spoiled(
  project: Project,
  { names, values, looks, x, y, notes, comment, images }: Hostility,
): Project {
  const { lists } = project
  return {
    ...project,
    ...(images && { images }),
    lists: lists.map((each, i) => ({ ...each, name: names[i]!, ...(i === 0 && { values, ...looks }) })),
    variables: project.variables.map((each, i) => ({
      ...each,
      name: names[lists.length + i] ?? each.name,
      value: values[i] ?? each.value,
    })),
    stacks: project.stacks.map(({ blocks: [first, ...rest] }) => ({
      x,
      y,
      blocks: [{ ...first!, comment }, ...rest],
    })),
    notes,
  }
}

/** The same project where some variables' and all inputs' ids are others, wherever they stand. */
function renamed(project: Project, ids: readonly string[]): Project {
  const old = [
    ...project.stacks.flatMap(({ blocks }) => blocks[0]!.signature?.inputs.map((input) => input.id) ?? []),
    ...project.variables.map((each) => each.id),
  ]
  const fresh = new Map(old.map((each, i) => [each, ids[i] ?? each]))
  const again = (value: unknown, key: string, keysAreIds = false): unknown => {
    if (typeof value === 'string')
      return ['id', 'variable', 'input', 'output'].includes(key) ? (fresh.get(value) ?? value) : value
    if (Array.isArray(value)) return value.map((each) => again(each, ''))
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).map(([name, each]) => [
      keysAreIds ? (fresh.get(name) ?? name) : name,
      again(each, keysAreIds ? '' : name, name === 'args' && 'procedure' in value),
    ])
    return Object.fromEntries(entries)
  }
  return again(project, '') as Project
}
