/** Takes a piece from the workspace: a block with what stands in it, or a definition with its stack, and what it needs. */
import type * as B from 'blockly/core'
import type { Argument, BlockNode, Project, Stack } from '../../core/project/project'
import type { Piece } from '../workspace/piece'
import type { PutParts } from './parts'

export function pieceOf(block: B.Block, { shapes, tools }: PutParts): Piece {
  const workspace = projectOf(block)
  const heads = tools.definitionsOf(workspace)
  const head = heads.find((each) => each === block)
  const needs = new Needs((type, name) => shapes.byType.get(type)?.definition.slots[name]?.kind)
  const blocks = head ? tools.readStack(block, shapes).blocks : [tools.readBlock(block, shapes)]
  const stacks: Stack[] = head ? [{ x: 0, y: 0, blocks }] : []
  needs.look(blocks)
  // What is called calls others, and so on.
  for (const id of needs.procedures) {
    const called = heads.find(({ signature }) => signature.id === id)
    if (!called || called === head) continue
    const stack = tools.readStack(called, shapes)
    stacks.push(stack)
    needs.look(stack.blocks)
  }
  // Of an own block whose input is used outside of it, the names are enough.
  for (const each of heads) {
    const { type, id, signature } = each
    const isIn = each === head || needs.procedures.has(signature.id)
    if (!isIn && signature.inputs.some((input) => needs.inputs.has(input.id)))
      stacks.push({ x: 0, y: 0, blocks: [{ type, id, signature }] })
  }
  return { blocks, from: { ...namesFor(workspace, needs, tools), stacks } }
}

/** A drawer is a workspace of its own beside the one that it belongs to. */
export const projectOf = ({ workspace }: B.Block): B.Workspace =>
  (workspace as B.WorkspaceSvg).targetWorkspace ?? workspace

function namesFor(
  workspace: B.Workspace,
  needs: Needs,
  { variablesOf }: PutParts['tools'],
): Pick<Project, 'variables' | 'lists'> {
  const needed = ({ id }: { readonly id: string }) => needs.names.has(id)
  return {
    variables: variablesOf(workspace, 'variable')
      .filter(needed)
      .map((each) => ({ ...each, value: 0, shown: true })),
    lists: variablesOf(workspace, 'list')
      .filter(needed)
      .map((each) => ({ ...each, values: [], shown: true })),
  }
}

class Needs {
  readonly procedures = new Set<string>()
  readonly names = new Set<string>()
  readonly inputs = new Set<string>()

  constructor(private readonly kindOf: (type: string, name: string) => string | undefined) {}

  look(nodes: readonly BlockNode[]): void {
    for (const { type, args = {}, procedure } of nodes) {
      if (procedure !== undefined) this.procedures.add(procedure)
      for (const [name, value] of Object.entries(args)) this.argument(this.kindOf(type, name), value)
    }
  }

  private argument(kind: string | undefined, value: Argument): void {
    if (typeof value === 'object') this.look(Array.isArray(value) ? value : [value as BlockNode])
    else if (kind === 'inputMenu') this.inputs.add(String(value))
    else if (kind === 'variableMenu' || kind === 'listMenu' || kind === 'list') this.names.add(String(value))
  }
}
