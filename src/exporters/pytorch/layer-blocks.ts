/**
 * Reads the blocks of the Layers drawer off the statements that they stand for: which lists are weights, outputs and
 * gradients of which layer. Where the statements are not what these blocks stand for, there is nothing to read.
 */
// biome-ignore-all lint/style/noNonNullAssertion: counts are compared before, or the lists are those that a layer block stands for
import type { ImageSetName, NumberExpression, OpArgument, Statement } from '../../core/program/ir'
import { visit } from '../../core/program/visit'

/** Statements that one block stands for. */
export interface Group {
  readonly type: string
  readonly at: string
  readonly statements: readonly Statement[]
}

/** Lists are told by their numbers. */
export interface Layer {
  readonly weights: number
  readonly biases: number
  readonly inputs: number
  readonly neurons: number
}

export interface NetworkBlock {
  readonly layers: readonly Layer[]
  readonly spread: NumberExpression
}

export interface ForwardBlock {
  readonly images: number
  /** Of each layer. */
  readonly outputs: readonly number[]
}

export interface BackwardBlock {
  readonly labels: number
  readonly weightGradients: readonly number[]
  readonly biasGradients: readonly number[]
  /** Of each layer but the last. */
  readonly slopes: readonly number[]
  /** Of each layer; with batches of one, these are the bias gradients, and there are no lists for them. */
  readonly deltas: readonly number[]
}

export interface LoaderBlock {
  readonly images: number
  readonly labels: number
  /** Where batches of several are put together, the list that the last image was loaded into. */
  readonly image: number | null
  /** Null where images come in order. */
  readonly order: number | null
  readonly set: ImageSetName
  readonly size: number
  readonly variable: number
  /** What puts a batch into the lists. */
  readonly own: readonly Statement[]
  /** What stands in its mouth. */
  readonly body: readonly Statement[]
}

type ForEach = Extract<Statement, { kind: 'forEach' }>

type Op = { readonly op: string; readonly args: readonly OpArgument[] }
/** As the scan of a program gives it. */
type OpNode = Op & Readonly<Record<string, unknown>>

/** All ops inside, in the order in which they stand there. */
function opsIn(part: unknown, name?: string): readonly Op[] {
  const ops: Op[] = []
  visit(part, (node) => {
    if (node.kind === 'op' && (name === undefined || node.op === name)) ops.push(node as OpNode)
  })
  return ops
}

/** The list that an op is given, or that it is given a row of. */
function listOf({ args }: Op, argument: number): number {
  const given = args[argument]
  return given?.type === 'list' && given.value.kind !== 'missing' ? given.value.list : -1
}

const numberOf = ({ args }: Op, argument: number): NumberExpression | null => {
  const given = args[argument]
  return given?.type === 'number' ? given.value : null
}

const constantOf = (node: NumberExpression | null | undefined): number =>
  node?.kind === 'number' ? node.value : Number.NaN

export function readNetwork({ statements }: Group): NetworkBlock | null {
  const weights = opsIn(statements, 'fillRandom')
  const biases = opsIn(statements, 'fill')
  const spread = weights[0] && numberOf(weights[0], 3)
  if (!spread || weights.length !== biases.length) return null
  const layers = weights.map((each, i): Layer => {
    const neurons = constantOf(numberOf(biases[i]!, 1))
    return {
      weights: listOf(each, 0),
      biases: listOf(biases[i]!, 0),
      neurons,
      inputs: constantOf(numberOf(each, 1)) / neurons,
    }
  })
  const fits = layers.every(
    ({ inputs }, i) => Number.isSafeInteger(inputs) && (i === 0 || inputs === layers[i - 1]!.neurons),
  )
  return fits ? { layers, spread } : null
}

export function readForward({ layers }: NetworkBlock, statements: readonly Statement[]): ForwardBlock | null {
  const sums = opsIn(statements, 'weightedSums')
  const outputs = sums.map((each) => listOf(each, 0))
  const fits =
    sums.length === layers.length &&
    opsIn(statements, 'sigmoidOfEach').length === layers.length &&
    sums.every(
      (each, i) =>
        listOf(each, 1) === layers[i]!.weights &&
        listOf(each, 3) === layers[i]!.biases &&
        (i === 0 || listOf(each, 2) === outputs[i - 1]),
    )
  return fits ? { images: listOf(sums[0]!, 2), outputs } : null
}

/** The variable that a loss is put into, and the labels that it looks at. */
export function readLoss({ statements }: Group): { variable: number; labels: number } | null {
  const [first] = statements
  const [loss] = opsIn(statements, 'crossEntropy')
  const label = loss && numberOf(loss, 1)
  if (first?.kind !== 'setVariable' || label?.kind !== 'item' || label.list.kind !== 'list') return null
  return { variable: first.variable, labels: label.list.list }
}

export function readBackward({ layers }: NetworkBlock, { statements }: Group): BackwardBlock | null {
  const count = layers.length
  const fills = opsIn(statements, 'fill').map((each) => listOf(each, 0))
  const [difference] = opsIn(statements, 'combine')
  if (!difference) return null
  const isBatched = !statements.some((each) => each.kind === 'op' && each.op === 'combine')
  const filled = isBatched ? 2 * count : count
  const ownOf = (step: number, from: number) => layers.map((_, i) => fills[i * step + from]!)
  // From the last layer to the first.
  const passed = [listOf(difference, 0), ...fills.slice(filled)].toReversed()
  const slopes = opsIn(statements, 'slopes')
    .map((each) => listOf(each, 0))
    .toReversed()
  if (passed.length !== count || slopes.length !== count - 1) return null
  return {
    labels: listOf(difference, 3),
    weightGradients: isBatched ? ownOf(2, 0) : ownOf(1, 0),
    biasGradients: isBatched ? ownOf(2, 1) : passed,
    slopes,
    deltas: isBatched ? passed : [],
  }
}

/** The learning rate. */
export function readStep({ layers }: NetworkBlock, { statements }: Group): NumberExpression | null {
  const updates = opsIn(statements, 'gradientUpdate')
  const lists = layers.flatMap(({ weights, biases }) => [weights, biases])
  const fits =
    updates.length === lists.length &&
    updates.length === statements.length &&
    updates.every((each, i) => listOf(each, 0) === lists[i])
  return fits ? numberOf(updates[0]!, 1) : null
}

/** A loop over images, whose first `own` statements put a batch into the lists; else those that are the block's own. */
export function readLoader({ at, statements }: Group, own?: number): LoaderBlock | null {
  const loop = statements.find((each): each is ForEach => each.kind === 'forEach')
  if (!loop) return null
  const others = loop.body.findIndex((each) => each.at !== at)
  const end = own ?? (others < 0 ? loop.body.length : others)
  const mine = loop.body.slice(0, end)
  const loaded = opsIn(mine, 'loadImage')[0]
  const [labels, batch] = opsIn(mine, 'fill')
  const set = loaded?.args[1]
  if (!loaded || !labels || set?.type !== 'choice') return null
  const shuffle = opsIn(
    statements.filter(({ kind }) => kind === 'op'),
    'shuffle',
  )[0]
  return {
    images: batch ? listOf(batch, 0) : listOf(loaded, 3),
    labels: listOf(labels, 0),
    image: batch ? listOf(loaded, 3) : null,
    order: shuffle ? listOf(shuffle, 0) : null,
    set: set.value as ImageSetName,
    size: batch ? sizeOf(loop.to) : 1,
    variable: loop.variable,
    own: mine,
    body: loop.body.slice(end),
  }
}

/** Of ⌈count ÷ size⌉. */
const sizeOf = (batches: NumberExpression): number =>
  batches.kind === 'unary' && batches.a.kind === 'binary' ? constantOf(batches.a.b) : Number.NaN
