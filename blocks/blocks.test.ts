/** Every block file is complete, and everything that its examples say is true. */
import { describe, expect, it } from 'vitest'
import type { BlockDefinition, BlockExample } from '../src/core/language/block'
import { runExample } from '../src/testing/fixtures/worked-example.test-support'
import { titleText } from '../src/words'
import { CATEGORIES } from './categories'
import { blockLanguage, blocksByCategory } from './index'

const files = Object.entries(
  import.meta.glob<BlockDefinition>('./*/*.ts', { eager: true, import: 'default' }),
).map(([path, block]) => {
  const [, folder, file] = path.split('/') as [string, string, string]
  return { path, folder, file, block }
})

/** Blocks that only work with an own block around them are tested in my-blocks.test.ts. */
const needsOwnBlock = (block: BlockDefinition) =>
  block.signature !== undefined || ['my_input', 'my_return'].includes(block.type)

/** Blocks that only say something inside another one, whose examples show them. */
const isPartOfAnother = (block: BlockDefinition) => block.type === 'layers_layer'

it('finds the block files, and registers each of them', () => {
  expect(files.length).toBeGreaterThan(50)
  expect(blockLanguage.blocks.size).toBe(files.length)
})

it.each(CATEGORIES.map(({ id }) => id))('gives every block of %s a place of its own in the drawer', (id) => {
  const orders = blocksByCategory.get(id)!.map(({ order }) => order)
  expect(orders.length).toBeGreaterThan(0)
  // Gaps are welcome: a new block between two others must not touch their files.
  expect(new Set(orders).size).toBe(orders.length)
})

describe.each(files)('$path', ({ folder, file, block }) => {
  it('stands in the folder of its category', () => {
    expect(CATEGORIES.map(({ id }) => id)).toContain(folder)
    expect(block.type).toMatch(/^[a-z]+(_[a-z]+)+$/)
    expect(block.type.split('_')[0]).toBe(folder.split('-')[0])
    expect(file).toMatch(/^[a-z]+(-[a-z]+)*\.ts$/)
  })

  it('names each of its slots in its text once', () => {
    const named = [...block.text.matchAll(/\{(.*?)\}/g)].map(([, name]) => name)
    expect(named.toSorted()).toEqual(Object.keys(block.slots).toSorted())
  })

  it('has help in one to three short sentences', () => {
    const { help } = block
    expect(help.length).toBeGreaterThanOrEqual(10)
    expect(help.length).toBeLessThanOrEqual(300)
    expect(help).toMatch(/\.$/)
    expect(help.split(/[.?!](?:\s|$)/).length - 1).toBeLessThanOrEqual(3)
  })

  if (!needsOwnBlock(block) && !isPartOfAnother(block))
    it('has an example that runs', () => {
      expect(block.examples.filter(({ stops }) => stops === undefined)).not.toHaveLength(0)
      const shows = block.examples.map((example) => example.shows)
      expect(new Set(shows).size).toBe(shows.length)
    })

  for (const example of block.examples)
    it(`is right that ${example.shows}`, () => {
      check(block, example)
    })
})

function check(block: BlockDefinition, example: BlockExample): void {
  const run = runExample(block, example, blockLanguage)
  const { after = {} } = example
  // A block that stands for others knows before the run that something around it is missing.
  expect(run.problems).toEqual(block.inside && example.stops ? [example.stops] : [])
  expect(run.stops).toBe(example.stops ?? null)
  // What an example does not mention stays as it was.
  expectSame(run.variables, { ...example.variables, ...after.variables })
  expectSame(run.lists, { ...example.lists, ...after.lists })
  if (example.stops !== undefined) {
    expect(run.stopsAtBlock).toBe(true)
    if (!example.above) expect(run.drew).toBe(false)
  } else expectSame(run.gives, example.gives)
  if (after.log) expect(run.log).toEqual(after.log)
  if (after.said !== undefined) expect(run.said).toBe(after.said)
  if (after.shown) expect(run.shown).toMatchObject(after.shown)
  expect(run.network).toEqual(after.network ?? null)
  const pictures = run.stage.pictures.map(({ title, width, values }) => [
    titleText(title),
    { width, values: [...values] },
  ])
  expect(Object.fromEntries(pictures)).toEqual(after.pictures ?? {})
  const charts = run.stage.charts.map(({ name, values }) => [name, [...values]])
  expect(Object.fromEntries(charts)).toEqual(after.charts ?? {})
  const reports = run.reports.map(({ set, answered, right, mistakes }) => [
    set,
    {
      answered,
      right,
      mistakes: Object.fromEntries(mistakes.map(({ position, answer }) => [position, answer])),
    },
  ])
  expect(Object.fromEntries(reports)).toEqual(after.reports ?? {})
}

/** Equal, where a number may be off by a few units in its last place: exponentials are not always rounded right. */
function expectSame(found: unknown, expected: unknown): void {
  if (typeof found === 'number' && typeof expected === 'number' && Number.isFinite(expected)) {
    expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-15 * Math.abs(expected))
  } else if (typeof found === 'object' && found && typeof expected === 'object' && expected) {
    expect(Object.keys(found)).toEqual(Object.keys(expected))
    for (const [key, each] of Object.entries(found)) expectSame(each, Reflect.get(expected, key))
  } else expect(found).toBe(expected)
}
