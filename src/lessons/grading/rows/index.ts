/**
 * The door to rows: a learner's project, looked at. It needs core and nothing else, so that a worker of the page shares what
 * it runs with the worker that runs programs.
 */
export {
  type Grader,
  gradeProject,
  type Result,
  type Row,
  type State,
  unreadable,
  withoutResults,
} from './row'
