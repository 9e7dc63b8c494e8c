/** Puts the findings of a check into its report. */
// biome-ignore-all lint/style/noNonNullAssertion: there is a list of weights for each judgement, and a first turn
import type { Diagnostic } from '../diagnostic'
import type { Code } from '../program/code'
import type { Program } from '../program/ir'
import { largest } from './comparison/compare'
import type { Decision, TurnStudy } from './comparison/decide'
import { explain } from './explain/explain'
import { commonFactor } from './explain/factors'
import { type Judged, type ListInTurn, type ListJudgement, largestError } from './judge'
import type { GradientReport, Note, Verdict, WeightsReport } from './report'
import { makers, slice } from './slice'
import type { Places } from './tape/places'
import type { NumberedTurn } from './turn/numbered-turn'

export interface Facts {
  readonly turns: readonly NumberedTurn[]
  readonly places: Places
  readonly program: Program
  readonly code: Code
}

/** Pairs for a scatter, at most. */
const MOST_PAIRS = 1_000
/** Weights of a list that is shown whole. */
const MOST_IN_PICTURE = 100_000

export const emptyReport = (
  verdict: Verdict,
  notes: readonly Note[],
  diagnostics: readonly Diagnostic[] = [],
): GradientReport => ({
  verdict,
  right: false,
  rate: null,
  loss: null,
  answer: null,
  images: [],
  checked: 0,
  weights: [],
  notes,
  diagnostics,
})

/** In slices. */
export function* reportOf(
  facts: Facts,
  { studies, decision, judgements }: Judged,
  verdict: Verdict,
  notes: readonly Note[],
): Generator<void, GradientReport> {
  const { turns, code } = facts
  const { state } = turns[0]!.run
  const isAllTrue = judgements.every(({ isRight }) => isRight)
  // Only blocks that wrong lists share with them matter.
  const innocent = new Set(
    judgements.flatMap(({ isRight, group }) => (isRight && !isAllTrue ? makers(state, code, group) : [])),
  )
  const weights: WeightsReport[] = []
  for (const [list, judgement] of judgements.entries()) {
    yield
    weights.push(weightsReport(facts, studies, decision, judgement, list, innocent))
  }
  return {
    verdict,
    right: verdict === 'right',
    rate: decision.rate.byTurn[0]!,
    loss: decision.goal.loss.name,
    answer: answerOf(facts, studies[0]!, decision),
    images: turns.flatMap(({ image, run }) => run.state.images.map((_, i) => image + i)),
    checked: weights.reduce((sum, { checked }) => sum + checked, 0),
    weights,
    notes,
    diagnostics: [],
  }
}

/** Neither loss nor rate is known; and where nothing is true, nor how far they are off. */
export function withoutLoss(report: GradientReport): GradientReport {
  const isAnyTrue = report.weights.some(({ right }) => right)
  const unexplained = (weights: WeightsReport): WeightsReport => ({
    ...weights,
    explanation: weights.explanation === 'never-moves' ? weights.explanation : 'no-loss',
    factor: null,
    values: {},
  })
  return {
    ...report,
    rate: null,
    loss: null,
    answer: null,
    weights: isAnyTrue ? report.weights : report.weights.map(unexplained),
  }
}

/** The list or variable of a group. */
export const named = ({ lists, variables }: Program, group: number) =>
  lists[group] ?? variables[group - lists.length]!

function weightsReport(
  { turns, program, code }: Facts,
  studies: readonly TurnStudy[],
  decision: Decision,
  judgement: ListJudgement,
  list: number,
  innocent: ReadonlySet<string>,
): WeightsReport {
  const { group, isRight } = judgement
  const { name, id } = named(program, group)
  const telling = judgement.turns
  const explained = isRight
    ? null
    : explain(studies, decision, judgement, list, (other) => named(program, other).name)
  const worst = telling.find(({ isTrue }) => !isTrue) ?? telling[0]
  return {
    name,
    id,
    kind: group < program.lists.length ? 'list' : 'variable',
    right: isRight,
    checked: checkedOf(telling),
    of: studies[0]!.weights[list]!.leaves.length,
    largestError: largestError(judgement),
    factor: isRight ? null : (explained?.factor ?? commonFactor(telling)),
    explanation: explained?.explanation ?? null,
    values: explained?.values ?? {},
    blockIds:
      isRight || !worst ? [] : slice(turns[worst.turn]!.run.state, code, group, worstOf(worst), innocent),
    pairs: pairsOf(telling),
    picture:
      worst && worst.truth.length <= MOST_IN_PICTURE
        ? { image: turns[worst.turn]!.image, truth: worst.truth, implied: worst.implied }
        : null,
    story: null,
  }
}

/** The weights that are off the most, from 0. */
function worstOf({ truth, implied }: ListInTurn): readonly number[] {
  const off = (i: number) => Math.abs(implied[i]! - truth[i]!)
  return [...truth.keys()].sort((a, b) => off(b) - off(a)).slice(0, 3)
}

/** How many weights had a gradient in any turn that says something: all of them, for a list that is not flat. */
function checkedOf(turns: readonly ListInTurn[]): number {
  return turns[0]?.truth.length ?? 0
}

/** Evenly spread over turns and weights that moved or should have, the extremes among them. */
function pairsOf(turns: readonly ListInTurn[]): Float64Array {
  const share = Math.floor(MOST_PAIRS / Math.max(1, turns.length))
  const pairs: number[] = []
  for (const { truth, implied } of turns) {
    const telling = [...truth.keys()].filter((i) => truth[i] !== 0 || implied[i] !== 0)
    const stride = Math.max(1, Math.ceil(telling.length / share))
    const most = largest(truth)
    const extreme = truth.findIndex((slope) => Math.abs(slope) === most)
    for (const [at, i] of telling.entries())
      if (at % stride === 0 || i === extreme) pairs.push(truth[i]!, implied[i]!)
  }
  return Float64Array.from(pairs)
}

function answerOf({ turns, places, program }: Facts, { answers }: TurnStudy, { key }: Decision) {
  const { place, nodes } = answers.get(key)!
  const { shadow } = turns[0]!.run.state
  const [node] = nodes.at(-1)!
  const variable = shadow.variables.indexOf(node!)
  const list = program.lists.findIndex((_, number) => shadow.nodesOf(number).includes(node!))
  const name = program.variables[variable]?.name ?? program.lists[list]?.name ?? null
  return { name, blockId: places.blockIds[place.site]! }
}
