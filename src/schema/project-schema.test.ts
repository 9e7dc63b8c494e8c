/**
 * The published schema is that of the validator as it is now, and an independent validator takes by it whatever the page
 * opens; what it refuses, the page refuses too.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockLanguage as language } from '../../blocks/index'
import { handedOut } from '../app/tasks/task-draft'
import { MOST_CHECKS } from '../core/project/limits'
import { FORMAT, FRAMED_VERSION, type Project, VERSION } from '../core/project/project'
import { checkProject } from '../core/project/read'
import { format, textOf } from '../core/project/write'
import { contentsArbitrary } from '../editor/headless.test-support'
import { exampleNames, projectOf } from '../testing/fixtures/examples.test-support'
import {
  args,
  block,
  type Json,
  type SmallProject,
  smallProject,
} from '../testing/fixtures/small-project.test-support'
import { hostileProject } from '../testing/generators/hostile-project.test-support'
import { randomFrame } from '../testing/generators/random-frame.test-support'
import { seededChoice } from '../testing/generators/seeded-choice.test-support'
import { howMany, LONGEST, seedOr } from '../testing/generators/trial-counts.test-support'
import { projectJsonSchema } from './project-schema'

const ROOT = join(import.meta.dirname, '../..')
const EXAMPLES = join(ROOT, 'examples')
const PUBLISHED = join(ROOT, 'public/project.schema.json')

const text = format(projectJsonSchema(language))
const validate = new Ajv({ strictTypes: false, strictTuples: false }).compile(JSON.parse(text))

/** Ajv's own words for the first thing that does not fit; null where all does. */
const mistakeIn = (json: unknown): string | null => {
  if (validate(json)) return null
  const [mistake] = validate.errors ?? []
  return `${mistake?.instancePath} ${mistake?.message}`
}

const fileOf = (project: Project): unknown => JSON.parse(textOf(project))

it('is written down as the validator has it: “npm run schema” writes it anew', async () => {
  await expect(text).toMatchFileSnapshot(PUBLISHED)
})

describe('takes', () => {
  const projects = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.json') && !path.endsWith('example.json'),
  )

  it('has all examples and lessons to look at', () => {
    expect(projects.filter((path) => path.endsWith('project.json')).length).toBe(exampleNames.length)
    expect(projects.filter((path) => path.endsWith('solution.json')).length).toBeGreaterThanOrEqual(11)
  })

  it.each(projects)('%s', (path) => {
    expect(mistakeIn(JSON.parse(readFileSync(join(EXAMPLES, path), 'utf8')))).toBeNull()
  })

  it.each(exampleNames)('a task of %s', (name) => {
    const project = projectOf(name)
    const task = handedOut(project, {
      instructions: '# Build it',
      offer: ['control', 'maths_add'],
      locks: project.stacks.slice(1).map(({ blocks }) => ({ block: blocks[0]!.id, kind: 'numbers' })),
      checks: [
        { kind: 'gradients', lists: [] },
        ...project.lists.map(({ name }) => ({ kind: 'list' as const, list: name, tolerance: 1e-9 })),
      ],
    })
    expect(mistakeIn(fileOf(task))).toBeNull()
  })

  const framed = (project: Project): fc.Arbitrary<Project> =>
    fc
      .option(randomFrame(project))
      .map((frame) => (frame ? { ...project, version: FRAMED_VERSION, frame } : project))
  const takesAll = (projects: fc.Arbitrary<Project>, numRuns: number, seed: number) =>
    fc.assert(
      fc.property(projects.chain(framed), (project) => {
        expect(mistakeIn(fileOf(project))).toBeNull()
      }),
      { seed: seedOr(seed), numRuns: howMany(numRuns) },
    )

  it('a thousand random projects of all blocks, many in a frame', { timeout: LONGEST }, () => {
    const projects = contentsArbitrary.map(
      ({ variables, lists, ...contents }): Project => ({
        format: FORMAT,
        version: VERSION,
        name: 'Random',
        seed: 1,
        variables: variables.map((each) => ({ ...each, value: -0, shown: true })),
        lists: lists.map((each) => ({ ...each, values: [0.5, -Infinity], shown: false })),
        ...contents,
      }),
    )
    takesAll(projects, 1000, 14)
  })

  it('random programs with hostile names, words, places and numbers', { timeout: LONGEST }, () => {
    takesAll(hostileProject(language), 60, 15)
  })
})

const FRAME = {
  instructions: 'Grow.',
  offer: ['control'],
  locks: [{ block: 'b1', kind: 'stack' }],
  checks: [
    {
      kind: 'own-block',
      block: 'grow',
      given: {
        inputs: [{ from: -1, to: 1, whole: false }],
        lists: { w: { length: 3, from: 0, to: 1, whole: false } },
        variables: {},
      },
      same: { result: true, lists: ['w'], variables: [] },
      trials: 20,
      tolerance: 1e-9,
      slips: [],
    },
    { kind: 'variable', variable: 'loss', atLeast: null, atMost: 0.5, asSolution: false, tolerance: 0 },
  ],
  lesson: {
    id: '02',
    predictions: [{ id: 'p', guess: 2 }],
    explanations: [{ id: 'e', text: 'So.' }],
  },
  fingerprint: '0123456789abcdef'.repeat(4),
}
type Frame = typeof FRAME
type Spoil = (project: SmallProject & { frame: Frame }) => unknown

const framed = () => ({ ...smallProject(), version: 2 as unknown, frame: structuredClone(FRAME) })
const spoiled = (spoil: Spoil) => {
  const project = framed()
  spoil(project)
  return project
}

describe('refuses, as the page does,', () => {
  it('nothing of what is spoilt below', () => {
    expect(mistakeIn(framed())).toBeNull()
    expect(mistakeIn(smallProject())).toBeNull()
  })

  it.each<[string, Spoil]>([
    ['another format', (p) => (p.format = 'scratch')],
    ['a version to come', (p) => (p.version = 3)],
    ['a frame in version 1', (p) => (p.version = 1)],
    ['version 2 without a frame', (p) => delete (p as Partial<typeof p>).frame],
    ['an unknown key', (p) => Object.assign(p, { sounds: [] })],
    ['no name', (p) => (p.name = '')],
    ['a name with a blank at its end', (p) => (p.name = 'Small ')],
    ['a name of two lines', (p) => (p.name = 'a\nb')],
    ['a name that turns its direction', (p) => (p.name = 'a\u202eb')],
    ['a name that is too long', (p) => (p.name = 'x'.repeat(101))],
    ['half a seed', (p) => (p.seed = 0.5)],
    ['a seed that is too large', (p) => (p.seed = 2 ** 31)],
    ['a list for stacks', (p) => (p.stacks = {} as never)],
    ['a variable without a value', (p) => delete p.variables[0]!.value],
    ['a value in words', (p) => (p.variables[0]!.value = 'ten')],
    ['nothing among numbers', (p) => (p.lists[0]!.values = [1, null])],
    ['an unknown look', (p) => (p.lists[0]!.look = 'pie')],
    ['a picture with rows of no width', (p) => (p.lists[0]!.width = 0)],
    ['a stack far away', (p) => (p.stacks[0]!.x = 2e6)],
    ['a note without height', (p) => (p.notes[0]!.height = 0)],
    ['an empty stack', (p) => (p.stacks[0]!.blocks = [])],
    ['an unknown block', (p) => (block(p, 0, 0).type = 'events_never')],
    ['a block without an id', (p) => delete block(p, 0, 0).id],
    ['a block with more', (p) => (block(p, 0, 0).colour = 'red')],
    ['an unknown hole', (p) => (args(p, 0, 1).more = 1)],
    ['words where a number goes', (p) => (args(p, 0, 2).times = 'often')],
    ['a question where a number goes', (p) => (args(p, 0, 2).times = args(p, 1, 1).condition)],
    ['a number where a question goes', (p) => (args(p, 1, 1).condition = 1)],
    ['a hat in a mouth', (p) => (args(p, 0, 2).body = [{ type: 'events_flag', id: 'n' }])],
    ['a hat below another block', (p) => Object.assign(block(p, 0, 1), { type: 'events_flag', args: {} })],
    ['a block for a mouth', (p) => (args(p, 0, 2).body = block(p, 0, 1))],
    ['a comparison that is none', (p) => ((args(p, 1, 1).condition as { args: Json }).args.comparison = '~')],
    ['a call of nothing', (p) => delete (args(p, 0, 2).body as Json[])[0]!.procedure],
    ['a definition without its signature', (p) => delete block(p, 1, 0).signature],
    ['a signature elsewhere', (p) => (block(p, 0, 0).signature = block(p, 1, 0).signature)],
    ['instructions in a list', (p) => (p.frame.instructions = [] as never)],
    ['an unknown lock', (p) => (p.frame.locks[0]!.kind = 'safe')],
    ['an unknown check', (p) => (p.frame.checks[0]!.kind = 'looks')],
    ['a check with more', (p) => Object.assign(p.frame.checks[1]!, { extra: 1 })],
    ['no trials', (p) => (p.frame.checks[0]!.trials = 0)],
    ['a tolerance below 0', (p) => (p.frame.checks[0]!.tolerance = -1)],
    [
      'a name that no check can use',
      (p) => Object.assign(p.frame.checks[0]!.given!.lists, { constructor: FRAME.checks[0]!.given!.lists.w }),
    ],
    [
      'too many checks',
      (p) => (p.frame.checks = Array.from({ length: MOST_CHECKS + 1 }, () => FRAME.checks[1]!)),
    ],
    ['a guess in a list', (p) => (p.frame.lesson.predictions[0]!.guess = [] as never)],
    ['a short fingerprint', (p) => (p.frame.fingerprint = 'abc')],
    ['half a solution', (p) => Object.assign(p.frame, { solution: { seed: 1 } })],
  ])('%s', (_, spoil) => {
    const project = spoiled(spoil)
    expect(checkProject(project, language).ok).toBe(false)
    expect(mistakeIn(project)).not.toBeNull()
  })

  it.each<[string, Spoil]>([
    ['one id twice', (p) => (block(p, 0, 1).id = 'b1')],
    ['one name twice', (p) => (p.lists[0]!.name = 'rate')],
    ['a variable that is not there', (p) => (args(p, 0, 1).variable = 'v9')],
    [
      'a block below one that is the last',
      (p) => Object.assign(block(p, 0, 1), { type: 'control_stop', args: {}, comment: '' }),
    ],
    ['numbers from a larger to a smaller one', (p) => (p.frame.checks[0]!.given!.inputs[0]!.from = 2)],
  ])('but for what no schema can tell, such as %s', (_, spoil) => {
    const project = spoiled(spoil)
    expect(checkProject(project, language).ok).toBe(false)
    expect(mistakeIn(project)).toBeNull()
  })

  it('a thousand files that were damaged at random: never one that the page opens', () => {
    const lot = seededChoice(16)
    let refused = 0
    for (let i = 0; i < 1000; i++) {
      const project = i % 2 === 0 ? smallProject() : framed()
      damage(project, lot)
      const isOpened = checkProject(project, language).ok
      const isTaken = mistakeIn(project) === null
      if (isOpened) expect(isTaken, JSON.stringify(project)).toBe(true)
      else refused += isTaken ? 0 : 1
    }
    expect(refused).toBeGreaterThan(500)
  })
})

const STRANGERS = [
  null,
  true,
  0,
  -1,
  1.5,
  '',
  'x',
  'Infinity',
  [],
  [[]],
  {},
  { type: 'maths_add', id: 'new' },
]

/** Takes one value of a JSON tree away, or puts another in its place. */
function damage(json: object, lot: (n: number) => number): void {
  const places: [holder: Record<string, unknown>, key: string][] = []
  const look = (holder: object) => {
    for (const [key, value] of Object.entries(holder)) {
      places.push([holder as Record<string, unknown>, key])
      if (typeof value === 'object' && value !== null) look(value)
    }
  }
  look(json)
  const [holder, key] = places[lot(places.length)]!
  if (lot(4) === 0 && !Array.isArray(holder)) delete holder[key]
  else holder[key] = STRANGERS[lot(STRANGERS.length)]
}
