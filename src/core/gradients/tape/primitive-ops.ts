/**
 * The primitive ops on the tape, as every language that programs are written in has to spell them. Most only look or
 * show; four make lists longer or shorter; images and their labels come from outside.
 */
// biome-ignore-all lint/style/noNonNullAssertion: an op is given an argument for each of its parameters
import type { ListView } from '../../language/op'
import type { ImageSetName, NumberExpression } from '../../program/ir'
import type { Evaluator, TapedList } from './evaluator'
import type { OpNode } from './plain-ops'
import { FROM, KIND } from './tape'
import type { TapedMemory } from './taped-memory'

interface Arguments {
  readonly values: readonly unknown[]
  readonly nodes: readonly number[]
  readonly lists: readonly TapedList[]
}

export function primitiveNumber(
  node: Extract<NumberExpression, { kind: 'op' }>,
  run: TapedMemory,
  expressions: Evaluator,
): number {
  const op = run.context.language.ops.get(node.op)!
  const value = Number(performPrimitive(node, run, expressions))
  expressions.result = value
  expressions.at(node)
  const { fast } = op
  if (fast?.kind === 'label') return run.tape.source(KIND.label, value, 0, [FROM.label, 0])
  return op.random ? run.tape.source(KIND.other, value, 0, [FROM.chance, 0]) : 0
}

/** Runs the op, and moves the nodes as it moves the numbers. */
export function performPrimitive(
  node: OpNode,
  run: TapedMemory,
  expressions: Evaluator,
): number | boolean | void {
  const { context, memory, shadow } = run
  const op = context.language.ops.get(node.op)!
  const given = argumentsOf(node, run, expressions)
  const [list] = given.lists
  const before = list?.length ?? 0
  context.site = node.at
  const perform = op.run as (machine: unknown, ...args: unknown[]) => number | boolean | void
  const result = perform(context, ...given.values)
  if (op.changesList && list) {
    const { list: number } = list
    const after = memory.length(number)
    run.wrote(number, 0)
    if (op.fast?.kind === 'pixels') loaded(node, given, run, number)
    else if (after === before + 1) {
      // Added at the end, or inserted: the place is the other number.
      const place = given.nodes.length > 1 ? Number(given.values[1]) - 1 : before
      shadow.move(number, place, 1, before)
      shadow.setItem(number, place, given.nodes[0]!)
    } else if (after === before - 1 && given.nodes.length > 0)
      shadow.move(number, Number(given.values[0]) - 1, -1, before)
  }
  return result
}

function argumentsOf({ args }: OpNode, { memory }: TapedMemory, expressions: Evaluator): Arguments {
  const nodes: number[] = []
  const lists: TapedList[] = []
  const values = args.map((argument) => {
    switch (argument.type) {
      case 'number':
        nodes.push(expressions.number(argument.value))
        return expressions.result
      case 'list': {
        const list = expressions.list(argument.value)
        lists.push(list)
        return viewOf(list, memory.start(list.list))
      }
      case 'text':
        return argument.value.parts.map((part) => {
          if (typeof part === 'string') return part
          expressions.number(part)
          return expressions.result
        })
      default:
        return argument.value
    }
  })
  return { values, nodes, lists }
}

const viewOf = ({ list, first, length, row }: TapedList, start: number): ListView => ({
  start: start + first,
  length,
  list,
  isRow: row > 0,
  row,
})

/** Pixels come from the image, each a source of its own. */
function loaded({ op, args }: OpNode, { values }: Arguments, run: TapedMemory, list: number): void {
  const { context, memory, shadow, tape, images } = run
  const { fast } = context.language.ops.get(op)!
  if (fast?.kind !== 'pixels') return
  const { set } = fast.of(args.flatMap((each) => (each.type === 'choice' ? each.value : [])))
  const position = Number(values[fast.image])
  images.push({ set, position, label: context.images.label(set as ImageSetName, position), at: tape.length })
  for (const [i, value] of memory.items(list).entries())
    shadow.setItem(list, i, tape.source(KIND.pixel, value, images.length, [FROM.pixels, 0]))
}
