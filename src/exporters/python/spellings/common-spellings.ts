/** Ops that NumPy and PyTorch spell alike: what grows, fills and searches lists, images, random numbers, the stage. */
// biome-ignore-all lint/style/noNonNullAssertion: `known` is given what is known of each argument of its op
import type { ImageSetName, ImageWidth } from '../../../core/program/ir'
import { say } from '../../../words'
import { type Known, UNKNOWN, wholeFrom } from '../../interval'
import { atom, infix, type Piece } from '../../precedence'
import { comment, numberLiteral, stringLiteral } from '../code/literals'
import { LEVEL } from '../code/precedence'
import type { Arrays } from './arrays'
import type { OpLines, OpText, Spellings } from './spelling'

const call = (name: string, ...args: readonly string[]): Piece => atom(`${name}(${args.join(', ')})`)
const ONE = numberLiteral(1)

export function commonSpellings(arrays: Arrays): Spellings {
  const listOf = (op: OpText, argument: number) => op.list(argument).text
  const stored = (op: OpLines, argument: number, list: string, areFloats: boolean) =>
    op.assign(argument, op.isArray(argument) ? arrays.of(list, areFloats) : list)
  return {
    // Lists
    add: {
      known: ([value]) => ({ stores: value! }),
      lines(op) {
        const value = op.number(0).text
        if (op.isArray(1)) op.assign(1, arrays.append(listOf(op, 1), value))
        else op.line(`${listOf(op, 1)}.append(${value})`)
      },
    },
    insert: {
      known: ([value]) => ({ stores: value! }),
      lines(op) {
        const value = op.number(0).text
        if (op.isArray(2)) op.assign(2, arrays.insert(listOf(op, 2), op.position(1), value, op.helper))
        else op.line(call(op.helper('insert'), listOf(op, 2), op.number(1).text, value).text)
      },
    },
    delete: {
      known: () => ({ stores: null }),
      lines(op) {
        if (op.isArray(1)) op.assign(1, arrays.without(listOf(op, 1), op.position(0), op.helper))
        else op.line(`del ${listOf(op, 1)}[${op.position(0)}]`)
      },
    },
    deleteAll: {
      known: () => ({ stores: null }),
      lines(op) {
        if (op.isArray(0)) op.assign(0, arrays.zeros('0'))
        else op.line(`${listOf(op, 0)}.clear()`)
      },
    },
    fill: {
      known: ([, , value]) => ({ stores: value! }),
      lines(op) {
        const value = op.number(2).text
        const count = op.count(1)
        if (!op.isArray(0)) op.assign(0, infix(atom(`[${value}]`), '*', count, LEVEL.product).text)
        else if (value === '0') op.assign(0, arrays.zeros(count.text))
        else op.assign(0, arrays.full(count.text, value, !op.known(2).whole && op.isPlain(2)))
      },
    },
    fillRandom: {
      keepsOrder: true,
      lines: (op) =>
        stored(
          op,
          0,
          call(op.helper('random_numbers'), op.count(1).text, op.number(2).text, op.number(3).text).text,
          true,
        ),
    },
    shuffle: {
      known: () => ({ stores: wholeFrom(1) }),
      lines: (op) => stored(op, 0, call(op.helper('shuffled'), op.count(1).text).text, false),
    },
    copy: {
      alike: true,
      lines: (op) => op.assign(1, op.isArray(1) ? arrays.copy(listOf(op, 0)) : `${listOf(op, 0)}.copy()`),
    },
    contains: {
      value(op) {
        const value = op.number(1)
        return op.isArray(0)
          ? atom(arrays.contains(listOf(op, 0), value.text))
          : infix(value, 'in', op.list(0), LEVEL.compare)
      },
    },
    sum: {
      value: (op) => (op.isArray(0) ? atom(arrays.sum(listOf(op, 0))) : call('sum', listOf(op, 0))),
    },
    largest: {
      value: (op) => (op.isArray(0) ? atom(arrays.largest(listOf(op, 0))) : call('max', listOf(op, 0))),
    },
    positionOfLargest: {
      known: () => ({ gives: wholeFrom(1) }),
      value(op) {
        const list = listOf(op, 0)
        const position = op.isArray(0) ? arrays.positionOfLargest(list) : `${list}.index(max(${list}))`
        return infix(atom(position), '+', ONE, LEVEL.sum)
      },
    },
    // Images
    imageCount: {
      known: () => ({ gives: wholeFrom(0) }),
      value: (op) => call('len', op.labels(op.choice(0) as ImageSetName)),
    },
    labelOfImage: {
      known: () => ({ gives: wholeFrom(0, 1) }),
      value: (op) => atom(`${op.labels(op.choice(1) as ImageSetName)}[${op.position(0)}]`),
    },
    loadImage: {
      lines(op) {
        const width: ImageWidth = op.choice(2) === '28' ? 28 : 10
        const pixels = op.pixels(op.choice(1) as ImageSetName, width)
        op.assign(
          3,
          op.isArray(3)
            ? arrays.image(pixels, op.position(0), op.isChangedInPlace(3))
            : `${pixels}[${op.position(0)}].tolist()`,
        )
      },
    },
    // Random numbers
    draw: {
      known: () => ({ gives: wholeFrom(1, 2147483646) }),
      value: (op) => call(op.helper('next_state')),
    },
    random: {
      value(op) {
        const [from, to] = [op.number(0).text, op.number(1).text]
        return from === '0' && to === '1'
          ? call(op.helper('next_random'))
          : call(op.helper('random_between'), from, to)
      },
    },
    randomWhole: {
      known: ([from, to]) => ({ gives: between(from!, to!) }),
      value: (op) => call(op.helper('random_whole'), op.number(0).text, op.number(1).text),
    },
    // The stage
    log: {
      keepsOrder: true,
      lines: (op) => op.line(`print(${[...op.words(0), op.number(1).text].join(', ')})`),
    },
    say: { lines: (op) => op.line(`print(${op.words(0).join(', ')})`) },
    plot: {
      keepsOrder: true,
      lines: (op) => op.line(call(op.helper('add_to_chart'), op.number(0).text, op.words(1)[0] ?? '""').text),
    },
    recordAnswer: {
      keepsOrder: true,
      lines(op) {
        const set = op.choice(2)
        const labels = op.labels(set as ImageSetName)
        const [answer, position] = [op.number(0).text, op.number(1).text]
        op.line(call(op.helper('record_answer'), answer, position, labels, stringLiteral(set)).text)
      },
    },
    accuracyOf: { value: (op) => call(op.helper('accuracy_of'), stringLiteral(op.choice(0))) },
    picture: {
      keepsOrder: true,
      known: () => ({ stores: null }),
      lines: (op) => op.line(call(op.helper('show_picture'), listOf(op, 0), op.number(1).text).text),
    },
    showNetwork: {
      known: () => ({ stores: null }),
      lines: (op) => op.line(networkRemark(op)),
    },
    showLayers: {
      known: () => ({ stores: null }),
      lines: (op) => op.line(networkRemark(op)),
    },
    showVariable: { lines: (op) => op.line(shownRemark(op, op.variableName(1))) },
    showList: {
      known: () => ({ stores: null }),
      lines: (op) => op.line(shownRemark(op, op.name(1))),
    },
  }
}

const networkRemark = (op: OpText) =>
  comment(say('export-python-network', { weights: op.name(1), biases: op.name(3) }))

const shownRemark = (op: OpText, name: string) =>
  comment(say('export-python-shown', { action: op.choice(0), name }))

/** Random whole numbers lie between two whole ones; the helper turns any into them, or stops. */
const between = (from: Known, to: Known): Known =>
  from.least > to.most ? { ...UNKNOWN, whole: true } : wholeFrom(from.least, Math.max(from.least, to.most))
