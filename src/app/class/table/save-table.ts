/** The class's table as a spreadsheet opens it, as the command line writes it, too. */
import { classCsv } from '../../../lessons/grading/index'
import { say } from '../../../words'
import { fileSave } from '../../files/file-access'
import { fileNameFor } from '../../files/file-name'
import type { ClassSession } from '../class-session'

/** What came of it, to be said where the table is; null where it was left. */
export async function saveTable({ assigned, all }: ClassSession): Promise<string | null> {
  const graded = all.peek().flatMap(({ name, file, row }) => (row ? [{ name, file, row }] : []))
  const given = assigned.peek()
  const text = classCsv(given?.assignment.checks ?? [], graded)
  const name = fileNameFor(given?.title ?? '', 'csv', say('class-file-name'))
  try {
    const handle = await fileSave(new Blob([text], { type: 'text/csv' }), {
      fileName: name,
      extensions: ['.csv'],
      description: say('class-table-kind'),
    })
    return say('files-saved-as', { file: handle?.name ?? name })
  } catch (reason) {
    if (reason instanceof DOMException && reason.name === 'AbortError') return null
    console.error(reason)
    return say('class-not-saved')
  }
}
