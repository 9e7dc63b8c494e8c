/** The door to what a learner sees of lessons: the panel with one step of a lesson, its end, and the path of all lessons. */
export { Joy } from './joy'
export { type LessonActions, LessonPanel, type LessonPanelProps } from './lesson-panel'
export { LessonPath } from './lesson-path'
export { type CheckState, type PathStop, type StepState, stillParts, type WordParts } from './model'
export { Choices, Outcome } from './prediction'
export { Words } from './words'
