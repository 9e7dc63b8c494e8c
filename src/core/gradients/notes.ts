/** Things to say beside a verdict. */
import type { Note } from './report'

export const note = (
  kind: Note['kind'],
  values: Note['values'] = {},
  blockIds: readonly string[] = [],
): Note => ({ kind, values, blockIds })
