/**
 * That stacks were put on the workspace, in one event: undo takes them away, redo builds them again as they were. Blockly's own
 * tells of each block in turn, without what is typed into it, or of all in one piece that is as deep as the stack is long.
 */
import type * as B from 'blockly/core'
import type { Stack } from '../../core/project/project'
import type { PutParts } from './parts'

const TYPE = 'blockgrad_blocks_put'

/** Puts stacks up without a word. Own blocks that they call are there already, or among `all`. */
export function build(
  workspace: B.Workspace,
  stacks: readonly Stack[],
  { shapes, tools }: PutParts,
  all = stacks,
): void {
  const heads = tools.definitionsOf(workspace).map(({ type, id, signature }) => ({
    x: 0,
    y: 0,
    blocks: [{ type, id, signature }],
  }))
  const contents = { variables: [], lists: [], notes: [], stacks }
  const whole = { stacks: [...heads, ...all] }
  tools.unseen(() => tools.atOnce(tools.toWorkspace(contents, workspace, shapes, whole)))
}

/** Tells that these stacks stand on the workspace now. */
export function tellPut(workspace: B.Workspace, stacks: readonly Stack[], parts: PutParts): void {
  const { Events } = parts.blockly
  class BlocksPut extends Events.Abstract {
    override readonly type = TYPE
    override isBlank = false
    override workspaceId = workspace.id

    override run(forward: boolean): void {
      if (forward) build(workspace, stacks, parts)
      else
        parts.tools.unseen(() => {
          for (const { blocks } of stacks) workspace.getBlockById(blocks[0]?.id ?? '')?.dispose(false)
        })
      // Whoever listens hears of it.
      Events.fire(new BlocksPut())
    }
  }
  Events.fire(new BlocksPut())
}
