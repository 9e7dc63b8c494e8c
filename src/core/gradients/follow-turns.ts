/**
 * Holds the turn that a run is about to begin to what a check has found, so that somebody who steps through it sees list by
 * list, and block by block, whether it is true.
 */
// biome-ignore-all lint/style/noNonNullAssertion: there is a judgement for each group, and a rate for each turn
import type { Machine } from '../run/machine/machine'
import { fitOf, steepestOf } from './comparison/compare'
import type { Decision, TurnStudy } from './comparison/decide'
import { gradientsOf, type Judged, judge } from './judge'
import { study } from './study'
import type { Places } from './tape/places'
import type { Circumstances } from './turn/copy-machine'
import type { Training } from './turn/training'
import { tapeTurn } from './turn/turn'
import { named } from './write-report'

/** What becomes of one list of weights, or a variable, in a turn. */
export interface Tick {
  readonly id: string
  readonly name: string
  /** Null where there is nothing to be told: its gradient is too small, or a bend was in the way. */
  readonly right: boolean | null
  /** How many instructions the run has done when it is moved for the last time in this turn, or at its end if never. */
  readonly step: number
  /** The block that moves it; null where none does. */
  readonly blockId: string | null
}

export interface FollowedTurn {
  /** How many instructions the run has done when it begins, and when it is over. */
  readonly from: number
  readonly to: number
  /** In the order in which they are moved. */
  readonly ticks: readonly Tick[]
}

export class TurnFollower {
  private readonly groups: readonly number[]
  /** Lists that were true when they were checked: they show the rate, also where it falls. */
  private readonly trusted: readonly number[]

  constructor(
    private readonly circumstances: Circumstances,
    private readonly places: Places,
    private readonly training: Training,
    private readonly judged: Judged,
  ) {
    this.groups = judged.judgements.map(({ group }) => group)
    this.trusted = judged.judgements.flatMap(({ isRight }, list) => (isRight ? list : []))
  }

  /** Whether a turn begins with the instruction that comes next. */
  isAtBegin(machine: Machine): boolean {
    return machine.next === this.training.begin.next
  }

  /** The turn that begins where a machine of this program stands, in slices; null where nothing is learnt in it. */
  *ahead(machine: Machine): Generator<void, FollowedTurn | null> {
    const { circumstances, places, training, groups } = this
    const { loads } = training.turn
    const end = yield* tapeTurn(machine, circumstances, places, training.loading, loads)
    // In the middle of a batch it would be a part of a turn.
    if (end.kind !== 'turn' || end.turn.loads !== loads) return null
    const { state } = end.turn.run
    const own = study(end.turn, groups)
    if (!own.answers.has(this.judged.decision.key)) return null
    const decision = this.decisionFor(own)
    const [gradient] = gradientsOf([own], decision)
    const judgements = judge([own], decision, [gradient!])
    const from = machine.steps
    const to = from + state.now
    const ticks = judgements.map(({ group, isRight, turns }): Tick => {
      const { id, name } = named(circumstances.lowered.program, group)
      const at = state.writtenAt[group]!
      const instruction = [...state.writers[group]!].at(-1)
      return {
        id,
        name,
        right: turns.length > 0 ? isRight : null,
        step: at > 0 ? from + at : to,
        blockId: instruction === undefined ? null : machine.code.instructions[instruction]!.at,
      }
    })
    return { from, to, ticks: ticks.sort((one, other) => one.step - other.step) }
  }

  private decisionFor(own: TurnStudy): Decision {
    const { decision } = this.judged
    const [gradient] = gradientsOf([own], decision)
    const steepest = steepestOf(gradient!)
    const fits = this.trusted.map((list) => {
      const { moved, before } = own.weights[list]!
      return fitOf(moved, gradient![list]!, before, steepest)
    })
    const shown = decision.rate.falls ? fits.find(({ isTrue, isFlat }) => isTrue && !isFlat)?.rate : undefined
    return { ...decision, rate: { ...decision.rate, byTurn: [shown ?? decision.rate.byTurn[0]!] } }
  }
}
