/**
 * From a project to the workspace. Works block by block and from the bottom of each stack up, because Blockly's
 * own loader goes down one call deeper for each block of a stack, and its queue of drawings walks up to the top.
 *
 * Throws `CannotShow` where the project has something that the editor does not know: the project was checked
 * before it came here, so that is a mistake of ours, yet the open project must survive it.
 */
import * as B from 'blockly/core'
import type { Slot } from '../../core/language/slots'
import type { Argument, BlockNode, Project, Signature } from '../../core/project/project'
import { say } from '../../words'
import { SHADOWS } from '../blocks/block-shape'
import type { Shapes } from '../blocks/shapes'
import { isOwnBlock } from '../blocks/signature'
import { addVariable } from '../blocks/variables'
import { numberText, readNumber } from '../fields/number-field'
import { drawnInPieces } from '../stacks/stack-block'

/** Its message is for people. */
export class CannotShow extends Error {}

type ShadowState = B.serialization.blocks.State

/** What the workspace takes of a project. */
export type Contents = Pick<Project, 'stacks' | 'notes'> & {
  readonly variables: readonly { readonly id: string; readonly name: string }[]
  readonly lists: readonly { readonly id: string; readonly name: string }[]
}

/** Puts a project on an empty workspace. The caller sees to events and to drawing. */
export function toWorkspace(contents: Contents, workspace: B.Workspace, shapes: Shapes): void {
  finish(toWorkspaceInPieces(contents, workspace, shapes))
}

/**
 * The same in pieces of a few milliseconds: each `next()` does one. A stack comes into the page when it is complete. To stop
 * half-way is to empty the workspace.
 */
export function* toWorkspaceInPieces(
  contents: Contents,
  workspace: B.Workspace,
  shapes: Shapes,
): Generator<void, void> {
  const builder = new Builder(contents, workspace, shapes)
  for (const { id, name } of contents.variables) addVariable(workspace, 'variable', name, id)
  for (const { id, name } of contents.lists) addVariable(workspace, 'list', name, id)
  for (const { x, y, blocks } of contents.stacks) {
    const top = yield* builder.sequence(blocks)
    yield* builder.draw()
    top?.moveBy(x, y)
  }
  for (const note of contents.notes) addNote(note, workspace)
}

/** Does all pieces at once. */
export function finish<Result>(pieces: Generator<void, Result>): Result {
  for (;;) {
    const { done, value } = pieces.next()
    if (done) return value
  }
}

/** Puts blocks that are snapped together on a workspace that holds a project already; `stacks` define its own blocks. */
export function buildSequence(
  nodes: readonly BlockNode[],
  stacks: Project['stacks'],
  workspace: B.Workspace,
  shapes: Shapes,
): { readonly first: B.Block | null; readonly last: B.Block | null } {
  const builder = new Builder({ stacks }, workspace, shapes)
  const first = finish(builder.sequence(nodes))
  finish(builder.draw())
  return { first, last: first?.lastConnectionInStack(false)?.getSourceBlock() ?? null }
}

function addNote(note: Project['notes'][number], workspace: B.Workspace): void {
  const comment =
    workspace instanceof B.WorkspaceSvg
      ? new B.comments.RenderedWorkspaceComment(workspace)
      : new B.comments.WorkspaceComment(workspace)
  comment.setText(note.text)
  comment.setSize(new B.utils.Size(note.width, note.height))
  comment.moveTo(new B.utils.Coordinate(note.x, note.y))
}

class Builder {
  /** Signatures by id: a call is drawn from its definition's. */
  private readonly signatures = new Map<string, Signature>()
  private readonly drawn: B.BlockSvg[] = []

  constructor(
    contents: Pick<Contents, 'stacks'>,
    private readonly workspace: B.Workspace,
    private readonly shapes: Shapes,
  ) {
    for (const { blocks } of contents.stacks)
      for (const { signature } of blocks) if (signature) this.signatures.set(signature.id, signature)
  }

  /** Builds blocks that are snapped together and gives the topmost. */
  *sequence(nodes: readonly BlockNode[]): Generator<void, B.Block | null> {
    let below: B.Block | null = null
    for (const node of nodes.toReversed()) {
      const block = yield* this.block(node)
      yield
      if (below) this.join(block.nextConnection, below.previousConnection, below)
      below = block
    }
    return below
  }

  /** Makes the pictures of the blocks built so far: from above, as each one's place is beside the one above. */
  *draw(): Generator<void, void> {
    yield* drawnInPieces(this.drawn.splice(0).reverse())
  }

  private *block(node: BlockNode): Generator<void, B.Block> {
    const shape = this.shapes.byType.get(node.type)
    if (!shape) throw new CannotShow(say('editor-unknown-block', { type: node.type }))
    const { definition } = shape
    const block = this.workspace.newBlock(node.type, node.id)
    if (block.id !== node.id) throw new CannotShow(say('editor-shared-id', { id: node.id }))
    let slots: readonly (readonly [string, Slot])[] = Object.entries(definition.slots)
    if (isOwnBlock(block)) {
      const signature = node.signature ?? this.signatures.get(node.procedure ?? '') ?? lostSignature(node)
      const inputs = new Set(signature.inputs.map(({ id }) => id))
      if (Object.keys(node.args ?? {}).some((name) => !inputs.has(name)))
        throw new CannotShow(say('editor-unknown-input', { name: signature.name }))
      block.loadExtraState?.(signature)
      if (definition.signature === 'calls')
        slots = signature.inputs.map(({ id }) => [id, { kind: 'number', shadow: 0 }] as const)
    }
    for (const [name, slot] of slots) yield* this.fill(block, name, slot, ownArgument(node, name))
    if (node.comment) block.setCommentText(node.comment)
    if (block instanceof B.BlockSvg) this.drawn.push(block)
    else block.initModel()
    return block
  }

  private *fill(
    block: B.Block,
    name: string,
    slot: Slot,
    argument: Argument | undefined,
  ): Generator<void, void> {
    switch (slot.kind) {
      case 'variableMenu':
      case 'listMenu':
      case 'inputMenu':
      case 'choice':
        if (typeof argument === 'string') block.setFieldValue(argument, name)
        return
      case 'body': {
        if (argument === undefined) return
        if (!Array.isArray(argument)) throw misplaced(block, name)
        const inside = yield* this.sequence(argument as readonly BlockNode[])
        if (inside) this.join(block.getInput(name)?.connection, inside.previousConnection, inside)
        return
      }
      default: {
        const connection = block.getInput(name)?.connection
        if (!connection) throw misplaced(block, name)
        const shadow = shadowFor(slot, argument)
        if (shadow) connection.setShadowState(shadow)
        if (isNode(argument)) {
          const child = yield* this.block(argument)
          this.join(connection, child.outputConnection, child)
        }
      }
    }
  }

  private join(above: B.Connection | null | undefined, below: B.Connection | null, block: B.Block): void {
    if (!above || !below || !above.connect(below))
      throw new CannotShow(say('editor-block-misplaced', { type: block.type }))
  }
}

/** A call whose definition is gone still stands there, with what was put into it. */
const lostSignature = ({ procedure = '', args = {} }: BlockNode): Signature => ({
  id: procedure,
  name: say('editor-block-gone'),
  inputs: Object.keys(args).map((id) => ({ id, name: '?' })),
  returns: false,
})

const isNode = (argument: Argument | undefined): argument is BlockNode =>
  typeof argument === 'object' && !Array.isArray(argument)

/** Arguments are looked up as own properties: a hostile file may call a slot `constructor`. */
const ownArgument = (node: BlockNode, name: string): Argument | undefined =>
  node.args && Object.hasOwn(node.args, name) ? node.args[name] : undefined

const misplaced = (block: B.Block, name: string): CannotShow =>
  new CannotShow(say('editor-hole-misplaced', { hole: name, type: block.type }))

/** What a hole shows. Without a typed-in value it shows its empty state, because the project says that it is empty. */
function shadowFor(slot: Slot, argument: Argument | undefined): ShadowState | null {
  const typed = isNode(argument) ? undefined : argument
  switch (slot.kind) {
    case 'number': {
      const value = typeof typed === 'string' ? readNumber(typed) : typed
      const text = isNode(argument) ? String(slot.shadow) : typeof value === 'number' ? numberText(value) : ''
      return { type: SHADOWS.number, fields: { value: text } }
    }
    case 'text': {
      const text = isNode(argument) ? slot.shadow : typed === undefined ? '' : String(typed)
      return { type: SHADOWS.text, fields: { value: text } }
    }
    case 'list':
      return { type: SHADOWS.list, fields: { value: typeof typed === 'string' ? typed : '' } }
    default:
      return null
  }
}
