/**
 * Variables and lists in the editor: they live in Blockly's variable map, so that making, renaming and deleting
 * them can be undone. Blocks hold them by id in pick fields and stay when one is deleted: their menus then say
 * "pick one", which is less of a shock than blocks that vanish.
 */
import * as B from 'blockly/core'
import { say } from '../../words'
import { contextOf } from '../context'
import { type Choice, type MenuAction, PickField, type PickSource } from '../fields/pick-field'
import { nameCheck } from './names'

export type VariableKind = 'variable' | 'list'

/** Blockly's type for each kind. */
const TYPES = { variable: '', list: 'list' } as const

export const variablesOf = (workspace: B.Workspace, kind: VariableKind): Choice[] =>
  workspace
    .getVariableMap()
    .getVariablesOfType(TYPES[kind])
    .map((model) => ({ id: model.getId(), name: model.getName() }))

export function addVariable(workspace: B.Workspace, kind: VariableKind, name: string, id?: string): string {
  return workspace.getVariableMap().createVariable(name, TYPES[kind], id).getId()
}

export function variableName(workspace: B.Workspace, kind: VariableKind, id: string): string | null {
  const model = workspace.getVariableMap().getVariableById(id)
  return model && model.getType() === TYPES[kind] ? model.getName() : null
}

const allNames = (workspace: B.Workspace): string[] =>
  workspace
    .getVariableMap()
    .getAllVariables()
    .map((model) => model.getName())

/** How many blocks hold it. A menu inside a hole counts as the block around it. */
export function usesOf(workspace: B.Workspace, id: string): number {
  const users = new Set<B.Block>()
  for (const block of workspace.getAllBlocks(false))
    for (const field of block.getFields())
      if (field instanceof PickField && field.getValue() === id)
        users.add(block.isShadow() ? (block.getParent() ?? block) : block)
  return users.size
}

/** Asks for a name and makes a variable or list. Gives its id, or null where the person thought better of it. */
export async function makeVariable(workspace: B.Workspace, kind: VariableKind): Promise<string | null> {
  const ask = contextOf(workspace)?.ask
  if (!ask) return null
  const check = nameCheck(allNames(workspace))
  const [title, label] =
    kind === 'list'
      ? [say('editor-make-list'), say('editor-new-list')]
      : [say('editor-make-variable'), say('editor-new-variable')]
  const name = await ask.askName(title, label, '', check)
  if (name === null || check(name) !== null) return null
  return addVariable(workspace, kind, name.trim())
}

export async function renameVariable(workspace: B.Workspace, kind: VariableKind, id: string): Promise<void> {
  const ask = contextOf(workspace)?.ask
  const old = variableName(workspace, kind, id)
  if (!ask || old === null) return
  const check = nameCheck(allNames(workspace), old)
  const title = say(kind === 'list' ? 'editor-rename-list' : 'editor-rename-variable', { name: old })
  const name = await ask.askName(title, say('editor-new-name'), old, check)
  const model = workspace.getVariableMap().getVariableById(id)
  if (name === null || check(name) !== null || !model) return
  workspace.getVariableMap().renameVariable(model, name.trim())
}

export async function deleteVariable(workspace: B.Workspace, kind: VariableKind, id: string): Promise<void> {
  const ask = contextOf(workspace)?.ask
  const name = variableName(workspace, kind, id)
  if (!ask || name === null) return
  const uses = usesOf(workspace, id)
  if (uses > 0) {
    const yes = await ask.confirm(
      say(kind === 'list' ? 'editor-delete-list' : 'editor-delete-variable', { name }),
      say('editor-delete-used', { count: uses }),
      say('editor-delete-named', { name }),
    )
    if (!yes) return
  }
  const model = workspace.getVariableMap().getVariableById(id)
  if (model) workspace.getVariableMap().deleteVariable(model)
}

/** The menu of a hole or block that holds a variable or a list. */
export const variableSource = (kind: VariableKind): PickSource => ({
  empty: () => say(kind === 'list' ? 'editor-pick-list' : 'editor-pick-variable'),
  choices: (workspace) => variablesOf(workspace, kind),
  name: (workspace, id) => variableName(workspace, kind, id),
  actions: (workspace, chosen): MenuAction[] => {
    if (!contextOf(workspace)) return []
    const name = variableName(workspace, kind, chosen)
    const ofChosen: MenuAction[] =
      name === null
        ? []
        : [
            {
              words: say('editor-rename-named', { name }),
              run: (id) => void renameVariable(workspace, kind, id),
            },
            {
              words: say('editor-delete-named', { name }),
              run: (id) => void deleteVariable(workspace, kind, id),
            },
          ]
    return ofChosen
  },
})

/** Redraws the menus that show this variable or list: its name changed, or it came or went. */
export function refreshMenus(workspace: B.Workspace, id: string): void {
  for (const block of workspace.getAllBlocks(false))
    for (const field of block.getFields())
      if (field instanceof PickField && field.getValue() === id) field.refresh()
}

export const isVariableEvent = (
  event: B.Events.Abstract,
): event is B.Events.Abstract & { varId?: string; varName?: string } =>
  event.type === B.Events.VAR_CREATE ||
  event.type === B.Events.VAR_DELETE ||
  event.type === B.Events.VAR_RENAME
