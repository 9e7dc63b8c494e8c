/** Expressions in Python: numbers, questions and lists, with positions that count from 0. */
// biome-ignore-all lint/style/noNonNullAssertion: `names` has a name for everything in the program, by the same number

import type {
  BinaryName,
  BooleanExpression,
  CompareName,
  ListExpression,
  NumberExpression,
  UnaryName,
} from '../../../core/program/ir'
import { say, sentence } from '../../../words'
import type { Known } from '../../interval'
import { LARGEST_POWER } from '../../interval-arithmetic'
import { atom, infix, inside, type Piece, prefix } from '../../precedence'
import { numberLiteral, stringLiteral } from './literals'
import { type OpNode, opText } from './op-text'
import { LEVEL } from './precedence'
import type { ProgramParts } from './program-parts'

const SIGNS: Readonly<Record<'+' | '-' | '*' | '/' | 'mod', { sign: string; binds: number }>> = {
  '+': { sign: '+', binds: LEVEL.sum },
  '-': { sign: '-', binds: LEVEL.sum },
  '*': { sign: '*', binds: LEVEL.product },
  '/': { sign: '/', binds: LEVEL.product },
  mod: { sign: '%', binds: LEVEL.product },
}

const COMPARISONS: Readonly<Record<CompareName, string>> = {
  '<': '<',
  '<=': '<=',
  '=': '==',
  '≠': '!=',
  '>=': '>=',
  '>': '>',
}

/** There is no not-a-number, so the opposite of a question is a question, too. */
const OPPOSITES: Readonly<Record<CompareName, CompareName>> = {
  '<': '>=',
  '<=': '>',
  '=': '≠',
  '≠': '=',
  '>=': '<',
  '>': '<=',
}

const ONE: NumberExpression = { kind: 'number', value: 1, at: '' }

/** One for each stack: `localName` names its inputs and its temporary numbers. */
export class Expressions {
  constructor(
    private readonly parts: ProgramParts,
    private readonly localName: (local: number) => string,
  ) {}

  number(node: NumberExpression): Piece {
    const { names, used } = this.parts
    switch (node.kind) {
      case 'number':
        return this.literal(node.value)
      case 'variable':
        return atom(names.held.get(node.variable)?.text ?? names.variables[node.variable]!)
      case 'local':
        return atom(this.localName(node.local))
      case 'item':
        return this.item(node.list, node.index)
      case 'length':
        return this.call('len', this.list(node.list).text)
      case 'unary':
        return this.unary(node.name, node.a)
      case 'binary':
        return this.binary(node.name, node.a, node.b)
      case 'op':
        return this.op(node)
      case 'call':
        return this.call(names.procedures[node.procedure]!, ...node.args.map((arg) => this.number(arg).text))
      case 'missing':
        return this.call(used.helper('cannot_work'), stringLiteral(sentence(node.message)))
    }
  }

  question(node: BooleanExpression): Piece {
    switch (node.kind) {
      case 'compare':
        return infix(this.number(node.a), COMPARISONS[node.name], this.number(node.b), LEVEL.compare)
      case 'logic': {
        const binds = LEVEL[node.name]
        const [a, b] = [this.question(node.a), this.question(node.b)]
        // Grouped either way, and asked from the left either way.
        return { text: `${inside(a, binds)} ${node.name} ${inside(b, binds)}`, binds }
      }
      case 'not':
        return this.opposite(node.a)
      case 'op':
        return this.op(node)
      case 'missing':
        return this.call(this.parts.used.helper('cannot_work'), stringLiteral(sentence(node.message)))
    }
  }

  opposite(node: BooleanExpression): Piece {
    if (node.kind === 'compare') return this.question({ ...node, name: OPPOSITES[node.name] })
    if (node.kind === 'not') return this.question(node.a)
    return prefix('not ', this.question(node), LEVEL.not)
  }

  list(node: ListExpression): Piece {
    const { used } = this.parts
    switch (node.kind) {
      case 'list':
        return this.wholeList(node.list)
      case 'row':
        return this.call(
          used.helper('row_of'),
          this.wholeList(node.list).text,
          this.number(node.row).text,
          this.number(node.width).text,
        )
      case 'missing':
        return this.call(used.helper('cannot_work'), stringLiteral(sentence(node.message)))
    }
  }

  private wholeList(list: number): Piece {
    const { names } = this.parts
    return atom(names.places.get(list)?.text ?? names.lists[list]!)
  }

  private item(list: ListExpression, index: NumberExpression): Piece {
    const item = `${this.list(list).text}[${this.position(index)}]`
    return atom(this.isArray(list) ? this.parts.arrays.item(item) : item)
  }

  isArray(list: ListExpression): boolean {
    return list.kind !== 'missing' && this.parts.forms.isArray(list.list)
  }

  /** A position from 1 on as one from 0 on. What may be below 1 is looked at, because Python counts −1 from the end. */
  position(node: NumberExpression): string {
    const known = this.parts.known.of(node)
    if (!known.whole || !(known.least >= 1))
      return this.call(this.parts.used.helper('zero_based'), this.number(node).text).text
    return this.less(node).text
  }

  /** A whole number less 1. */
  private less(node: NumberExpression): Piece {
    if (node.kind === 'number') return numberLiteral(node.value - 1)
    if (node.kind === 'binary' && (node.name === '+' || node.name === '-') && node.b.kind === 'number') {
      const left = (node.name === '+' ? node.b.value : -node.b.value) - 1
      if (left === 0) return this.number(node.a)
      const value = numberLiteral(Math.abs(left))
      return infix(this.number(node.a), left > 0 ? '+' : '-', value, LEVEL.sum)
    }
    return infix(this.number(node), '-', this.number(ONE), LEVEL.sum)
  }

  /** For what is done or made so many times. */
  count(node: NumberExpression): Piece {
    const known = this.parts.known.of(node)
    const number = this.number(node)
    const isCount =
      node.kind === 'number'
        ? Number.isSafeInteger(node.value) && node.value >= 0
        : known.whole && known.least >= 0
    return isCount ? number : this.call(this.parts.used.helper('times'), number.text)
  }

  known(node: NumberExpression): Known {
    return this.parts.known.of(node)
  }

  literal(value: number): Piece {
    if (!Number.isFinite(value)) this.parts.used.import('from math import inf')
    return numberLiteral(value)
  }

  private op(node: OpNode): Piece {
    const value = this.parts.spellings[node.op]?.value
    if (value) return value(opText(node, this, this.parts))
    const why = say('export-stop-no-word', { op: node.op })
    return this.call(this.parts.used.helper('cannot_work'), stringLiteral(why))
  }

  private call(name: string, ...args: readonly string[]): Piece {
    return atom(`${name}(${args.join(', ')})`)
  }

  private unary(name: UnaryName, a: NumberExpression): Piece {
    const { used, arrays } = this.parts
    const given = this.number(a)
    switch (name) {
      case 'negate':
        return prefix('-', given, LEVEL.sign)
      case 'abs':
        return this.call('abs', given.text)
      case 'round':
        return this.known(a).whole ? given : this.call(used.helper('round_half_up'), given.text)
      case 'floor':
      case 'ceiling':
        if (this.known(a).whole) return given
        used.import('import math')
        return this.call(name === 'floor' ? 'math.floor' : 'math.ceil', given.text)
      case 'sqrt':
      case 'ln':
      case 'exp':
        return this.call(arrays.maths(name, used), given.text)
    }
  }

  private binary(name: BinaryName, a: NumberExpression, b: NumberExpression): Piece {
    const [left, right] = [this.number(a), this.number(b)]
    if (name === 'min' || name === 'max') return this.call(name, left.text, right.text)
    if (name === 'power') {
      if (b.kind === 'number' && Number.isSafeInteger(b.value) && b.value >= 0 && b.value <= LARGEST_POWER)
        return { text: `${inside(left, LEVEL.power + 1)} ** ${right.text}`, binds: LEVEL.power }
      // Python's ** would turn some into complex numbers.
      this.parts.used.import('import math')
      return this.call('math.pow', left.text, right.text)
    }
    const { sign, binds } = SIGNS[name]
    return infix(left, sign, right, binds)
  }
}
