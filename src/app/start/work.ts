/** What works without being seen, fetched as one: the entry's first step. */
export { openFirst } from '../files/open-first'
export { createWorkbench } from '../workbench'
