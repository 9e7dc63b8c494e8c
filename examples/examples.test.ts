/**
 * The examples are promises: each opens, runs to its end in both modes with the same numbers, and reaches what its
 * introduction says. Nothing here is for one example by name, except what the two networks promise each other.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { blockLanguage } from '../blocks/index'
import { lower } from '../src/core/program/lower'
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
} from './examples.test-support'

const ELEMENTS = 'zero-or-one-scratch'
const VECTORS = 'zero-or-one-vectors'

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

/** The largest difference, relative to the larger of the two numbers. */
function largestDifference(a: Finished, b: Finished): number {
  let largest = 0
  for (const name of ['w1', 'b1', 'w2']) {
    expect(a.lists[name]).toHaveLength(b.lists[name]!.length)
    for (const [i, x] of a.lists[name]!.entries())
      largest = Math.max(largest, relative(x, b.lists[name]![i]!))
  }
  return Math.max(largest, relative(a.variables.b2!, b.variables.b2!))
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

  it('lacks nothing and uses every variable, list and own block that it has', () => {
    const project = projectOf(example)
    expect(lower(project, blockLanguage).problems).toEqual([])
    const used = new Set(
      blocksOf(project).flatMap(({ args, procedure }) => [
        ...Object.values(args ?? {}).filter((argument) => typeof argument === 'string'),
        ...(procedure === undefined ? [] : [procedure]),
      ]),
    )
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

describe('the two networks', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    'tell at least 99.5 % of the test images apart and agree in every weight to 1e-9, with seed %i',
    async (seed) => {
      const elements = await run({ example: ELEMENTS, seed })
      const vectors = await run({ example: VECTORS, seed })
      expect(elements.lists.order).toEqual(vectors.lists.order)
      expect(elements.random).toBe(vectors.random)
      expect(elements.variables.accuracy).toBeGreaterThanOrEqual(99.5)
      expect(elements.variables.accuracy).toBe(vectors.variables.accuracy)
      expect(largestDifference(elements, vectors)).toBeLessThan(1e-9)
    },
    60_000,
  )

  it('are untrained where there are no training images', async () => {
    const elements = await run({ example: ELEMENTS, images: 0 })
    const vectors = await run({ example: VECTORS, images: 0 })
    expect(largestDifference(elements, vectors)).toBe(0)
    expect(elements.variables.accuracy).toBeLessThan(80)
    expect(elements.variables.accuracy).toBe(vectors.variables.accuracy)
  })

  it('are as long as their introductions say', () => {
    const count = blocksOf(projectOf(VECTORS)).length
    expect(count).toBeLessThan(60)
    expect(introductionOf(VECTORS).sentence).toContain(` ${count} blocks`)
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
