/** The door to grading: from a class's files to the rows of its table. The README says more. */
export { type Assignment, assignmentOf, type NamedCheck } from './assignment'
export type { Task } from './changed-locks'
export { classCsv } from './class-csv'
export { type GradedFile, withCopies } from './copies'
export { type HandedIn, type SortedOut, sortOut } from './handed-in'
export { type Opened, type OpenedFile, openHandedIn } from './open'
export { passedOf, reasonWords, resultWords, stateWords } from './row-words'
export type { Result, Row, State } from './rows/index'
