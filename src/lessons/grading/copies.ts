/** Files with the same blocks as one before them. */
import { message } from '../../core/message'
import type { Row } from './row'

export interface GradedFile {
  readonly file: string
  readonly row: Row
}

/** Only of these is it news: of the others there is something to say that comes first. */
const TOLD: ReadonlySet<string> = new Set(['passed', 'not-yet', 'learns-nothing'])

export function withCopies(graded: readonly GradedFile[]): readonly GradedFile[] {
  const first = new Map<string, string>()
  return graded.map(({ file, row }) => {
    const { blocks } = row
    const other = blocks === null ? undefined : first.get(blocks)
    if (blocks !== null && other === undefined) first.set(blocks, file)
    if (other === undefined || !TOLD.has(row.state)) return { file, row }
    return { file, row: { ...row, state: 'copy', message: message('grade-copy', { other }) } }
  })
}
