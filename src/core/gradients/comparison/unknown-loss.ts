/**
 * Losses that are not known here. Whatever the loss, all lists move by the same errors: one for each output of each image,
 * times the slope of that output. If such errors are found, and they point towards the labels, nobody can say that the
 * program is wrong.
 */
// biome-ignore-all lint/style/noNonNullAssertion: the matrix is square, and there is a slope for each weight of each list
import type { Answer } from './answers'
import { follows, largest } from './compare'
import { dependsOnLabel, type TurnStudy } from './decide'
import { ENCODINGS, LOSSES } from './losses'
import { type Goal, goalsFor, gradientBy, targetsOf } from './true-gradient'

/** Outputs of all images of a turn together: each costs a sweep. */
const MOST_ERRORS = 48

/** `key`: the only place to look at, where one is known. */
export function mayFollowUnknownLoss(turns: readonly TurnStudy[], key: string | null): boolean {
  const answers = [...(turns[0]?.answers ?? [])]
  // The first place: a loss that is worked out later may come about through the label, by a question that no tape shows.
  const first = answers[0]?.[1].place.site
  const candidates = answers.filter(([own, { place, targets }]) =>
    key === null ? place.site === first || targets !== null : own === key,
  )
  return candidates.some(([place, answer]) =>
    goalsFor(answer, LOSSES.slice(0, 1))
      .filter(rises)
      .some((goal) => {
        if (!turns.every(({ answers }) => answers.has(place)) || !dependsOnLabel(turns, place, goal))
          return false
        const errors = turns.map((turn) => errorsOf(turn, turn.answers.get(place)!))
        const ways = answer.targets ? [isFromMiddle, isFromTarget] : [isFromMiddle]
        return ways.some((points) =>
          turns.every((turn, t) => arePointing(turn, turn.answers.get(place)!, goal, errors[t]!, points)),
        )
      }),
  )
}

/** Whether all lists move by the slope of some answer, wherever that leads. */
export const followsSomeSlope = (turns: readonly TurnStudy[]): boolean =>
  [...turns[0]!.answers.keys()].some((place) =>
    turns.every((turn) => {
      const own = turn.answers.get(place)
      return own !== undefined && errorsOf(turn, own) !== null
    }),
  )

/** Turned round, a loss that was worked out on the way could pass for an answer, too. */
const rises = ({ encoding }: Goal) => ENCODINGS[encoding]!(1) > ENCODINGS[encoding]!(0)

/** By output, image by image, each times the rate; null where none explain all lists. */
function errorsOf({ tape, weights }: TurnStudy, { nodes }: Answer): readonly number[] | null {
  const outputs = nodes.flat()
  if (outputs.length > MOST_ERRORS) return null
  const columns = outputs.map((node) => gradientBy(tape, [{ node, slope: 1 }], weights))
  const dot = (one: readonly Float64Array[], other: readonly Float64Array[]) =>
    one.reduce((sum, list, l) => sum + list.reduce((all, x, i) => all + x * other[l]![i]!, 0), 0)
  const moved = weights.map(({ moved }) => moved)
  const errors = solved(
    columns.map((row) => columns.map((column) => dot(row, column))),
    columns.map((column) => -dot(column, moved)),
  )
  const explains = weights.every(({ moved, before }, list) => {
    const gradient = moved.map((_, i) =>
      columns.reduce((sum, column, output) => sum + errors[output]! * column[list]![i]!, 0),
    )
    const steepest = Math.max(...columns.map((column) => largest(column[list]!)))
    return follows(moved, gradient, before, 1, steepest)
  })
  return explains ? errors : null
}

/** Least squares by elimination (Gauss), the largest pivot first; what has no say stays 0. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!])
  const size = rows.length
  const scale = Math.max(...rows.flat().map(Math.abs), 1e-300)
  const pivots: number[] = []
  for (let column = 0; column < size; column++) {
    const free = [...rows.keys()].filter((row) => !pivots.includes(row))
    const pivot = free.reduce(
      (best, row) => (Math.abs(rows[row]![column]!) > Math.abs(rows[best]![column]!) ? row : best),
      free[0]!,
    )
    pivots.push(pivot)
    const own = rows[pivot]!
    if (Math.abs(own[column]!) < 1e-13 * scale) {
      own.fill(0)
      continue
    }
    for (const [number, row] of rows.entries()) {
      if (number === pivot) continue
      const share = row[column]! / own[column]!
      if (share !== 0) for (let i = column; i <= size; i++) row[i]! -= share * own[i]!
    }
  }
  return pivots.map((pivot, column) => {
    const row = rows[pivot]!
    return row[column] === 0 ? 0 : row[size]! / row[column]!
  })
}

/** Whether an error pulls its output where the target is. */
type Points = (error: number, output: number, target: number, middle: number) => boolean

/** A target above the middle has to pull its output up, and one below it down. */
const isFromMiddle: Points = (error, _, target, middle) => error > 0 === target < middle

/** An output that is no chance may be beyond its target; where that is known, as the program takes one from the other. */
const isFromTarget: Points = (error, output, target) => error > 0 === output > target

function arePointing(
  { images, tape }: TurnStudy,
  answer: Answer,
  goal: Goal,
  errors: readonly number[] | null,
  points: Points,
): boolean {
  const targets = answer.nodes.flatMap((_, image) => targetsOf(answer, images, goal, image))
  const outputs = answer.nodes.flat()
  const middle = (Math.min(...targets, 0) + Math.max(...targets, 1)) / 2
  return (
    errors?.every(
      (error, i) => error === 0 || points(error, tape.value[outputs[i]!]!, targets[i]!, middle),
    ) === true
  )
}
