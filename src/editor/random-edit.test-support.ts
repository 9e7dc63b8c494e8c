/** Edits of every kind, for the editor's tests. They go past what Blockly lets a person do, as a mistake of ours might. */
import * as B from 'blockly/core'
import { definitionsOf } from './blocks/signature'
import { applySignature } from './blocks/signature-edit'
import { addVariable } from './blocks/variables'
import { NumberField } from './fields/number-field'
import { PickField } from './fields/pick-field'
import { signsFor, turnInto } from './fields/sign-field'
import { shapes } from './headless.test-support'

/** One edit, chosen and aimed by two numbers; false where there is nothing to edit that way. */
export function edit(workspace: B.Workspace, kind: number, aim: number): void {
  const blocks = workspace.getAllBlocks(false).filter((block) => !block.isShadow())
  const block = blocks[aim % Math.max(1, blocks.length)]
  const variables = workspace.getVariableMap().getAllVariables()
  const variable = variables[aim % Math.max(1, variables.length)]
  const definitions = definitionsOf(workspace)
  const definition = definitions[aim % Math.max(1, definitions.length)]
  switch (kind) {
    case 0:
      block?.dispose(aim % 2 === 0)
      return
    case 1:
      if (block && (block.outputConnection || block.previousConnection)) block.unplug(aim % 2 === 0)
      return
    case 2:
      connectSomewhere(blocks, block, aim)
      return
    case 3: {
      const fields = workspace.getAllBlocks(false).flatMap((each) => [...each.getFields()])
      const field = fields.filter((each) => each instanceof NumberField || each instanceof PickField)[
        aim % 50
      ]
      if (field instanceof NumberField) field.setValue(String(aim / 7))
      else field?.setValue(variable?.getId() ?? '')
      return
    }
    case 4:
      addVariable(workspace, aim % 2 === 0 ? 'variable' : 'list', `new ${aim} ${variables.length}`)
      return
    case 5:
      if (variable) workspace.getVariableMap().deleteVariable(variable)
      return
    case 6:
      if (variable) workspace.getVariableMap().renameVariable(variable, `renamed ${aim}`)
      return
    case 7:
      if (!definition) return
      applySignature(workspace, {
        ...definition.signature,
        name: `own ${aim}`,
        inputs: [
          ...definition.signature.inputs.filter((_, i) => (aim >> i) % 2 === 0),
          ...(aim % 3 === 0
            ? [{ id: `fresh ${aim} ${workspace.getUndoStack().length}`, name: 'fresh' }]
            : []),
        ].reverse(),
      })
      return
    case 8:
      block?.setCommentText(aim % 3 === 0 ? null : `note ${aim}`)
      return
    case 9:
      if (block && !block.getParent()) block.moveBy(aim % 100, aim % 70)
      return
    case 10: {
      const signs = block ? signsFor(shapes.byType.get(block.type)!, shapes) : []
      const sign = signs[aim % Math.max(1, signs.length)]
      if (block && sign && sign.type !== block.type) turnInto(block, sign.type)
      return
    }
    default:
      B.serialization.blocks.append(
        {
          type: 'variables_set',
          fields: { variable: variable?.getId() ?? '' },
          inputs: { value: { shadow: { type: 'shadow_number', fields: { value: '5' } } } },
        },
        workspace,
        { recordUndo: true },
      )
  }
}

function connectSomewhere(blocks: readonly B.Block[], block: B.Block | undefined, aim: number): void {
  const inferior = block?.previousConnection ?? block?.outputConnection
  if (!block || !inferior) return
  const own = new Set(block.getDescendants(false))
  for (let i = 0; i < blocks.length; i++) {
    const target = blocks[(aim + i) % blocks.length] as B.Block
    if (own.has(target)) continue
    for (const connection of [target.nextConnection, ...target.inputList.map((input) => input.connection)])
      if (connection && workspaceAllows(inferior, connection)) {
        // As every drag does. Connecting elsewhere at once is told wrongly by Blockly, and nothing here does it.
        block.unplug()
        connection.connect(inferior)
        return
      }
  }
}

const workspaceAllows = (a: B.Connection, b: B.Connection): boolean =>
  a.getConnectionChecker().canConnect(a, b, false)
