/** Files with the same blocks as one before them. */
import { message } from '../../core/message'
import type { Row } from './rows/index'

export interface GradedFile {
  /** What its row is called. */
  readonly name: string
  /** Its path in the folder or the archive. */
  readonly file: string
  readonly row: Row
}

/** Only of these is it news: of the others there is something to say that comes first. */
const TOLD: ReadonlySet<string> = new Set(['passed', 'not-yet', 'learns-nothing', 'one-pixel'])

export function withCopies<G extends GradedFile>(graded: readonly G[]): readonly G[] {
  const first = new Map<string, string>()
  return graded.map((each) => {
    const { name, row } = each
    const { blocks } = row
    const other = blocks === null ? undefined : first.get(blocks)
    if (blocks !== null && other === undefined) first.set(blocks, name)
    if (other === undefined || !TOLD.has(row.state)) return each
    return { ...each, row: { ...row, state: 'copy', message: message('grade-copy', { other }) } }
  })
}
