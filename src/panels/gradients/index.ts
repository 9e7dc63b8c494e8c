/** The door: see README.md. */
export { GradientReportView } from './report-view'
