/**
 * The order of variables and lists in a project: that of the file, then that in which they were made. Blockly puts
 * one that comes back by an undo at the end, which would make an undone step look like a change.
 */
import type * as B from 'blockly/core'
import type { Choice } from '../fields/pick-field'
import { type VariableKind, variablesOf } from './variables'

export class Names {
  private readonly places = new Map<string, number>()

  constructor(private readonly workspace: B.Workspace) {}

  read(kind: VariableKind): Choice[] {
    const named = variablesOf(this.workspace, kind)
    return named
      .map((each) => ({ each, place: this.placeOf(each.id) }))
      .sort((a, b) => a.place - b.place)
      .map(({ each }) => each)
  }

  /** One that was never seen comes last. */
  private placeOf(id: string): number {
    const place = this.places.get(id) ?? this.places.size
    this.places.set(id, place)
    return place
  }

  /** Another project was loaded: its own order holds. */
  restart(): void {
    this.places.clear()
    this.read('variable')
    this.read('list')
  }
}
