/** The door to lessons: reading one, and what it is once it was read. The README says how one is written. */

export type * from './lesson'
export type { Change, Mutant } from './proving/mutants'
export { type Proof, prove } from './proving/prove'
export type { FindBlock } from './reading/markdown'
export { type LessonFiles, type LessonLanguage, type LessonResult, lessonReader } from './reading/read'
export { writtenBlocks } from './reading/written-blocks'
export { lessonOfTask } from './task'
