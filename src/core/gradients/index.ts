/** The door: see README.md. */
export { checkGradients, type GradientCheck, USUAL_IMAGES } from './check'
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
