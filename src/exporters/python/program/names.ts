/** The identifiers of a program's variables, lists, own blocks and their inputs. All but inputs are global in Python. */
import type { Program } from '../../../core/program/ir'
import { Identifiers } from '../../identifiers'

/** Where a list is that lives elsewhere than under its name. */
export interface Place {
  /** Reads the list. What is stored into it is stored into the list. */
  readonly text: string
  /** Whether the list has a name as well, which is what a new list is bound to. */
  readonly isNamed: boolean
}

/** A variable that holds more than a number. */
export interface HeldVariable {
  /** Reads its number. */
  readonly text: string
  /** What it starts with. */
  readonly start: string
}

export interface Names {
  readonly variables: readonly string[]
  readonly lists: readonly string[]
  readonly procedures: readonly string[]
  readonly inputs: readonly (readonly string[])[]
  /** By number: lists that live elsewhere than under their names, and variables that hold more than a number. */
  readonly places: ReadonlyMap<number, Place>
  readonly held: ReadonlyMap<number, HeldVariable>
  /** For what the program adds by itself, wherever it stands. */
  readonly others: Identifiers
}

export function namesOf(program: Program, reserved: ReadonlySet<string>): Names {
  const others = new Identifiers({ reserved })
  const procedures = program.procedures.map(({ name }) => others.take(name, 'own_block'))
  const lists = program.lists.map(({ name }) => others.take(name, 'list_of_numbers'))
  const variables = program.variables.map(({ name }) => others.take(name, 'variable'))
  const inputs = program.procedures.map((procedure) => {
    const inner = others.inner()
    return procedure.inputs.map((name) => inner.take(name, 'given'))
  })
  for (const name of inputs.flat()) others.keep(name)
  return { variables, lists, procedures, inputs, others, places: new Map(), held: new Map() }
}
