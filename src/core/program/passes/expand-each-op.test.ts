/**
 * Each op that has a plain program, by itself: with inputs that read what it changes, draw random numbers, or stand
 * in the target, so that an input which must be kept, or an order, shows. Sums are added as a plain loop adds.
 */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { blockLanguage as language } from '../../../../blocks/index'
import { capturedState } from '../../../testing/equivalence/captured-state.test-support'
import { expanded } from '../../../testing/equivalence/expanded.test-support'
import { FEW_IMAGES } from '../../../testing/fixtures/few-digits.test-support'
import { projectOf } from '../../../testing/fixtures/project-of.test-support'
import type { OpDefinition } from '../../language/op'
import { Machine } from '../../run/machine/machine'
import { binary, constant, item, useOp } from '../build'
import { FLAG } from '../events'
import type { ListExpression, NumberExpression, OpArgument, Program, Statement } from '../ir'
import { type LoweredProject, lower } from '../lowering/lower'

vi.mock('../../maths/lanes', () => import('../../../testing/equivalence/plain-lanes.test-support'))

const SEED = 20_240_601

describe('each op by itself, with inputs worth working out', () => {
  const ops = [...language.ops.values()].filter((op) => !op.primitive)
  const random = language.ops.get('random')!
  const at = 'tested'
  const whole: ListExpression[] = [0, 1, 2].map((list) => ({ kind: 'list', list, at }))

  const number = fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }).map(constant) },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom(0, 1)
        .map((variable): NumberExpression => ({ kind: 'variable', variable, at })),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.nat(2), fc.integer({ min: 1, max: 3 }))
        .map(([list, i]) => item(whole[list]!, constant(i))),
    },
    { weight: 1, arbitrary: fc.double({ min: -2, max: 2, noNaN: true }).map(constant) },
    {
      weight: 1,
      arbitrary: fc
        .integer({ min: 1, max: 5 })
        .map((to) => useOp(random, constant(0), constant(to)) as NumberExpression),
    },
  )
  const inputs = (op: OpDefinition, length: number): fc.Arbitrary<readonly OpArgument[]> => {
    const row = fc.tuple(fc.constantFrom(2), fc.integer({ min: 1, max: 3 })).map(
      ([list, n]): ListExpression => ({
        kind: 'row',
        list,
        row: binary('+', constant(n - 1), constant(1)),
        width: constant(length),
        at,
      }),
    )
    const menu = [...language.blocks.values()].find(({ ops }) => ops?.includes(op))!
    const choices = Object.values(menu.slots).flatMap((slot) =>
      slot.kind === 'choice' ? [slot.options] : [],
    )
    const input = (type: OpArgument['type']): fc.Arbitrary<OpArgument> => {
      if (type === 'number') return number.map((value) => ({ type, value }))
      if (type === 'list') {
        const takesRows = Object.values(menu.slots).some(({ kind }) => kind === 'list')
        const list = takesRows ? fc.oneof(fc.constantFrom(...whole), row) : fc.constantFrom(...whole)
        return list.map((value) => ({ type, value }))
      }
      if (type === 'choice') return fc.constantFrom(...choices.shift()!).map(([value]) => ({ type, value }))
      throw new Error(`Draw a ${type}, too.`)
    }
    return fc.tuple(...op.parameters.map(input))
  }

  it.each(ops.map((op) => [op.name, op] as const))('%s', { timeout: 120_000 }, (_, op) => {
    let ended = 0
    const drawn = fc.integer({ min: 1, max: 4 }).chain((length) =>
      fc.record({
        args: inputs(op, length),
        items: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 5 * length, maxLength: 5 * length }),
        length: fc.constant(length),
        variables: fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })),
        seed: fc.nat(1000),
        keepsRandom: fc.boolean(),
      }),
    )
    fc.assert(
      fc.property(drawn, ({ args, items, length, variables, seed, keepsRandom }) => {
        const names = ['a', 'b', 'result']
        const lists = [items.slice(0, length), items.slice(length, 2 * length), items.slice(2 * length)]
        const use = { kind: 'op' as const, op: op.name, args, at }
        const set = (value: NumberExpression): Statement => ({ kind: 'setVariable', variable: 2, value, at })
        const body: Readonly<Record<OpDefinition['gives'], Statement>> = {
          nothing: use,
          number: set(binary('-', use, item(whole[0]!, constant(1)))),
          boolean: { kind: 'if', condition: use, then: [set(constant(1))], else: [set(constant(0))], at },
        }
        const named = (all: readonly string[]) => all.map((name) => ({ id: name, name }))
        const program: Program = {
          variables: named(names),
          lists: named(['x', 'y', 'z']),
          procedures: [],
          scripts: [{ event: FLAG, locals: 0, body: [body[op.gives]], at }],
          images: [],
        }
        const lowered = { ...lower(projectOf({}), language), program }
        const left = (lowered: LoweredProject) => {
          const machine = new Machine({ lowered, language, images: FEW_IMAGES })
          machine.reset({
            seed,
            variables: named(names).map((slot, i) => ({ ...slot, value: variables[i] ?? 0, shown: false })),
            lists: named(['x', 'y', 'z']).map((slot, i) => ({ ...slot, values: lists[i]!, shown: false })),
          })
          machine.begin()
          machine.advance(10_000)
          expect(machine.isOver).toBe(true)
          return { ...capturedState(machine), steps: 0 }
        }
        const performed = left(lowered)
        const plain = left(
          expanded(lowered, language, (name) => keepsRandom && name === 'random' && op !== random),
        )
        expect(plain.diagnostic === null).toBe(performed.diagnostic === null)
        if (performed.diagnostic) return
        ended++
        expect(plain).toEqual(performed)
      }),
      { seed: SEED, numRuns: 100 },
    )
    expect(ended).toBeGreaterThan(10)
  })
})
