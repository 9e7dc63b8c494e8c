/** Ops on whole lists and on neurons, as languages with arrays say them. */
import { atom, infix, type Piece } from '../../precedence'
import { LEVEL } from '../code/precedence'
import type { Arrays } from './arrays'
import type { Spelling, Spellings } from './spelling'

const call = (name: string, ...args: readonly string[]): Piece => atom(`${name}(${args.join(', ')})`)

const COMBINED: Readonly<Record<string, { sign: '+' | '-' | '*'; binds: number }>> = {
  '+': { sign: '+', binds: LEVEL.sum },
  '−': { sign: '-', binds: LEVEL.sum },
  '×': { sign: '*', binds: LEVEL.product },
}

/** `target ← target sign k × source` */
const scaledInto = (target: number, sign: '+' | '-', k: number, source: number): Spelling => ({
  arrays: true,
  inPlace: target,
  lines(op) {
    const less = op.opposite(k)
    const factor = less ?? op.number(k)
    const list = op.list(source)
    const scaled = factor.text === '1' ? list : infix(factor, '*', list, LEVEL.product)
    op.update(target, less ? (sign === '+' ? '-' : '+') : sign, scaled.text)
  },
})

export const vectorSpellings = (arrays: Arrays): Spellings => ({
  dot: { arrays: true, value: (op) => atom(arrays.dot(op.list(0).text, op.list(1).text)) },
  addScaled: scaledInto(2, '+', 0, 1),
  gradientUpdate: scaledInto(0, '-', 1, 2),
  combine: {
    arrays: true,
    inPlace: 0,
    lines(op) {
      // biome-ignore lint/style/noNonNullAssertion: the menu has these operators only
      const { sign, binds } = COMBINED[op.choice(2)]!
      if (op.isSameList(0, 1)) op.update(0, sign, op.list(3).text)
      else op.assign(0, infix(op.list(1), sign, op.list(3), binds).text)
    },
  },
  scale: {
    arrays: true,
    inPlace: 0,
    lines(op) {
      if (op.isSameList(0, 1)) op.update(0, '*', op.number(2).text)
      else op.assign(0, infix(op.number(2), '*', op.list(1), LEVEL.product).text)
    },
  },
  sigmoidOfEach: {
    arrays: true,
    lines: (op) => op.assign(0, arrays.sigmoid(op.list(1).text, op.helper)),
  },
  slopes: {
    arrays: true,
    lines(op) {
      const a = op.list(1).text
      op.assign(0, op.isName(1) ? `${a} * (1 - ${a})` : call(op.helper('slopes'), a).text)
    },
  },
  weightedSums: {
    arrays: true,
    lines(op) {
      const [weights, inputs, biases] = [1, 2, 3].map((i) => op.list(i).text) as [string, string, string]
      op.assign(
        0,
        op.isName(2) && op.isName(3)
          ? `${weights}.reshape(len(${biases}), len(${inputs})) @ ${inputs} + ${biases}`
          : call(op.helper('weighted_sums'), weights, inputs, biases).text,
      )
    },
  },
  sigmoid: { value: (op) => call(op.helper('sigmoid'), op.number(0).text) },
  sigmoidSlope: { value: (op) => call(op.helper('sigmoid_slope'), op.number(0).text) },
  crossEntropy: { value: (op) => call(op.helper('cross_entropy'), op.number(0).text, op.number(1).text) },
})
