/** A program that grows: an export brings along lists of images, a state for random numbers, and own blocks. */

import type { NamedSlot, NumberExpression, Procedure, Program, Statement } from '../../../core/program/ir'
import { PlainStatements } from '../../../core/program/passes/plain-statements'
import type { Project } from '../../../core/project/project'

export interface StartingVariable extends NamedSlot {
  readonly value: number
  readonly shown: boolean
}

export interface StartingList extends NamedSlot {
  readonly length: number
  /** Those of images are many, so they are put together only when somebody asks for them. */
  readonly values: readonly number[]
  readonly shown: boolean
}

export class Enlarged {
  readonly variables: StartingVariable[]
  readonly lists: StartingList[]
  readonly procedures: Procedure[]
  /** How many of the procedures are the project's own. */
  readonly own: number
  private readonly ownLists: number
  private readonly known = new Map<string, number>()

  constructor(program: Program, project: Project) {
    const { variables, lists } = project
    const startOf = new Map(variables.map((variable) => [variable.id, variable]))
    const itemsOf = new Map(lists.map((list) => [list.id, list]))
    this.variables = program.variables.map((slot) => ({
      value: 0,
      shown: false,
      ...startOf.get(slot.id),
      ...slot,
    }))
    this.lists = program.lists.map((slot) => {
      const { values = [], shown = false } = itemsOf.get(slot.id) ?? {}
      return { ...slot, length: values.length, values, shown }
    })
    this.procedures = [...program.procedures]
    this.own = this.procedures.length
    this.ownLists = this.lists.length
  }

  /** Names that begin with a low line are the export's own. The same name is the same variable. */
  variable(name: string, value = 0): number {
    return this.once(
      `variable ${name}`,
      () => this.variables.push({ id: name, name, value, shown: false }) - 1,
    )
  }

  list(name: string, length = 0, values: () => readonly number[] = () => []): number {
    const list = {
      ...{ id: name, name, length, shown: false },
      get values() {
        return values()
      },
    }
    return this.once(`list ${name}`, () => this.lists.push(list) - 1)
  }

  /** An own block, one for each key; what `write` gives is what it gives back. */
  procedure(
    { key, name }: { readonly key: string; readonly name: string },
    inputs: readonly string[],
    write: (plain: PlainStatements, ...inputs: readonly NumberExpression[]) => NumberExpression | void,
  ): number {
    return this.once(`procedure ${key}`, () => {
      const number = this.procedures.length
      let locals = inputs.length
      const localNames: Record<number, string> = {}
      const newLocal = (local?: string) => {
        if (local !== undefined) localNames[locals] = local
        return locals++
      }
      const plain = new PlainStatements(newLocal, false)
      const value = write(plain, ...inputs.map((_, local) => ({ kind: 'local' as const, local, at: '' })))
      const last: readonly Statement[] = value ? [{ kind: 'return', value, at: '' }] : []
      this.procedures.push({
        ...{ id: key, name, inputs, returns: value !== undefined, at: '' },
        ...{ locals, localNames, body: [...plain.statements, ...last] },
      })
      return number
    })
  }

  /** Whether it is a list of images or labels that went along: nothing changes those. */
  isNeverEmpty(list: number): boolean {
    // biome-ignore lint/style/noNonNullAssertion: lists are asked for by their numbers
    return list >= this.ownLists && this.lists[list]!.length > 0
  }

  private once(key: string, make: () => number): number {
    const known = this.known.get(key)
    if (known !== undefined) return known
    const number = make()
    this.known.set(key, number)
    return number
  }
}
