/**
 * A program under watch: it runs as always, but every result that another language may get slightly different (a sum
 * in another order, another library's exp) is moved a little, and every number beyond bounds is noted. What still
 * ends the same does not hang on the last digits of anything.
 */
import type { Language } from '../../core/language/language'
import type { ListView, OpDefinition, OpMachine } from '../../core/language/op'
import { exp } from '../../core/maths/exp'
import { ln } from '../../core/maths/ln'
import { power } from '../../core/maths/power'
import { flooredMod, roundHalfUp } from '../../core/maths/rounding'
import type { LoweredProject } from '../../core/program/lowering/lower'
import { seededChoice } from '../generators/seeded-choice.test-support'

export interface Perturbation {
  readonly lowered: LoweredProject
  readonly language: Language
  /** Whether a number was met that is larger than allowed, or endless. */
  readonly isBeyondBounds: () => boolean
}

/** Far more than any two languages differ by, and far less than what is compared. */
const MOVE = 1e-12

export function perturbed(lowered: LoweredProject, language: Language, largest: number): Perturbation {
  let isBeyond = false
  const choose = seededChoice(1)
  const look = (value: number) => {
    if (!(Math.abs(value) <= largest)) isBeyond = true
    return value
  }
  const moved = (value: number) => look(value * (1 + MOVE * (choose(2001) / 1000 - 1)))
  const sums = Object.entries(EXACT).map(([name, work]) => op(name, (...given) => look(work(...given))))
  const guesses = Object.entries(INEXACT).map(([name, work]) =>
    op(name, (...given) => {
      const result = work(...given)
      return [result, ...given].every(Number.isInteger) ? look(result) : moved(result)
    }),
  )
  const ops = new Map([...sums, ...guesses].map((each) => [each.name, each]))
  for (const [name, definition] of language.ops) ops.set(name, perturbedOp(definition, look, moved))
  return {
    lowered: { ...lowered, program: withOps(lowered.program) as LoweredProject['program'] },
    language: { ...language, ops },
    isBeyondBounds: () => isBeyond,
  }
}

type Work = (...given: number[]) => number

/** Every language gives the same bits. */
const EXACT: Readonly<Record<string, Work>> = {
  'unary abs': (a) => Math.abs(a!),
  'unary sqrt': (a) => Math.sqrt(a!),
  'unary round': (a) => roundHalfUp(a!),
  'unary floor': (a) => Math.floor(a!),
  'unary ceiling': (a) => Math.ceil(a!),
  'unary negate': (a) => -a!,
  'binary +': (a, b) => a! + b!,
  'binary -': (a, b) => a! - b!,
  'binary *': (a, b) => a! * b!,
  'binary /': (a, b) => a! / b!,
  'binary mod': (a, b) => flooredMod(a!, b!),
  'binary min': (a, b) => Math.min(a!, b!),
  'binary max': (a, b) => Math.max(a!, b!),
}

const INEXACT: Readonly<Record<string, Work>> = {
  'unary exp': (a) => exp(a!),
  'unary ln': (a) => ln(a!),
  'binary power': (a, b) => power(a!, b!),
}

const op = (name: string, work: Work): OpDefinition => ({
  ...({ name, parameters: ['number'], gives: 'number', primitive: true } as const),
  run: (_, ...given: readonly number[]) => work(...given),
})

/** The same op, whose results are moved unless all that it works with is whole. */
function perturbedOp(definition: OpDefinition, look: Work, moved: Work): OpDefinition {
  const run = definition.run as (machine: OpMachine, ...given: unknown[]) => number | boolean | void
  return {
    ...definition,
    run(machine, ...given) {
      const views = given.filter((each): each is ListView => typeof each === 'object' && 'start' in each)
      const itemsOf = ({ start, length }: ListView) => [...machine.f64.subarray(start, start + length)]
      const before = views.map(itemsOf)
      const numbers = [...given.filter((each) => typeof each === 'number'), ...before.flat()]
      const isExact = numbers.every(Number.isInteger)
      const result = run(machine, ...given)
      for (const [v, view] of views.entries())
        for (const [i, item] of itemsOf(view).entries()) {
          const isNew = item !== before[v]![i]
          if (isNew)
            machine.f64[view.start + i] = isExact && Number.isInteger(item) ? look(item) : moved(item)
        }
      if (typeof result !== 'number') return result
      return isExact && Number.isInteger(result) ? look(result) : moved(result)
    },
  }
}

/** Every sum in the program as an op of the same name. */
function withOps(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withOps)
  if (typeof part !== 'object' || part === null) return part
  const node = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, withOps(value)]))
  if (node.kind !== 'unary' && node.kind !== 'binary') return node
  const operands = node.kind === 'unary' ? [node.a] : [node.a, node.b]
  const args = operands.map((value) => ({ type: 'number', value }))
  return { kind: 'op', op: `${node.kind} ${node.name}`, args, at: node.at }
}
