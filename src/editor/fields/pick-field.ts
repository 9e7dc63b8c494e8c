/**
 * A menu of the project's variables, of its lists, or of an own block's inputs. Its value is an id.
 *
 * Blockly's own variable field makes variables up where none is chosen and is not meant for menus inside a hole.
 * This one may be empty ("pick one"), and may hold the id of something deleted: it then shows as empty and comes
 * back to life when the deletion is undone.
 */
import * as B from 'blockly/core'
import { labelSoon } from '../stacks/labels'

export interface Choice {
  readonly id: string
  readonly name: string
}

/** An action at the end of a menu, such as "Rename…". */
export interface MenuAction {
  readonly words: string
  run(chosen: string): void
}

/** Where a menu's choices come from. `workspace` is the one with the project's blocks, also for a drawer's block. */
export interface PickSource {
  /** What stands there as long as nothing is chosen. */
  empty(): string
  choices(workspace: B.Workspace, block: B.Block): readonly Choice[]
  name(workspace: B.Workspace, id: string): string | null
  actions(workspace: B.Workspace, chosen: string): readonly MenuAction[]
}

const ACTION = '\u0000action '

export class PickField extends B.FieldDropdown {
  private readonly source: PickSource

  constructor(source: PickSource) {
    super(() => [[source.empty(), '']])
    this.source = source
    this.menuGenerator_ = () => this.menu()
  }

  private workspaceOfProject(): B.Workspace | null {
    const workspace = this.getSourceBlock()?.workspace
    if (!workspace) return null
    return (workspace as B.WorkspaceSvg).targetWorkspace ?? workspace
  }

  /** The chosen id if it is still there, else null. */
  chosen(): string | null {
    const workspace = this.workspaceOfProject()
    const id = this.getValue()
    return workspace && id && this.source.name(workspace, id) !== null ? id : null
  }

  private menu(): B.MenuOption[] {
    const workspace = this.workspaceOfProject()
    const block = this.getSourceBlock()
    if (!workspace || !block) return [[this.source.empty(), '']]
    const options: B.MenuOption[] = this.source.choices(workspace, block).map(({ id, name }) => [name, id])
    const actions = this.source.actions(workspace, this.chosen() ?? '')
    if (options.length > 0 && actions.length > 0) options.push('separator')
    actions.forEach(({ words }, i) => {
      options.push([words, ACTION + i])
    })
    return options.length > 0 ? options : [[this.source.empty(), '']]
  }

  protected override onItemSelected_(menu: B.Menu, item: B.MenuItem): void {
    const value = item.getValue() ?? ''
    if (!value.startsWith(ACTION)) {
      super.onItemSelected_(menu, item)
      return
    }
    const workspace = this.workspaceOfProject()
    if (!workspace) return
    const chosen = this.chosen() ?? ''
    this.source.actions(workspace, chosen)[Number(value.slice(ACTION.length))]?.run(chosen)
  }

  /** Any id may be set: what it names may come later, or again, as an undo goes back step by step. */
  protected override doClassValidation_(value?: string): string {
    return typeof value === 'string' ? value : ''
  }

  protected override getText_(): string {
    const workspace = this.workspaceOfProject()
    const id = this.getValue()
    return (workspace && id ? this.source.name(workspace, id) : null) ?? this.source?.empty() ?? ''
  }

  override getAriaValue(): string {
    return this.getText()
  }

  /** The menu's names changed; the value did not. */
  refresh(): void {
    if (this.getSourceBlock()?.rendered) this.forceRerender()
  }

  /** Later, and not at all while there is nothing to see yet: Blockly would throw, and catch, for each block. */
  override recomputeAriaContext(): boolean {
    if (this.getSvgRoot()) labelSoon(this, () => super.recomputeAriaContext())
    return true
  }
}
