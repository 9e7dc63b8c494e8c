/** “Show me where”: lights blocks in the workspace, brings the first of them into view, and says which it is. */
import { blockWords, say } from '../../words'
import type { Workbench } from '../workbench'

type Parts = Pick<Workbench, 'editor' | 'commands' | 'store' | 'notices' | 'language'>

/** The likeliest comes first. Blocks that were deleted since are left out. */
export function showBlocks(
  { editor, commands, store, notices, language }: Parts,
  blockIds: readonly string[],
): void {
  const there = blockIds.filter((id) => editor.peek()?.has(id))
  const [first] = there
  editor.peek()?.pointOut(there)
  if (first === undefined) {
    notices.show(say('gradients-blocks-gone'))
    return
  }
  commands.showBlock(first)
  const block = blockWords(first, store.toProject(), language)
  notices.show(say('gradients-blocks-lit', { count: there.length, block }))
}
