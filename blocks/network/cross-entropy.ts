import { defineBlock } from '../../src/core/language/block'
import { defineOp } from '../../src/core/language/op'
import { number } from '../../src/core/language/slots'
import { ln } from '../../src/core/maths/ln'
import { message } from '../../src/core/message'
import { binary, compare, constant, logic, unary, useOp } from '../../src/core/program/build'
import type { NumberExpression } from '../../src/core/program/ir'

/** No logarithm counts for less than this, as in PyTorch's BCELoss: a sure wrong answer costs 100, not ∞. */
const LEAST_LN = -100

/**
 * −(y·ln p + (1 − y)·ln(1 − p)). It is taken away from 0, and not negated, so that a perfect answer costs 0
 * and not −0.
 */
const crossEntropy = defineOp({
  name: 'crossEntropy',
  parameters: ['number', 'number'],
  gives: 'number',
  run(machine, prediction, label) {
    if (!(prediction >= 0 && prediction <= 1))
      machine.stop(
        message(
          'network_cross_entropy-prediction',
          { prediction },
          'Cross-entropy needs a prediction from 0 to 1, such as a sigmoid gives. It was given { $prediction }.',
        ),
      )
    const lnYes = Math.max(ln(prediction), LEAST_LN)
    const lnNo = Math.max(ln(1 - prediction), LEAST_LN)
    return 0 - (label * lnYes + (1 - label) * lnNo)
  },
  expand(plain, given, answer) {
    const prediction = plain.keep(given, 'prediction')
    const label = plain.keep(answer, 'label')
    plain.stopIf(
      logic('or', compare('<', prediction, constant(0)), compare('>', prediction, constant(1))),
      message(
        'network_cross_entropy-prediction-plain',
        {},
        'Cross-entropy needs a prediction from 0 to 1, such as a sigmoid gives.',
      ),
    )
    const lnOf = (x: NumberExpression) => binary('max', unary('ln', x), constant(LEAST_LN))
    const no = (x: NumberExpression) => binary('-', constant(1), x)
    const yesPart = binary('*', label, lnOf(prediction))
    const noPart = binary('*', no(label), lnOf(no(prediction)))
    return binary('-', constant(0), binary('+', yesPart, noPart))
  },
})

export default defineBlock({
  type: 'network_cross_entropy',
  gives: 'number',
  text: 'cross-entropy of prediction {prediction} and label {label}',
  slots: { prediction: number(0.5), label: number(1) },
  order: 2,
  help: 'The loss: how wrong a prediction is. Where the label is 1, it is −ln of the prediction: 0.8 costs 0.223, 0.2 costs 1.609. Where the label is 0, 0.2 is the better one.',
  lower: ({ prediction, label }) => useOp(crossEntropy, prediction, label),
  ops: [crossEntropy],
  examples: [
    {
      shows: 'half sure costs −ln 0.5 either way',
      args: { prediction: 0.5, label: 1 },
      gives: Math.LN2,
    },
    {
      shows: 'quite sure and right is cheap: −ln 0.75',
      args: { prediction: 0.75, label: 1 },
      gives: 0.2876820724517809,
    },
    {
      shows: 'quite sure and wrong is dear: −ln 0.25',
      args: { prediction: 0.75, label: 0 },
      gives: 1.3862943611198906,
    },
    { shows: 'a perfect answer costs nothing', args: { prediction: 1, label: 1 }, gives: 0 },
    { shows: 'all wrong costs 100, never ∞', args: { prediction: 0, label: 1 }, gives: 100 },
    {
      shows: 'a prediction lies between 0 and 1',
      args: { prediction: 1.5, label: 1 },
      stops: 'Cross-entropy needs a prediction from 0 to 1, such as a sigmoid gives. It was given 1.5.',
    },
    {
      shows: 'an endless label has no loss: 0 × ∞ has no answer',
      args: { prediction: 1, label: Number.POSITIVE_INFINITY },
      stops:
        'A result here stopped being a number. That happens when very large numbers meet, as in ∞ − ∞ or 0 × ∞.',
    },
  ],
})
