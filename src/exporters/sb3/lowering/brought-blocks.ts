/**
 * Own blocks that an export brings along for what Scratch lacks: random numbers that come again, powers, and recorded
 * answers. Each is written once, where the program first needs it.
 */
// biome-ignore-all lint/style/noNonNullAssertion: an own block is written with as many inputs as it is given names
import { MODULUS, MULTIPLIER, stateFromSeed } from '../../../core/maths/random'
import { binary, compare, constant, item, length, setVariable, unary } from '../../../core/program/build'
import type { ImageSetName, NumberExpression, Statement } from '../../../core/program/ir'
import type { Enlarged } from '../project/enlarged'
import { listAt, type ScratchImages, useAdd } from '../project/images'

export class BroughtBlocks {
  constructor(
    private readonly enlarged: Enlarged,
    private readonly images: ScratchImages,
    private readonly seed: number,
  ) {}

  /** The state of the generator: what was drawn last. */
  get random(): NumberExpression {
    return { kind: 'variable', variable: this.state, at: '' }
  }

  private get state(): number {
    return this.enlarged.variable('_random', stateFromSeed(this.seed))
  }

  drawer(): number {
    const { random } = this
    const next = binary('mod', binary('*', constant(MULTIPLIER), random), constant(MODULUS))
    return this.enlarged.procedure(named('_next random number'), [], (plain) => {
      plain.write(setVariable({ kind: 'chosen', variable: this.state }, next))
    })
  }

  /** Whole powers by squaring, so that what can be exact is. */
  powerOf(): number {
    return this.enlarged.procedure(named('_power of'), ['base', 'exponent'], (plain, base, exponent) => {
      const result = plain.local(unary('exp', binary('*', exponent!, unary('ln', base!))), 'result')
      const size = unary('abs', exponent!)
      const isWhole = compare('=', exponent!, unary('round', exponent!))
      plain.when(
        { kind: 'logic', name: 'and', a: isWhole, b: compare('<', size, constant(2 ** 53)), at: '' },
        () => {
          plain.set(result, constant(1))
          const square = plain.local(base!, 'square')
          const left = plain.local(size, 'left')
          plain.until(compare('<', left, constant(1)), () => {
            plain.when(compare('=', binary('mod', left, constant(2)), constant(1)), () =>
              plain.set(result, binary('*', result, square)),
            )
            plain.set(square, binary('*', square, square))
            plain.set(left, unary('floor', binary('/', left, constant(2))))
          })
          plain.when(compare('<', exponent!, constant(0)), () =>
            plain.set(result, binary('/', constant(1), result)),
          )
        },
      )
      return result
    })
  }

  /** By image: 0 without an answer, 1 for a wrong one, 2 for a right one. */
  private answers(set: ImageSetName): number {
    return this.enlarged.list(`_${set} answers`)
  }

  recorder(set: ImageSetName): number {
    const answers = this.answers(set)
    const labels = listAt(this.images.labels(set))
    return this.enlarged.procedure(named(`_record ${set} answer`), ['answer', 'n'], (plain, answer, n) => {
      plain.until(compare('>=', length(listAt(answers)), n!), () => plain.write(useAdd(constant(0), answers)))
      const store = (value: number): Statement => ({
        ...{ kind: 'setItem', list: listAt(answers), index: n!, value: constant(value), at: '' },
      })
      plain.write(store(1))
      plain.when(compare('=', unary('round', answer!), item(labels, n!)), () => plain.write(store(2)))
    })
  }

  accuracy(set: ImageSetName): number {
    const answers = listAt(this.answers(set))
    return this.enlarged.procedure(named(`_accuracy of ${set} answers`), [], (plain) => {
      const answered = plain.local(constant(0), 'answered')
      const right = plain.local(constant(0), 'right')
      plain.each(length(answers), (i) => {
        plain.when(compare('>', item(answers, i), constant(0)), () => plain.change(answered, 1))
        plain.when(compare('=', item(answers, i), constant(2)), () => plain.change(right, 1))
      })
      return binary('/', binary('*', constant(100), right), answered)
    })
  }
}

const named = (name: string) => ({ key: name, name })
