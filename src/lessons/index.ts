/** The door to lessons: reading one, and what it is once it was read. The README says how one is written. */

export { type Assignment, assignmentOf, type NamedCheck } from './grading/assignment'
export type { Task } from './grading/changed-locks'
export { classCsv } from './grading/class-csv'
export { type GradedFile, withCopies } from './grading/copies'
export {
  type Grader,
  gradeProject,
  gradeText,
  type Result,
  type Row,
  type State,
  unreadable,
  withoutResults,
} from './grading/row'
export { passedOf, reasonWords, resultWords, stateWords } from './grading/row-words'
export type * from './lesson'
export type { Change, Mutant } from './proving/mutants'
export { type Proof, prove } from './proving/prove'
export type { FindBlock } from './reading/markdown'
export { type LessonFiles, type LessonLanguage, type LessonResult, lessonReader } from './reading/read'
export { writtenBlocks } from './reading/written-blocks'
export { lessonOfTask } from './task'
