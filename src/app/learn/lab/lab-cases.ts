/**
 * The cases of the failure lab, as lesson 6 has them: its first step is the healthy network, a step “1. …” to “6. …” each is a
 * failure with its question, and the second hint of “Which one is it?” says in a line each what tells it from the others.
 */
import { allBlocks } from '../../../core/project/find-block'
import type { Argument, BlockNode, Project } from '../../../core/project/project'
import type { Lesson, Paragraph, Prediction } from '../../../lessons'

export const LAB_LESSON = '06-failure-lab'

/** The variable that is the switch. */
const SWITCH = 'failure'

export interface LabCase {
  /** What the switch is set to; 0 is the healthy network. */
  readonly number: number
  readonly title: string
  readonly prediction: Prediction
  /** How to see that it is this one; null for the healthy network. */
  readonly sign: Paragraph | null
  /** The blocks that this setting of the switch brings in. */
  readonly blocks: readonly BlockNode[]
}

/** @throws Error where the lesson is not built as it is here: a mistake of ours, which the tests find */
export function labCases(lesson: Lesson): readonly LabCase[] {
  const signs = signsIn(lesson)
  const failures = lesson.steps.flatMap(({ title, parts }) => {
    const [, number, name] = /^(\d)\. (.+)$/.exec(title) ?? []
    const prediction = parts.find((part) => part.kind === 'prediction')
    return number && name && prediction ? [{ number: Number(number), title: name, prediction }] : []
  })
  const [first] = lesson.steps
  const healthy = first?.parts.find((part) => part.kind === 'prediction')
  if (!healthy || !first || failures.length !== 6 || signs.length !== 6)
    throw new Error('The failure lab is not built as its lesson is.')
  return [
    { number: 0, title: first.title, prediction: healthy, sign: null, blocks: [] },
    ...failures.map((failure) => ({
      ...failure,
      sign: signs[failure.number - 1] ?? null,
      blocks: switchedOn(lesson.start, failure.number),
    })),
  ]
}

/** The list of the last hint that has one for each failure. */
function signsIn({ steps }: Lesson): readonly Paragraph[] {
  const hints = steps.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'hints' ? part.hints : [])),
  )
  const items = hints.map(({ text }) => text.filter(({ kind }) => kind === 'item'))
  return items.find(({ length }) => length === 6) ?? []
}

/** What stands in each “if failure = number”. */
function switchedOn({ variables, stacks }: Project, number: number): readonly BlockNode[] {
  const id = variables.find(({ name }) => name === SWITCH)?.id
  const asks = (condition: Argument | undefined): boolean => {
    if (typeof condition !== 'object' || !('args' in condition)) return false
    const { a, b, comparison } = condition.args ?? {}
    return (
      comparison === '=' && b === number && typeof a === 'object' && 'args' in a && a.args?.variable === id
    )
  }
  return stacks
    .flatMap(({ blocks }) => [...allBlocks(blocks)])
    .filter(({ type, args }) => type === 'control_if' && asks(args?.condition))
    .flatMap(({ args }) => (Array.isArray(args?.body) ? (args.body as readonly BlockNode[]) : []))
}

/** The lesson's network with its switch set so, under the flag. */
export function switchedTo({ start }: Pick<Lesson, 'start'>, number: number, seed: number): Project {
  const id = start.variables.find(({ name }) => name === SWITCH)?.id
  const set = (block: BlockNode): BlockNode =>
    block.type === 'variables_set' && block.args?.variable === id
      ? { ...block, args: { ...block.args, value: number } }
      : block
  const stacks = start.stacks.map((stack) =>
    stack.blocks[0]?.type === 'events_flag' ? { ...stack, blocks: stack.blocks.map(set) } : stack,
  )
  return { ...start, seed, stacks }
}
