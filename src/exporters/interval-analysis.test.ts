/** What is claimed of numbers before a run holds during the run, and is enough for the usual loops. */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { blockLanguage as language } from '../../blocks/index'
import type { NumberExpression, Program } from '../core/program/ir'
import { lower } from '../core/program/lowering/lower'
import { visit } from '../core/program/visit'
import type { BlockNode, Project } from '../core/project/project'
import { Machine } from '../core/run/machine/machine'
import { FEW_IMAGES } from '../testing/fixtures/few-digits.test-support'
import {
  add,
  addTo,
  ask,
  call,
  change,
  divide,
  either,
  forEach,
  get,
  giveBack,
  input,
  is,
  item,
  length,
  log,
  multiply,
  own,
  repeat,
  set,
  subtract,
  until,
  when,
} from '../testing/fixtures/in-blocks.test-support'
import { projectOf } from '../testing/fixtures/project-of.test-support'
import { randomProject } from '../testing/generators/random-program.test-support'
import { type Known, UNKNOWN } from './interval'
import { knownNumbers } from './interval-analysis'

vi.setConfig({ testTimeout: 60_000 })

function analysed(project: Project) {
  const { program } = lower(project, language)
  const known = knownNumbers({
    program,
    variables: program.variables.map(
      ({ id }) => project.variables.find((each) => each.id === id)?.value ?? 0,
    ),
    lists: program.lists.map(({ id }) => project.lists.find((each) => each.id === id)?.values ?? []),
    keepsForm: () => true,
    op: (name) => ({ gives: UNKNOWN, stores: language.ops.get(name)?.gives === 'nothing' ? UNKNOWN : null }),
  })
  return { program, known }
}

type Parts = Omit<Parameters<typeof projectOf>[0], 'flag'>

/** What is known of the number that the first log shows. */
function logged(flag: readonly BlockNode[], parts: Parts = {}): string {
  const { program, known } = analysed(
    projectOf({ flag, variables: { i: 0, x: 0.5, total: 0 }, lists: { l: [1, 2], m: [] }, ...parts }),
  )
  let found: Known | null = null
  visit([program.scripts, program.procedures], (node) => {
    if (node.kind === 'op' && node.op === 'log' && !found)
      found = known.of((node.args as { value: NumberExpression }[])[1]!.value)
  })
  const { whole, least, most } = found!
  return `${whole ? 'whole' : 'any'} ${least} … ${most}`
}

describe('what is known', () => {
  it.each<[string, readonly BlockNode[], string]>([
    ['of a counted loop', [forEach('i', 1, 10, log(get('i')))], 'whole 1 … 10'],
    [
      'of a loop to the length of a list',
      [forEach('i', 1, length('l'), log(get('i')))],
      'whole 1 … Infinity',
    ],
    [
      'of a place in a table',
      [forEach('i', 1, 5, log(add(multiply(subtract(get('i'), 1), 100), 1)))],
      'whole 1 … 401',
    ],
    ['of a counter', [set('i', 1), repeat(9, log(get('i')), change('i', 1))], 'whole 1 … Infinity'],
    [
      'of a counter that goes down',
      [set('i', 9), repeat(9, log(get('i')), change('i', -1))],
      'whole -Infinity … 9',
    ],
    [
      'after a loop that asks',
      [until(is(get('i'), '>', 3), change('i', 1)), log(get('i'))],
      'whole 0 … Infinity',
    ],
    [
      'where two ways meet',
      [either(is(1, '<', 2), [set('i', 3)], [set('i', 7)]), log(get('i'))],
      'whole 3 … 7',
    ],
    ['where one way is left out', [when(is(1, '<', 2), set('i', 3)), log(get('i'))], 'whole 0 … 3'],
    ['of halves', [log(divide(get('i'), 2))], 'any 0 … Infinity'],
    ['of a sum with a half', [log(add(get('i'), get('x')))], 'any 0.5 … 0.5'],
    ['of an item', [log(item(1, 'l'))], 'whole 1 … 2'],
    ['of an item of a list that grows', [addTo('l', 9), log(item(1, 'l'))], 'any -Infinity … Infinity'],
  ])('%s', (_, flag, wanted) => {
    expect(logged(flag)).toBe(wanted)
  })

  it('goes through own blocks, also where they call themselves', () => {
    const down = own(
      'down',
      ['n'],
      true,
      when(is(input('down.n'), '>', 0), log(ask('down', { n: subtract(input('down.n'), 1) }))),
      giveBack(add(input('down.n'), 2)),
    )
    expect(logged([set('i', ask('down', { n: 5 }))], { own: [down] })).toBe('whole -Infinity … 7')
  })

  it('leaves a variable alone that an own block does not change', () => {
    const other = own('other', [], false, set('total', 0.5))
    const flag = [set('i', 4), call('other'), set('i', 6), call('other'), log(get('i'))]
    expect(logged(flag, { own: [other] })).toBe('whole 6 … 6')
    expect(logged([call('other'), log(get('total'))], { own: [other] })).toBe('any 0.5 … 0.5')
  })
})

describe('what is claimed', () => {
  it('holds in every moment of random programs', () => {
    fc.assert(
      fc.property(randomProject({ language }), (project) => {
        const { program, known } = analysed(project)
        for (const { node, value } of valuesOf(program, project)) {
          const { whole, least, most } = known.of(node)
          expect(value).toBeGreaterThanOrEqual(least)
          expect(value).toBeLessThanOrEqual(most)
          if (whole)
            expect(Number.isInteger(value) || Math.abs(value) === Number.POSITIVE_INFINITY).toBe(true)
        }
      }),
      { numRuns: 150, seed: 11 },
    )
  })
})

/** The values of variables wherever the program, run block by block, reads one first thing in a statement. */
function* valuesOf(program: Program, project: Project) {
  const machine = new Machine({
    lowered: { ...lower(project, language), program },
    language,
    images: FEW_IMAGES,
  })
  const reads = new Map<string, Extract<NumberExpression, { kind: 'variable' }>[]>()
  const look = (node: Readonly<Record<string, unknown>>) => {
    if (node.kind !== 'setVariable' && node.kind !== 'setItem' && node.kind !== 'op') return
    const { body, ...own } = node as Record<string, unknown>
    visit(own, (inner) => {
      if (inner.kind !== 'variable') return
      const at = node.at as string
      reads.set(at, [...(reads.get(at) ?? []), inner as never])
    })
  }
  visit([program.scripts, program.procedures], look)
  machine.reset(project)
  machine.begin()
  for (let step = 0; step < 2_000 && !machine.isOver; step++) {
    const { nextBlock, memory } = machine
    const before = (reads.get(nextBlock) ?? []).map((node) => ({
      node,
      value: memory.f64[memory.variables + node.variable]!,
    }))
    machine.advance(1)
    if (!machine.diagnostic) yield* before
  }
}
