/** What holds of all variables at one place of a program. */
import type { Lattice } from './growing'
import { INTERVALS, type Known } from './interval'

export interface State {
  readonly variables: Known[]
  readonly locals: Known[]
}

/** `null` stands for a place that nothing has reached. */
export type Flow = State | null

export const copyOf = ({ variables, locals }: State): State => ({
  variables: [...variables],
  locals: [...locals],
})

export const copy = (flow: Flow): Flow => flow && copyOf(flow)

/** What holds where two ways meet. */
export const merged = (a: Flow, b: Flow): Flow => (a && b ? STATES.join(a, b) : (a ?? b))

const pairwise =
  (of: (a: Known, b: Known) => Known) =>
  (a: State, b: State): State => ({
    variables: paired(a.variables, b.variables, of),
    locals: paired(a.locals, b.locals, of),
  })

const paired = <T>(a: readonly Known[], b: readonly Known[], of: (a: Known, b: Known) => T): T[] =>
  // biome-ignore lint/style/noNonNullAssertion: two states of one place have the same variables and locals
  a.map((each, i) => of(each, b[i]!))

export const STATES: Lattice<State> = {
  join: pairwise(INTERVALS.join),
  widen: pairwise(INTERVALS.widen),
  isSame: (a, b) =>
    paired(a.variables, b.variables, INTERVALS.isSame).every(Boolean) &&
    paired(a.locals, b.locals, INTERVALS.isSame).every(Boolean),
}
