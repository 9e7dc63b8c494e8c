/**
 * The examples are promises: each opens, runs to its end in both modes with the same numbers, and reaches what its
 * introduction says. Nothing here is for one example by name, except what the levels of one network promise each other.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { blockLanguage } from '../blocks/index'
import { lower } from '../src/core/program/lowering/lower'
import { writeProject } from '../src/core/project/write'
import {
  blocksOf,
  exampleNames,
  type Finished,
  introductionOf,
  projectOf,
  type Run,
  runExample,
  textOf,
} from '../src/testing/fixtures/examples.test-support'

const LAYERS = 'level-1-layers'
const VECTORS = 'level-2-matrices'
const ARRAYS = 'level-3-arrays'
const ELEMENTS = 'zero-or-one-scratch'
const BIG_LAYERS = 'big-layers'
const BIG_MATRICES = 'big-matrices'

// A whole pass of the element-level network takes seconds, and many on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

/** Each run is made once for all tests. */
const finished = new Map<string, Promise<Finished>>()
function run(wanted: Run): Promise<Finished> {
  const { seed = projectOf(wanted.example).seed, mode = 'turbo', images } = wanted
  const key = JSON.stringify([wanted.example, seed, mode, images])
  const known = finished.get(key) ?? runExample(wanted)
  finished.set(key, known)
  return known
}

const bits = (values: ArrayLike<number>) => Buffer.from(Float64Array.from(values).buffer).toString('hex')

/** Everything that a run leaves behind, so that one equality says "the same to the last bit". */
const remains = ({ variables, lists, random, log, reports, stopped }: Finished) => ({
  variables: Object.entries(variables).map(([name, value]) => `${name} ${bits([value])}`),
  lists: Object.entries(lists).map(([name, values]) => `${name} ${bits(values)}`),
  random,
  log,
  reports,
  stopped,
})

/** What a network has learned, by what the levels call it: single numbers are variables in some, lists in others. */
const PARAMETERS = [
  ['w1', 'layer 1 weights'],
  ['b1', 'layer 1 biases'],
  ['w2', 'layer 2 weights'],
  ['b2', 'layer 2 biases'],
] as const

/** The largest difference, relative to the larger of the two numbers. */
function largestDifference(a: Finished, b: Finished): number {
  let largest = 0
  for (const names of PARAMETERS) {
    const [ours, theirs] = [numbersOf(a, names), numbersOf(b, names)]
    expect(ours).toHaveLength(theirs.length)
    for (const [i, x] of ours.entries()) largest = Math.max(largest, relative(x, theirs[i]!))
  }
  return largest
}

function numbersOf({ lists, variables }: Finished, names: readonly string[]): Float64Array {
  const list = names.map((name) => lists[name]).find((each) => each !== undefined)
  const variable = names.map((name) => variables[name]).find((each) => each !== undefined)
  if (!list && variable === undefined) throw new Error(`There is nothing called ${names.join(' or ')}.`)
  return list ?? Float64Array.of(variable!)
}

const relative = (a: number, b: number) =>
  a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b))

it('there are examples, in an order of their own', () => {
  const orders = exampleNames.map((name) => introductionOf(name).order).sort((a, b) => a - b)
  expect(orders.length).toBeGreaterThanOrEqual(4)
  expect(orders).toEqual(orders.map((_, i) => i + 1))
})

describe.each(exampleNames)('%s', (example) => {
  it('is written as Blockgrad would save it', () => {
    const written = writeProject(projectOf(example), blockLanguage)
    expect(written).toEqual({ ok: true, text: textOf(example, 'project.json') })
  })

  it('is read as it stands there, so that the page need not look through it', () => {
    expect(projectOf(example)).toStrictEqual(JSON.parse(textOf(example, 'project.json')))
  })

  it('lacks nothing and uses every variable, list and own block that it has', () => {
    const project = projectOf(example)
    expect(lower(project, blockLanguage).problems).toEqual([])
    // Blocks that stand for others find some of their lists and variables by name, or would bring them along.
    const { broughtAlong } = lower({ ...project, variables: [], lists: [] }, blockLanguage)
    const byName = new Set([...broughtAlong.variables, ...broughtAlong.lists].map(({ name }) => name))
    const used = new Set(
      [...project.variables, ...project.lists].filter(({ name }) => byName.has(name)).map(({ id }) => id),
    )
    for (const { args, procedure } of blocksOf(project)) {
      for (const argument of Object.values(args ?? {})) if (typeof argument === 'string') used.add(argument)
      if (procedure !== undefined) used.add(procedure)
    }
    const own = project.stacks.flatMap(({ blocks }) => blocks[0]?.signature ?? [])
    const unused = [...project.variables, ...project.lists, ...own].filter(({ id }) => !used.has(id))
    expect(unused).toEqual([])
  })

  it('shows some variables and lists on the stage, and not a wall of them', () => {
    const { variables, lists } = projectOf(example)
    const shown = [...variables, ...lists].filter((each) => each.shown)
    expect(shown.length).toBeGreaterThan(0)
    expect(shown.length).toBeLessThanOrEqual(10)
  })

  it('introduces itself in words and in a picture that needs no network', () => {
    const { title, sentence, introduction, picture } = introductionOf(example)
    expect(title).toBe(projectOf(example).name)
    expect(sentence).toMatch(/^[^.]{20,110}\.$/)
    expect(introduction.length).toBeGreaterThan(0)
    expect(existsSync(join(import.meta.dirname, example, picture))).toBe(true)
    const drawing = textOf(example, picture)
    expect(drawing).toMatch(/^<svg [^>]*viewBox="0 0 320 180" role="img" aria-label="[^"]+"/)
    expect(drawing).not.toMatch(/href|url\(|<script|<style|<text|<image|\son\w+=/i)
  })

  it('reaches what it promises', async () => {
    const { reaches } = introductionOf(example)
    const { variables, lists, stopped } = await run({ example })
    expect(stopped).toBeNull()
    if ('variable' in reaches) expect(variables[reaches.variable]).toBeGreaterThanOrEqual(reaches.atLeast)
    else expect(lists[reaches.list]).toHaveLength(reaches.length)
  })

  // Two hundred training images keep this short for the element-level network; all test images come after them.
  it('ends the same in both modes, to the last bit', async () => {
    const turbo = await run({ example, images: 200 })
    const stepwise = await run({ example, images: 200, mode: 'stepwise' })
    expect(turbo.stopped).toBeNull()
    expect(remains(stepwise)).toEqual(remains(turbo))
  })
})

describe('the four levels', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    'tell at least 99.5 % of the test images apart and agree in every weight to 1e-9, with seed %i',
    async (seed) => {
      const elements = await run({ example: ELEMENTS, seed })
      expect(elements.variables.accuracy).toBeGreaterThanOrEqual(99.5)
      for (const example of [LAYERS, VECTORS, ARRAYS]) {
        const other = await run({ example, seed })
        expect(other.lists.order).toEqual(elements.lists.order)
        expect(other.random).toBe(elements.random)
        expect(other.variables.accuracy).toBe(elements.variables.accuracy)
        expect(largestDifference(elements, other)).toBeLessThan(1e-9)
      }
    },
    120_000,
  )

  it('are untrained where there are no training images', async () => {
    const elements = await run({ example: ELEMENTS, images: 0 })
    expect(elements.variables.accuracy).toBeLessThan(80)
    for (const example of [LAYERS, VECTORS, ARRAYS]) {
      const other = await run({ example, images: 0 })
      expect(largestDifference(elements, other)).toBe(0)
      expect(other.variables.accuracy).toBe(elements.variables.accuracy)
    }
  })

  it.each([
    [LAYERS, 15],
    [VECTORS, 60],
  ])('%s is as short as its introduction says, and under %i blocks', (example, limit) => {
    const count = blocksOf(projectOf(example)).length
    expect(count).toBeLessThan(limit)
    expect(introductionOf(example).sentence).toContain(` ${count} blocks`)
  })

  it('keep to their level: layers are layers, and arrays are list items with arithmetic', () => {
    const typesOf = (example: string) => [...new Set(blocksOf(projectOf(example)).map(({ type }) => type))]
    const work = typesOf(LAYERS).filter((type) => !/^(events|stage|variables)_/.test(type))
    expect(work.every((type) => type.startsWith('layers_'))).toBe(true)
    expect(typesOf(ARRAYS).filter((type) => /^(vectors|network|layers)_|_row$/.test(type))).toEqual([])
  })

  it('keep to their level: the Scratch way has only list items, loops and arithmetic', () => {
    const types = new Set(blocksOf(projectOf(ELEMENTS)).map(({ type }) => type))
    const lists = [...types].filter((type) => type.startsWith('lists_')).sort()
    expect(lists).toEqual(['lists_fill', 'lists_fill_random', 'lists_item', 'lists_length', 'lists_replace'])
    const loops = [...types].filter((type) => type.startsWith('control_')).sort()
    expect(loops).toEqual(['control_if', 'control_if_else', 'control_repeat'])
    expect([...types].filter((type) => /^(vectors|network)_/.test(type))).toEqual([])
  })
})

describe('the big network', () => {
  it.each([1, 2, 3])('is the same in layers and in matrices, with seed %i', async (seed) => {
    const layers = await run({ example: BIG_LAYERS, seed })
    const matrices = await run({ example: BIG_MATRICES, seed })
    expect(matrices.variables.accuracy).toBeGreaterThanOrEqual(99)
    expect(matrices.variables['development accuracy']).toBeGreaterThanOrEqual(99)
    expect(layers.variables.accuracy).toBe(matrices.variables.accuracy)
    expect(layers.variables['development accuracy']).toBe(matrices.variables['development accuracy'])
    expect(layers.random).toBe(matrices.random)
    expect(numbersOf(matrices, PARAMETERS[0])).toHaveLength(78_400)
    expect(largestDifference(layers, matrices)).toBeLessThan(1e-9)
  })
})
