/**
 * The gradient check as a whole, in slices: whoever calls it goes on when there is time, shows how far it is, and may
 * stop at any moment. It works on copies; a seed gives the same report every time.
 */
import type { Machine } from '../run/machine/machine'
import type { StartingValues } from '../run/machine/values'
import { conclude } from './conclude'
import { TurnFollower } from './follow-turns'
import { note } from './notes'
import type { GradientReport, Progress } from './report'
import { Places } from './tape/places'
import { type Circumstances, copyMachine, freshMachine } from './turn/copy-machine'
import { type Found, findTraining, type Training, tapeTurns } from './turn/training'
import { emptyReport } from './write-report'

export interface GradientCheck extends Circumstances {
  /** What the flag sets everything to. */
  readonly starting: StartingValues
  /** A machine that has begun to run this program: it is copied, and the check begins where it stands. */
  readonly from?: Machine | null
  /** Which images of training, from 1, counted from where the check begins. */
  readonly moments?: readonly number[]
}

export const USUAL_IMAGES: readonly number[] = [1, 2, 3, 10, 50]

export interface Checked {
  readonly report: GradientReport
  /** Holds single turns of the same program to the same; null where it was not held to plain gradient descent. */
  readonly follower: TurnFollower | null
}

export function* checkGradients(check: GradientCheck): Generator<Progress, GradientReport> {
  return (yield* checkAndFollow(check)).report
}

export function* checkAndFollow(check: GradientCheck): Generator<Progress, Checked> {
  const places = new Places(check.language)
  // Only turbo asks for all images at once, and nothing here is run in turbo.
  const { bytesOf, ...images } = check.images
  const circumstances = { ...check, images }
  const from = check.from?.isOver ? null : (check.from ?? null)
  const machine = from ? copyMachine(circumstances, from) : freshMachine(circumstances, check.starting)
  const fresh = () => freshMachine(circumstances, check.starting)
  const here = yield* findTraining(machine, circumstances, places, from !== null, fresh)
  // Where a run has come to, training may be over.
  const found =
    from && here.kind !== 'training'
      ? yield* findTraining(fresh(), circumstances, places, false, fresh)
      : here
  if (found.kind !== 'training') return { report: withoutTraining(found), follower: null }
  const moments = check.moments ?? USUAL_IMAGES
  const taped = yield* tapeTurns(found, circumstances, places, moments)
  if (taped.turns.length === 0)
    return { report: emptyReport('cannot-judge', [note('too-long')]), follower: null }
  const { report, judged } = yield* conclude(taped, found, circumstances, places)
  return { report, follower: judged && new TurnFollower(circumstances, places, found, judged) }
}

function withoutTraining(found: Exclude<Found, Training>): GradientReport {
  switch (found.kind) {
    case 'no-images':
      return emptyReport('cannot-judge', [note('no-image-blocks')])
    case 'too-long':
      return emptyReport('cannot-judge', [note('too-long')])
    case 'stops': {
      const { diagnostic } = found.machine
      return diagnostic
        ? emptyReport('cannot-judge', [note('program-stops', {}, [diagnostic.blockId])], [diagnostic])
        : emptyReport('cannot-judge', [note('program-stops')])
    }
    case 'no-learning':
      return emptyReport('no-learning', [note('nothing-trains')])
  }
}
