/** Numbers, questions and lists of the IR as C expressions. */

import type {
  BinaryName,
  BooleanExpression,
  CompareName,
  ListExpression,
  NumberExpression,
  OpArgument,
} from '../../core/program/ir'
import { sentence } from '../../words'
import { atom, infix, inside, type Piece, prefix } from '../precedence'
import type { Helpers } from './helpers'
import { doublePiece, numberPiece, stringLiteral } from './literals'
import { AND, EQUAL, LESS, OR, PRODUCT, SUM, UNARY } from './precedence'
import type { Names } from './scope'
import { VALUE_SPELLINGS } from './spellings'

const UNARY_CALLS = {
  abs: 'fabs',
  sqrt: 'sqrt',
  ln: 'log',
  exp: 'exp',
  round: 'rounded',
  floor: 'floor',
  ceiling: 'ceil',
} as const

const SIGNS: Readonly<Partial<Record<BinaryName, readonly [sign: string, binds: number]>>> = {
  '+': ['+', SUM],
  '-': ['-', SUM],
  '*': ['*', PRODUCT],
  '/': ['/', PRODUCT],
}

const BINARY_CALLS = { power: 'pow', mod: 'modulo', min: 'fmin', max: 'fmax' } as const

const COMPARISONS: Readonly<Record<CompareName, readonly [sign: string, binds: number]>> = {
  '<': ['<', LESS],
  '<=': ['<=', LESS],
  '=': ['==', EQUAL],
  '≠': ['!=', EQUAL],
  '>=': ['>=', LESS],
  '>': ['>', LESS],
}

export class Expressions {
  constructor(
    private readonly names: Names,
    readonly helpers: Helpers,
  ) {}

  number(node: NumberExpression): Piece {
    switch (node.kind) {
      case 'number':
        return numberPiece(node.value)
      case 'variable':
        return atom(this.names.variable(node.variable))
      case 'local':
        return atom(this.names.local(node.local))
      case 'item':
        return { text: `*${this.item(node.list, node.index)}`, binds: UNARY }
      case 'length':
        return this.length(node.list)
      case 'unary':
        if (node.name === 'negate') return negated(this.number(node.a))
        if (node.name === 'round') this.helpers.use('rounded')
        return atom(`${UNARY_CALLS[node.name]}(${this.double(node.a)})`)
      case 'binary':
        return this.binary(node.name, node.a, node.b)
      case 'op':
        return this.value(node.op, node.args)
      case 'missing':
        return this.missing(sentence(node.message))
      case 'call':
        throw new Error('Calls inside expressions were lifted out before.')
    }
  }

  /** For a place that takes anything, and would take a typed whole number for an `int`. */
  double(node: NumberExpression): string {
    const piece = this.number(node)
    return (isTyped(node) ? asDouble(node, piece) : piece).text
  }

  question(node: BooleanExpression): Piece {
    switch (node.kind) {
      case 'compare': {
        const [sign, binds] = COMPARISONS[node.name]
        return infix(this.number(node.a), sign, this.number(node.b), binds)
      }
      case 'logic': {
        // Compilers warn where && stands beside || without brackets, so an "and" in an "or" gets them.
        const [sign, binds] = node.name === 'and' ? (['&&', AND] as const) : (['||', OR] as const)
        const side = (part: BooleanExpression) => {
          const piece = this.question(part)
          const isOther = part.kind === 'logic' && part.name !== node.name
          return isOther ? atom(`(${piece.text})`) : piece
        }
        return infix(side(node.a), sign, side(node.b), binds)
      }
      case 'not':
        return prefix('!', this.question(node.a), UNARY)
      case 'op':
        return this.value(node.op, node.args)
      case 'missing':
        return this.missing(sentence(node.message))
    }
  }

  /** A whole list or a row, as what the helpers take. */
  span(list: ListExpression): string {
    switch (list.kind) {
      case 'list':
        this.helpers.use('all')
        return `all(&${this.names.list(list.list)})`
      case 'row': {
        this.helpers.use('row')
        const [row, width] = [this.number(list.row).text, this.number(list.width).text]
        return `row(&${this.names.list(list.list)}, ${row}, ${width})`
      }
      case 'missing':
        this.helpers.use('missing_span')
        return `missing_span(${stringLiteral(sentence(list.message))})`
    }
  }

  listAddress(list: number): string {
    return `&${this.names.list(list)}`
  }

  /** The address of an item, checked. */
  item(list: ListExpression, index: NumberExpression): string {
    const place = this.number(index).text
    if (list.kind === 'list') {
      this.helpers.use('at')
      return `at(&${this.names.list(list.list)}, ${place})`
    }
    this.helpers.use('at_span')
    return `at_span(${this.span(list)}, ${place})`
  }

  private length(list: ListExpression): Piece {
    const length = list.kind === 'list' ? `${this.names.list(list.list)}.length` : `${this.span(list)}.length`
    return { text: `(double)${length}`, binds: UNARY }
  }

  /** C must not take a calculation with two typed numbers for one with whole numbers. */
  private binary(name: BinaryName, a: NumberExpression, b: NumberExpression): Piece {
    const left = isTyped(a) && isTyped(b) ? asDouble(a, this.number(a)) : this.number(a)
    const sign = SIGNS[name]
    if (sign) return infix(left, sign[0], this.number(b), sign[1])
    if (name === 'mod') this.helpers.use('modulo')
    return atom(`${BINARY_CALLS[name as keyof typeof BINARY_CALLS]}(${left.text}, ${this.number(b).text})`)
  }

  private value(op: string, args: readonly OpArgument[]): Piece {
    const spelling = VALUE_SPELLINGS[op]
    if (!spelling) throw new Error(`C has no spelling for ${op}.`)
    return atom(spelling(this, args))
  }

  private missing(message: string): Piece {
    this.helpers.use('missing_number')
    return atom(`missing_number(${stringLiteral(message)})`)
  }
}

/** Whether C could see nothing but whole numbers in it. */
function isTyped(node: NumberExpression): boolean {
  if (node.kind === 'number') return true
  if (node.kind === 'unary') return node.name === 'negate' && isTyped(node.a)
  return node.kind === 'binary' && node.name in SIGNS && isTyped(node.a) && isTyped(node.b)
}

/** Only what stands first needs to be a `double`: the rest follows. Sums and products have seen to it themselves. */
function asDouble(node: NumberExpression, piece: Piece): Piece {
  if (node.kind === 'number') return doublePiece(node.value)
  if (node.kind === 'unary') return negated(asDouble(node.a, piece))
  return piece
}

/** Two signs in a row would be another operator. */
const negated = (piece: Piece): Piece => ({
  text: `-${piece.text.startsWith('-') ? `(${piece.text})` : inside(piece, UNARY)}`,
  binds: UNARY,
})
