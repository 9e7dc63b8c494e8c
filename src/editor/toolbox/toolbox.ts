/**
 * What the toolbox's drawers hold. They are put together each time one opens, so that new variables, lists and own
 * blocks are in them, and blocks come out with the first variable or list already chosen.
 */
import type * as B from 'blockly/core'
import { categoryName, say } from '../../words'
import { SHADOWS, startingShadow } from '../blocks/block-shape'
import type { Shape, Shapes } from '../blocks/shapes'
import { definitionsOf } from '../blocks/signature'
import { type VariableKind, variablesOf } from '../blocks/variables'
import type { CategoryColour } from '../workspace/theme'
import { offerOf, offersAllOf, offersBlock } from './offer'

type Items = B.utils.toolbox.FlyoutItemInfoArray
type BlockInfo = B.utils.toolbox.BlockInfo

export const SEARCH = 'search'
export const drawerKey = (category: string): string => `drawer ${category}`
/** Keys of the drawers' buttons. */
export const MAKE = { variable: 'make variable', list: 'make list', block: 'make block' } as const

/** Pills, one for each variable and list. */
const PILLS = { variable: 'variables_get', list: 'lists_get' } as const

export function toolboxOf(categories: readonly CategoryColour[]): B.utils.toolbox.ToolboxInfo {
  return {
    kind: 'categoryToolbox',
    contents: [
      // An item of our own kind has none of a category's settings, which Blockly's type asks for.
      { kind: SEARCH, contents: [] } as B.utils.toolbox.ToolboxItemInfo,
      ...categories.map(({ id, name }) => ({
        kind: 'category',
        name: categoryName(id, name),
        custom: drawerKey(id),
        categorystyle: id,
        toolboxitemid: `category-${id}`,
      })),
    ],
  }
}

export function drawer(workspace: B.Workspace, shapes: Shapes, category: string): Items {
  const offer = offerOf(workspace)
  const offered = [...shapes.byType.values()].filter(
    (shape) => shape.category === category && offersBlock(offer, shape),
  )
  const blocks = offered
    .filter(({ definition }) => definition.inToolbox !== false && !isPill(definition.type))
    .map((shape) => blockInfo(workspace, shape))
  return [...firstOf(workspace, shapes, offered, offersAllOf(offer, category)), ...blocks]
}

/** Names that people count with: a loop comes out with the first of them already chosen. */
const COUNTERS = /^[ijkn]$/

const isPill = (type: string): boolean => Object.values(PILLS).some((pill) => pill === type)

/** What comes before a drawer's ordinary blocks: pills and calls, and the button that makes a new one where `makes` says so. */
function firstOf(workspace: B.Workspace, shapes: Shapes, offered: readonly Shape[], makes: boolean): Items {
  const types = new Set(offered.map(({ definition }) => definition.type))
  if (types.has(PILLS.variable)) return named(workspace, shapes, 'variable', makes)
  if (types.has(PILLS.list)) return named(workspace, shapes, 'list', makes)
  return ownBlocks(workspace, shapes, types, makes)
}

const button = (text: string, callbackkey: string): Items[number] => ({ kind: 'button', text, callbackkey })

function named(workspace: B.Workspace, shapes: Shapes, kind: VariableKind, makes: boolean): Items {
  const field = menuSlot(shapes.byType.get(PILLS[kind]))
  const pills = variablesOf(workspace, kind).map(({ id }) => ({
    kind: 'block',
    type: PILLS[kind],
    gap: '12',
    fields: { [field]: id },
  }))
  return [
    ...(makes
      ? [button(say(kind === 'list' ? 'editor-make-list' : 'editor-make-variable'), MAKE[kind])]
      : []),
    ...pills,
    { kind: 'sep', gap: '28' },
  ]
}

const menuSlot = (shape: Shape | undefined): string =>
  Object.keys(shape?.definition.slots ?? {})[0] ?? 'value'

/** The learner's own blocks, as far as `types` has the shapes that they come in. */
function ownBlocks(
  workspace: B.Workspace,
  shapes: Shapes,
  types: ReadonlySet<string>,
  makes: boolean,
): Items {
  const isOffered = (type: string | null): type is string => type !== null && types.has(type)
  const items: Items =
    makes && isOffered(shapes.defines) ? [button(say('editor-make-block'), MAKE.block)] : []
  for (const { signature } of definitionsOf(workspace)) {
    const type = signature.returns ? shapes.callsForValue : shapes.calls
    if (!isOffered(type)) continue
    const inputs = Object.fromEntries(
      signature.inputs.map(({ id }) => [id, { shadow: { type: SHADOWS.number, fields: { value: '1' } } }]),
    )
    items.push({ kind: 'block', type, gap: '12', extraState: signature, inputs })
    const field = menuSlot(shapes.byType.get(shapes.input ?? ''))
    for (const { id } of signature.inputs)
      if (isOffered(shapes.input))
        items.push({ kind: 'block', type: shapes.input, gap: '8', fields: { [field]: id } })
    items.push({ kind: 'sep', gap: '28' })
  }
  return items
}

/** A block as it comes out of a drawer: holes with their starting values, menus on the first choice that makes sense. */
export function blockInfo(workspace: B.Workspace, { definition }: Shape): BlockInfo {
  const first = (kind: VariableKind) => variablesOf(workspace, kind)[0]?.id
  const isLoop = Object.values(definition.slots).some(({ kind }) => kind === 'body')
  const counter = isLoop && variablesOf(workspace, 'variable').find(({ name }) => COUNTERS.test(name))?.id
  const fields: Record<string, string> = {}
  const inputs: Record<string, { shadow: B.serialization.blocks.State }> = {}
  for (const [name, slot] of Object.entries(definition.slots)) {
    const chosen =
      slot.kind === 'variableMenu'
        ? counter || first('variable')
        : slot.kind === 'listMenu'
          ? first('list')
          : undefined
    if (chosen !== undefined) fields[name] = chosen
    const shadow = startingShadow(slot, first('list') ?? null)
    if (shadow) inputs[name] = { shadow }
  }
  return { kind: 'block', type: definition.type, gap: '16', fields, inputs } as BlockInfo
}
