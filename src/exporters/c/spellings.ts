/**
 * How C says the ops: most are a call of a small function, and lists are handed over as a pointer to the list or as a
 * span of it. Ops that are not here become the loops that they stand for.
 */
import type { ListExpression, NumberExpression, OpArgument } from '../../core/program/ir'
import { say } from '../../words'
import { commentInLine } from '../comment-text'
import type { Piece } from '../precedence'
import type { Helpers } from './helpers'
import { stringLiteral } from './literals'

/** What writes an op's arguments, and notes the helpers that it uses. */
interface ArgumentText {
  readonly helpers: Helpers
  number(node: NumberExpression): Piece
  double(node: NumberExpression): string
  span(list: ListExpression): string
  listAddress(list: number): string
}

type Spelling = (expressions: ArgumentText, args: readonly OpArgument[]) => string
type Kind = 'number' | 'span' | 'list'

function argumentText(expressions: ArgumentText, argument: OpArgument | undefined, kind: Kind): string {
  if (kind === 'number' && argument?.type === 'number') return expressions.number(argument.value).text
  if (argument?.type !== 'list') throw new Error('An op was given something that it does not take.')
  if (kind === 'span') return expressions.span(argument.value)
  // Only a menu of lists leads here, so it is a whole list or none.
  const { value } = argument
  return value.kind === 'list' ? expressions.listAddress(value.list) : `${expressions.span(value)}.list`
}

/** A call of the helper with arguments picked by position. */
const call =
  (helper: string, ...picks: readonly (readonly [position: number, kind: Kind])[]): Spelling =>
  (expressions, args) => {
    expressions.helpers.use(helper)
    return `${helper}(${picks.map(([i, kind]) => argumentText(expressions, args[i], kind)).join(', ')})`
  }

const statement =
  (spelling: Spelling): Spelling =>
  (expressions, args) =>
    `${spelling(expressions, args)};`

const choiceOf = (argument: OpArgument | undefined) => (argument?.type === 'choice' ? argument.value : '')

/** What one cannot do without a screen stays as a remark, so that its line is found. */
const remark =
  (words: (args: readonly OpArgument[]) => string): Spelling =>
  (_, args) =>
    `// ${commentInLine(words(args))}`

const setOf = (argument: OpArgument | undefined) => `${choiceOf(argument)}_set`

export const VALUE_SPELLINGS: Readonly<Record<string, Spelling>> = {
  sigmoid: call('sigmoid', [0, 'number']),
  sigmoidSlope: call('sigmoid_slope', [0, 'number']),
  sum: call('sum', [0, 'span']),
  dot: call('dot', [0, 'span'], [1, 'span']),
  largest: call('largest', [0, 'span']),
  positionOfLargest: call('position_of_largest', [0, 'span']),
  contains: call('contains', [0, 'span'], [1, 'number']),
  crossEntropy: call('cross_entropy', [0, 'number'], [1, 'number']),
  draw: call('draw'),
  imageCount: (_, [set]) => `(double)${setOf(set)}.count`,
  labelOfImage(expressions, [n, set]) {
    expressions.helpers.use('label_of')
    return `label_of(&${setOf(set)}, ${argumentText(expressions, n, 'number')})`
  },
  accuracyOf(expressions, [set]) {
    expressions.helpers.use('accuracy_of')
    return `accuracy_of(&${setOf(set)})`
  },
  // There is no pad to draw on.
  hasDrawing: () => '0',
}

const SIGNS: Readonly<Record<string, string>> = { '+': '+', '−': '-', '×': '*' }

/** `printf` with a line's words and numbers. A per cent sign in the words never means anything. */
function printed(expressions: ArgumentText, args: readonly OpArgument[]): string {
  let format = ''
  const values: string[] = []
  for (const argument of args) {
    const parts =
      argument.type === 'text' ? argument.value.parts : argument.type === 'number' ? [argument.value] : []
    for (const part of parts) {
      if (part === '') continue
      if (format !== '') format += ' '
      if (typeof part === 'string') {
        values.push(stringLiteral(part))
        format += '%s'
      } else {
        values.push(expressions.double(part))
        format += '%.15g'
      }
    }
  }
  return `printf("${format}\\n"${values.map((value) => `, ${value}`).join('')});`
}

export const STATEMENT_SPELLINGS: Readonly<Record<string, Spelling>> = {
  add: statement(call('append', [1, 'list'], [0, 'number'])),
  insert: statement(call('insert', [2, 'list'], [1, 'number'], [0, 'number'])),
  delete: statement(call('delete_item', [1, 'list'], [0, 'number'])),
  deleteAll: (expressions, [list]) =>
    `${argumentText(expressions, list, 'list').replace(/^&/, '')}.length = 0;`,
  fill: statement(call('fill', [0, 'list'], [1, 'number'], [2, 'number'])),
  fillRandom: statement(call('fill_random', [0, 'list'], [1, 'number'], [2, 'number'], [3, 'number'])),
  shuffle: statement(call('shuffle', [0, 'list'], [1, 'number'])),
  copy: statement(call('copy', [1, 'span'], [0, 'span'])),
  scale: statement(call('scale', [0, 'span'], [1, 'span'], [2, 'number'])),
  addScaled: statement(call('add_scaled', [2, 'span'], [0, 'number'], [1, 'span'])),
  sigmoidOfEach: statement(call('sigmoid_of_each', [0, 'span'], [1, 'span'])),
  slopes: statement(call('slopes', [0, 'span'], [1, 'span'])),
  weightedSums: statement(call('weighted_sums', [0, 'span'], [1, 'span'], [2, 'span'], [3, 'span'])),
  gradientUpdate(expressions, [weights, rate, gradient]) {
    expressions.helpers.use('add_scaled')
    if (rate?.type !== 'number') throw new Error('A gradient update needs a rate.')
    const minusRate = expressions.number({ kind: 'unary', name: 'negate', a: rate.value, at: '' }).text
    const [target, source] = [weights, gradient].map((list) => argumentText(expressions, list, 'span'))
    return `add_scaled(${target}, ${minusRate}, ${source});`
  },
  combine(expressions, [target, a, operator, b]) {
    expressions.helpers.use('combine')
    const [to, left, right] = [target, a, b].map((list) => argumentText(expressions, list, 'span'))
    return `combine(${to}, ${left}, '${SIGNS[choiceOf(operator)] ?? '+'}', ${right});`
  },
  loadImage(expressions, [n, set, width, list]) {
    expressions.helpers.use('load_image')
    const pixels = `${setOf(set)}.pixels${choiceOf(width)}`
    const size = choiceOf(width) === '28' ? 784 : 100
    const [to, place] = [argumentText(expressions, list, 'list'), argumentText(expressions, n, 'number')]
    return `load_image(${to}, &${setOf(set)}, ${pixels}, ${size}, ${place});`
  },
  // An empty pad is all zeros.
  loadDrawing(expressions, [width, list]) {
    expressions.helpers.use('fill')
    return `fill(${argumentText(expressions, list, 'list')}, ${choiceOf(width) === '28' ? 784 : 100}, 0);`
  },
  recordAnswer(expressions, [answer, n, set]) {
    expressions.helpers.use('record_answer')
    const [place, given] = [n, answer].map((each) => argumentText(expressions, each, 'number'))
    return `record_answer(&${setOf(set)}, ${place}, ${given});`
  },
  say: printed,
  log: printed,
  plot: remark(() => say('export-c-point')),
  picture: remark(() => say('export-c-picture')),
  showNetwork: remark(() => say('export-c-network')),
  showLayers: remark(() => say('export-c-network')),
  showVariable: remark((args) => say('export-c-variable', { action: choiceOf(args[0]) })),
  showList: remark((args) => say('export-c-list', { action: choiceOf(args[0]) })),
}

/** Random numbers that are drawn inside an expression are drawn before it, because C may work out its sides in any order. */
export const keeps = (op: string): boolean =>
  Object.hasOwn(VALUE_SPELLINGS, op) || Object.hasOwn(STATEMENT_SPELLINGS, op)
