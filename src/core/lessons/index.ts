/** The door: see README.md. */
export type * from './check'
export type * from './outcome'
export type { CheckParts } from './parts'
export { runCheck, USUAL_FUEL, widthsFor } from './run-check'
