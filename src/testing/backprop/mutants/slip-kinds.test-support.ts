/**
 * The standard slips, each for the blocks that it can happen to: a sign, off by one, a neighbouring variable or list, left out,
 * doubled, and two that change places. What a slip makes of a block depends on the block and the project's names alone.
 */
import type { Argument, BlockNode, Project } from '../../../core/project/project'
import { copyOf } from '../slips.test-support'

/** What stands in the block's place; its name within the block. */
export interface SlipOfBlock {
  readonly slip: string
  readonly change: (block: BlockNode) => readonly BlockNode[]
}

type Args = Readonly<Record<string, Argument>>

const isBlock = (given: Argument | undefined): given is BlockNode =>
  typeof given === 'object' && !Array.isArray(given)

const withArgs = (block: BlockNode, args: Args): BlockNode => ({ ...block, args: { ...block.args, ...args } })

/** A block around a value; `b` is the typed one. */
const around = (inner: BlockNode, type: string, args: Args): BlockNode => ({
  type,
  id: `${inner.id} ${type}`,
  args: { a: inner, ...args },
})

const MATHS = new Set([
  'maths_add',
  'maths_subtract',
  'maths_multiply',
  'maths_divide',
  'maths_power',
  'maths_mod',
  'maths_min_max',
])
/** The other sign. */
const OPPOSITES: Readonly<Record<string, string>> = {
  maths_add: 'maths_subtract',
  maths_subtract: 'maths_add',
}
const OPERATORS: Readonly<Record<string, string>> = { '+': '−', '−': '+' }
/** What a statement adds, by the slot that it is in. */
const ADDED: Readonly<Record<string, string>> = {
  variables_change: 'by',
  network_gradient_update: 'rate',
  vectors_add_scaled: 'k',
  vectors_scale: 'k',
}

const typedNumbers = ({ args = {} }: BlockNode) =>
  Object.entries(args).filter((arg): arg is [string, number] => typeof arg[1] === 'number')

function signs(block: BlockNode): readonly SlipOfBlock[] {
  const { type, args = {} } = block
  const opposite = OPPOSITES[type]
  const operator = type === 'vectors_combine' && OPERATORS[args.operator as string]
  const added = ADDED[type]
  const inner = added && args[added]
  return [
    ...(opposite ? [{ slip: 'sign', change: (each: BlockNode) => [{ ...each, type: opposite }] }] : []),
    ...(operator ? [{ slip: 'sign', change: (each: BlockNode) => [withArgs(each, { operator })] }] : []),
    ...(added && isBlock(inner)
      ? [
          {
            slip: 'sign',
            change: (each: BlockNode) => [
              withArgs(each, { [added]: around(inner, 'maths_multiply', { b: -1 }) }),
            ],
          },
        ]
      : []),
    ...typedNumbers(block).flatMap(([slot, n]) =>
      n === 0
        ? []
        : [{ slip: `sign of ${slot}`, change: (each: BlockNode) => [withArgs(each, { [slot]: -n })] }],
    ),
  ]
}

/** Holes that count: items, rows, turns. */
const COUNTING = new Set(['index', 'row', 'times', 'from', 'to', 'n'])

function offByOne(block: BlockNode): readonly SlipOfBlock[] {
  const typed = typedNumbers(block).map(([slot, n]) => ({
    slip: `one more ${slot}`,
    change: (each: BlockNode) => [withArgs(each, { [slot]: n + 1 })],
  }))
  const counted = Object.entries(block.args ?? {}).flatMap(([slot, given]) =>
    COUNTING.has(slot) && isBlock(given)
      ? (['maths_add', 'maths_subtract'] as const).map((type) => ({
          slip: `one ${type === 'maths_add' ? 'more' : 'less'} ${slot}`,
          change: (each: BlockNode) => [withArgs(each, { [slot]: around(given, type, { b: 1 }) })],
        }))
      : [],
  )
  return [...typed, ...counted]
}

/** The next one in the project's order, the first after the last. */
function neighbours(block: BlockNode, { variables, lists }: Project): readonly SlipOfBlock[] {
  const nextOf = (all: readonly { readonly id: string }[], id: Argument) => {
    const at = all.findIndex((each) => each.id === id)
    return at < 0 || all.length < 2 ? null : all[(at + 1) % all.length]!.id
  }
  // Menus hold ids, and so do words on the stage; a block's own choices are no ids.
  const isMenu = (slot: string) =>
    !['words', 'series', 'operator', 'comparison', 'function', 'set'].includes(slot)
  return Object.entries(block.args ?? {}).flatMap(([slot, given]) => {
    if (typeof given !== 'string' || !isMenu(slot)) return []
    const next = slot === 'variable' ? nextOf(variables, given) : nextOf(lists, given)
    return next === null
      ? []
      : [{ slip: `neighbour of ${slot}`, change: (each: BlockNode) => [withArgs(each, { [slot]: next })] }]
  })
}

/** An operand in the place of the whole. */
const asBlock = (given: Argument, id: string): BlockNode | null => {
  if (isBlock(given)) return given
  return typeof given === 'number' ? { type: 'maths_add', id: `${id} typed`, args: { a: given, b: 0 } } : null
}

const INNER: Readonly<Record<string, string>> = {
  maths_sigmoid: 'x',
  maths_sigmoid_slope: 'x',
  maths_function: 'a',
  maths_round: 'a',
}

function leftOut(block: BlockNode, isStatement: boolean): readonly SlipOfBlock[] {
  if (isStatement) return [{ slip: 'left out', change: () => [] }]
  const slots = MATHS.has(block.type) ? ['b', 'a'] : [INNER[block.type]]
  return slots.flatMap((slot) => {
    const left = slot && block.args?.[slot] !== undefined ? asBlock(block.args[slot], block.id) : null
    return left ? [{ slip: `only ${slot}`, change: () => [left] }] : []
  })
}

function doubled(block: BlockNode, isStatement: boolean): readonly SlipOfBlock[] {
  if (isStatement && block.type !== 'layers_layer')
    return [{ slip: 'twice', change: (each) => [each, copyOf(each, 'again')] }, ...doubledNumbers(block)]
  return MATHS.has(block.type) || INNER[block.type]
    ? [
        { slip: 'doubled', change: (each) => [around(each, 'maths_multiply', { b: 2 })] },
        ...doubledNumbers(block),
      ]
    : doubledNumbers(block)
}

const doubledNumbers = (block: BlockNode): readonly SlipOfBlock[] =>
  typedNumbers(block).flatMap(([slot, n]) =>
    // Twice 1 is one more than 1.
    n === 0 || n === 1
      ? []
      : [{ slip: `double ${slot}`, change: (each: BlockNode) => [withArgs(each, { [slot]: 2 * n })] }],
  )

const SIDES = new Set(['maths_subtract', 'maths_divide', 'maths_power', 'maths_compare'])

function swappedSides({ type, args = {} }: BlockNode): readonly SlipOfBlock[] {
  const { a, b } = args
  const hasSides = SIDES.has(type) || (type === 'vectors_combine' && args.operator === '−')
  return hasSides && a !== undefined && b !== undefined
    ? [{ slip: 'sides swapped', change: (each) => [withArgs(each, { a: b, b: a })] }]
    : []
}

/** All slips of one block but those that need the statement after it. */
export const slipsOf = (block: BlockNode, isStatement: boolean, project: Project): readonly SlipOfBlock[] => [
  ...signs(block),
  ...offByOne(block),
  ...neighbours(block, project),
  ...leftOut(block, isStatement),
  ...doubled(block, isStatement),
  ...swappedSides(block),
]
