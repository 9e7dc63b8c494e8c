/**
 * Runs a block's worked example as a learner would: the block under a flag, in a project that was saved and opened
 * again. A value block's result is put somewhere first, because the run shows only variables, lists and the stage.
 */
import type { BlockDefinition, BlockExample, ExampleArgument, ExampleBlock } from '../language/block'
import type { Language } from '../language/language'
import type { ImageSource, NetworkParts } from '../language/op'
import { joinWords } from '../language/words'
import { stateFromSeed } from '../maths/random'
import type { Drawing } from '../memory/drawing'
import { FLAG } from '../program/events'
import type { Program } from '../program/ir'
import { type LoweredProject, lower } from '../program/lower'
import { type Argument, type BlockNode, FORMAT, type Project, VERSION } from '../project/project'
import { readProject } from '../project/read'
import { writeProject } from '../project/write'
import { Machine } from './machine'
import type { TestReport } from './report'
import type { StageView } from './snapshot'

/** The seed of every example's random numbers. */
export const EXAMPLE_SEED = 7

const COUNTS = { training: 11665, development: 1000, test: 2115, all: 12665 } as const

/**
 * As many images as there really are, but made up: image n shows a one where n is odd, and its pixel p, counting
 * from 0, is 51 × ((n + p) mod 6).
 */
export const EXAMPLE_IMAGES: ImageSource = {
  count: (set) => COUNTS[set],
  label: (_, position) => position % 2,
  pixels: (width, _, position) =>
    Uint8Array.from({ length: width ** 2 }, (_, p) => 51 * ((position + p) % 6)),
}

/** A made-up drawing: its pixel p, counting from 0, is 51 × (p mod 6). */
const EXAMPLE_DRAWING: Drawing = {
  id: 1,
  pixels: { small: sawtooth(100), large: sawtooth(784) },
}

function sawtooth(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, p) => 51 * (p % 6))
}

const RESULT = 'the result'
const TESTED = 'tested'

export interface ExampleRun {
  /** The message that it stopped with, or null. */
  readonly stops: string | null
  /** Whether the stop is at the block itself, and not at one inside it. */
  readonly stopsAtBlock: boolean
  readonly gives: number | boolean | readonly number[] | undefined
  readonly variables: Readonly<Record<string, number>>
  readonly lists: Readonly<Record<string, readonly number[]>>
  readonly stage: StageView
  readonly reports: readonly TestReport[]
  readonly log: readonly string[]
  readonly said: string | null
  readonly shown: Readonly<Record<string, boolean>>
  readonly network: Required<BlockExample>['after']['network'] | null
  /** Whether random numbers were drawn. */
  readonly drew: boolean
  /** What is wrong before the run. */
  readonly problems: readonly string[]
}

/** `prepare` may put another program in the place of the one that the blocks make. */
export function runExample(
  block: BlockDefinition,
  example: BlockExample,
  language: Language,
  prepare = (lowered: LoweredProject) => lowered,
): ExampleRun {
  const project = savedAndOpened(exampleProject(block, example), language)
  const lowered = prepare(lower(project, language))
  const machine = new Machine({ lowered, language, images: EXAMPLE_IMAGES })
  machine.reset(project)
  machine.begin()
  if (example.drawn) machine.take({ drawing: EXAMPLE_DRAWING, starts: true, afresh: false })
  // Long lists end a slice early.
  for (let slices = 0; slices < 40 && !machine.isOver; slices++) machine.advance(100_000)
  if (!machine.isOver) throw new Error(`The example “${example.shows}” of ${block.type} does not end.`)

  const { memory, stage, diagnostic } = machine
  // What blocks bring along by themselves, no example has to mention.
  const variables = lowered.program.variables.slice(0, project.variables.length)
  const lists = lowered.program.lists.slice(0, project.lists.length)
  const view = stage.view()
  const values = variables.map(({ name }, i) => [name, memory.f64[memory.variables + i]!] as const)
  const items = lists.map(({ name }, i) => [name, [...memory.items(i)]] as const)
  const isOwn = ([name]: readonly [string, unknown]) => name !== RESULT
  return {
    stops: diagnostic?.message ?? null,
    stopsAtBlock: diagnostic?.blockId === TESTED,
    gives: resultOf(block, Object.fromEntries(values)[RESULT], Object.fromEntries(items)[RESULT]),
    variables: Object.fromEntries(values.filter(isOwn)),
    lists: Object.fromEntries(items.filter(isOwn)),
    stage: view,
    reports: machine.reports(),
    log: view.log.map(({ words }) => joinWords(words)),
    said: view.said && joinWords(view.said),
    shown: Object.fromEntries([
      ...variables.map(({ name }, i) => [name, view.shownVariables[i]!] as const),
      ...lists.map(({ name }, i) => [name, view.shownLists[i]!] as const),
    ]),
    network: view.network && namesOf(view.network, lowered.program),
    drew: machine.random !== stateFromSeed(EXAMPLE_SEED),
    problems: lowered.problems.map(({ message }) => message),
  }
}

function resultOf(
  { gives }: BlockDefinition,
  value: number | undefined,
  items: readonly number[] | undefined,
) {
  if (gives === 'number') return value
  if (gives === 'boolean') return value === 1
  if (gives === 'list') return items
  return undefined
}

function namesOf({ image, w1, hidden, w2, output }: NetworkParts, { lists, variables }: Program) {
  const nameOf = (list: number) => lists[list]!.name
  return {
    image: nameOf(image),
    w1: nameOf(w1),
    hidden: nameOf(hidden),
    w2: nameOf(w2),
    output: output === null ? null : variables[output]!.name,
  }
}

function savedAndOpened(project: Project, language: Language): Project {
  const written = writeProject(project, language)
  if (!written.ok) throw new Error(written.message)
  const read = readProject(written.text, language)
  if (!read.ok) throw new Error(read.message)
  return read.project
}

/** The example as a project: its block under a flag, and what it needs above and below. */
export function exampleProject(block: BlockDefinition, example: BlockExample): Project {
  const { withId, nodes } = nodeMaker()
  const tested = withId({ type: block.type, ...(example.args && { args: example.args }) }, TESTED)
  const above = nodes(example.above ?? [])
  const below = nodes(example.below ?? [])
  const blocks =
    block.gives === 'hat'
      ? [tested, ...below]
      : [withId({ type: FLAG }), ...above, ...around(block, tested, withId), ...below]
  const isList = block.gives === 'list'
  const variables = { ...example.variables, ...(!isList && { [RESULT]: -1 }) }
  const lists = { ...example.lists, ...(isList && { [RESULT]: [] }) }
  return {
    format: FORMAT,
    version: VERSION,
    name: 'Example',
    seed: EXAMPLE_SEED,
    variables: Object.entries(variables).map(([name, value]) => ({ id: name, name, value, shown: false })),
    lists: Object.entries(lists).map(([name, values]) => ({ id: name, name, values, shown: false })),
    stacks: [{ x: 0, y: 0, blocks }],
    notes: [],
  }
}

type WithId = (block: ExampleBlock | BlockNode, id?: string) => BlockNode

/** The statements that make use of the tested block. */
function around({ gives }: BlockDefinition, tested: BlockNode, withId: WithId): readonly BlockNode[] {
  switch (gives) {
    case 'number':
      return [withId({ type: 'variables_set', args: { variable: RESULT, value: tested } })]
    case 'boolean': {
      const set = (value: number): ExampleBlock => ({
        type: 'variables_set',
        args: { variable: RESULT, value },
      })
      return [
        withId({
          type: 'control_if_else',
          args: { condition: tested, then: [set(1)], else: [set(0)] },
        }),
      ]
    }
    case 'list':
      return [withId({ type: 'vectors_copy', args: { source: tested, target: RESULT } })]
    case 'last':
      return [withId({ type: 'control_repeat', args: { times: 1, body: [tested] } })]
    default:
      return [tested]
  }
}

/** Gives ids to blocks, and to the blocks inside them, that have none. */
function nodeMaker() {
  let count = 0
  const withId: WithId = (block, id) => {
    const args = Object.entries(block.args ?? {}).map(([name, value]) => [name, argument(value)] as const)
    return {
      type: block.type,
      id: id ?? ('id' in block ? block.id : `block ${++count}`),
      args: Object.fromEntries(args),
    }
  }
  const nodes = (blocks: readonly (ExampleBlock | BlockNode)[]): readonly BlockNode[] =>
    blocks.map((block) => withId(block))
  const argument = (value: ExampleArgument): Argument => {
    if (typeof value !== 'object') return value
    return Array.isArray(value) ? nodes(value) : withId(value as ExampleBlock)
  }
  return { withId, nodes }
}
