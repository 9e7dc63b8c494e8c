/**
 * From a project to the workspace. Works block by block and from the bottom of each stack up, because Blockly's
 * own loader goes down one call deeper for each block of a stack, and its queue of drawings walks up to the top.
 *
 * Throws `CannotShow` where the project has something that the editor does not know: the project was checked
 * before it came here, so that is a mistake of ours, yet the open project must survive it.
 */
import * as B from 'blockly/core'
import type { Slot } from '../../core/language/slots'
import type { Argument, BlockNode, Project, Signature, Stack } from '../../core/project/project'
import { say } from '../../words'
import { SHADOWS } from '../blocks/block-shape'
import type { Shapes } from '../blocks/shapes'
import { isOwnBlock } from '../blocks/signature'
import { addVariable } from '../blocks/variables'
import { numberText, readNumber } from '../fields/read-number'
import { inPlace, StackBlock } from '../stacks/stack-block'
import { unseen } from './undo-step'

/** Its message is for people. */
export class CannotShow extends Error {}

/** What stands in a hole that no block covers: the type of its block, and what is typed into its field. */
interface Shadow {
  readonly type: string
  readonly text: string
}

/** What the workspace takes of a project. */
export type Contents = Pick<Project, 'stacks' | 'notes'> & {
  readonly variables: readonly { readonly id: string; readonly name: string }[]
  readonly lists: readonly { readonly id: string; readonly name: string }[]
}

/** Work in pieces, each of them short: the page can breathe between two. */
export type Pieces = Generator<void, void>

/**
 * Puts a project, or a part of one, on a workspace, in pieces. The caller sees to events. A stack shows when all of it is
 * drawn.
 *
 * @param whole has the definitions of all own blocks that are called
 */
export function* toWorkspace(
  contents: Contents,
  workspace: B.Workspace,
  shapes: Shapes,
  whole: Pick<Contents, 'stacks'> = contents,
): Pieces {
  for (const { id, name } of contents.variables) addVariable(workspace, 'variable', name, id)
  for (const { id, name } of contents.lists) addVariable(workspace, 'list', name, id)
  const builder = new Builder(whole, workspace, shapes)
  for (const stack of contents.stacks) yield* builder.stack(stack)
  for (const note of contents.notes) {
    addNote(note, workspace)
    yield
  }
}

/** Does all the work at once. */
export function atOnce<Result>(pieces: Generator<void, Result>): Result {
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
  const first = atOnce(builder.sequence(nodes))
  builder.draw()
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
  private readonly drawn: StackBlock[] = []

  constructor(
    contents: Pick<Contents, 'stacks'>,
    private readonly workspace: B.Workspace,
    private readonly shapes: Shapes,
  ) {
    for (const { blocks } of contents.stacks)
      for (const { signature } of blocks) if (signature) this.signatures.set(signature.id, signature)
  }

  *stack({ x, y, blocks: nodes }: Stack): Pieces {
    const top = yield* this.sequence(nodes)
    if (!(top instanceof StackBlock)) return void top?.moveBy(x, y)
    // Nobody sees it before it is complete, and outside of the page its parts cost the browser nothing.
    B.utils.dom.createSvgElement(B.utils.Svg.G, {}).append(top.getSvgRoot())
    const blocks = yield* this.pictures()
    yield* top.drawInPieces()
    for (const block of blocks) block.unfinished = false
    top.workspace.getCanvas().append(top.getSvgRoot())
    top.queuePlaces()
    inPlace(() => B.renderManagement.triggerQueuedRenders(top.workspace))
    top.moveBy(x, y)
    for (const block of blocks) {
      for (const connection of block.getConnections_(false)) connection.setTracking(true)
      yield
    }
  }

  /** Builds blocks that are snapped together and gives the topmost. */
  *sequence(nodes: readonly BlockNode[]): Generator<void, B.Block | null> {
    let below: B.Block | null = null
    for (const node of nodes.toReversed()) {
      const block: B.Block = yield* this.block(node)
      if (below) this.join(block.nextConnection, below.previousConnection, below)
      below = block
    }
    return below
  }

  /** Makes the pictures of the blocks built so far, and has them drawn. */
  draw(): void {
    const blocks = atOnce(this.pictures())
    for (const block of blocks) block.unfinished = false
    for (const block of blocks) if (!block.getParent()) block.queueRender()
  }

  /** Makes the pictures of the blocks built so far: from above, as each one's place is beside the one above. */
  private *pictures(): Generator<void, readonly StackBlock[]> {
    const blocks = this.drawn.splice(0).reverse()
    for (const block of blocks) {
      block.initSvg()
      yield
    }
    return blocks
  }

  private *block(node: BlockNode): Generator<void, B.Block> {
    const shape = this.shapes.byType.get(node.type)
    if (!shape) throw new CannotShow(say('editor-unknown-block', { type: node.type }))
    const { definition } = shape
    const block = this.workspace.newBlock(node.type, node.id)
    if (block instanceof StackBlock) block.unfinished = true
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
    if (block instanceof StackBlock) this.drawn.push(block)
    else block.initModel()
    yield
    return block
  }

  private *fill(block: B.Block, name: string, slot: Slot, argument: Argument | undefined): Pieces {
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
        if (isNode(argument)) {
          const child = yield* this.block(argument)
          this.join(connection, child.outputConnection, child)
          if (shadow) coverShadow(connection, shadow)
        } else if (shadow) {
          this.typed(connection, shadow)
          yield
        }
      }
    }
  }

  /**
   * What is typed into a hole, as its shadow. Blockly's own way makes it out of a saved state, saves it again at once, asks
   * for all variables each time and sets a timer for each: half of what a project costs.
   */
  private typed(connection: B.Connection, { type, text }: Shadow): void {
    unseen(() => {
      const block = this.workspace.newBlock(type)
      block.setShadow(true)
      this.join(connection, block.outputConnection, block)
      block.getField('value')?.loadState(text)
      if (block instanceof StackBlock) {
        block.unfinished = true
        this.drawn.push(block)
      } else block.initModel()
    })
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

/**
 * Notes what comes back when the block in the hole is taken out. `setShadowState` says the same, yet makes the shadow
 * first, only to save it and throw it away.
 */
function coverShadow(connection: B.Connection, { type, text }: Shadow): void {
  // Private to Blockly's class.
  const { applyShadowState } = connection as unknown as CoversShadow
  applyShadowState.call(connection, { shadowDom: null, shadowState: { type, fields: { value: text } } })
}

interface CoversShadow {
  applyShadowState(
    this: B.Connection,
    state: { readonly shadowDom: null; readonly shadowState: B.serialization.blocks.State },
  ): void
}

/** What a hole shows. Without a typed-in value it shows its empty state, because the project says that it is empty. */
function shadowFor(slot: Slot, argument: Argument | undefined): Shadow | null {
  const typed = isNode(argument) ? undefined : argument
  switch (slot.kind) {
    case 'number': {
      const value = typeof typed === 'string' ? readNumber(typed) : typed
      const text = isNode(argument) ? String(slot.shadow) : typeof value === 'number' ? numberText(value) : ''
      return { type: SHADOWS.number, text }
    }
    case 'text':
      return {
        type: SHADOWS.text,
        text: isNode(argument) ? slot.shadow : typed === undefined ? '' : String(typed),
      }
    case 'list':
      return { type: SHADOWS.list, text: typeof typed === 'string' ? typed : '' }
    default:
      return null
  }
}
