/** Whether an address holds a project. Small, because each start of the page asks. */

export const PROJECT_KEY = 'project'

/** What stands behind `#project=`, or null. */
export const packedIn = (hash: string): string | null =>
  hash.startsWith(`#${PROJECT_KEY}=`) ? hash.slice(PROJECT_KEY.length + 2) : null
