/** The door: see README.md. */
export { type Checked, checkAndFollow, checkGradients, type GradientCheck, USUAL_IMAGES } from './check'
export type { FollowedTurn, Tick, TurnFollower } from './follow-turns'
export type {
  Explanation,
  GradientReport,
  LossName,
  Note,
  NoteKind,
  Progress,
  Story,
  Verdict,
  WeightsReport,
} from './report'
export { type Circumstances, copyMachine } from './turn/copy-machine'
