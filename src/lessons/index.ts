/** The door to lessons: reading one, and what it is once it was read. The README says how one is written. */
export type * from './lesson'
export { type LessonFiles, type LessonLanguage, type LessonResult, lessonReader } from './reading/read'
