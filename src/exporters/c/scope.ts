/** What the variables, lists, own blocks, inputs and temporaries of a program are called in C. */
// biome-ignore-all lint/style/noNonNullAssertion: the program's own numbers, and a name was taken for each of what they count
import { FLAG } from '../../core/program/events'
import type { Procedure, Program, Script } from '../../core/program/ir'
import { Identifiers } from '../identifiers'
import { RESERVED } from './names'

export interface Names {
  variable(number: number): string
  list(number: number): string
  procedure(number: number): string
  local(number: number): string
}

export class GlobalNames {
  private readonly outer = new Identifiers({ reserved: RESERVED })
  readonly variables: readonly string[]
  readonly lists: readonly string[]
  readonly procedures: readonly string[]
  readonly scripts: readonly string[]

  constructor(program: Program) {
    this.variables = program.variables.map(({ name }) => this.outer.take(name, 'variable'))
    this.lists = program.lists.map(({ name }) => this.outer.take(name, 'list'))
    this.procedures = program.procedures.map(({ name }) => this.outer.take(name, 'block'))
    this.scripts = program.scripts.map(({ event }) =>
      this.outer.take(event === FLAG ? 'when_flag_clicked' : 'when_drawn', 'script'),
    )
  }

  /** Names inside one stack: its inputs by what the learner calls them, its temporaries by numbers. */
  within(stack: Procedure | Script): Names & { readonly locals: readonly string[] } {
    const inner = this.outer.inner()
    const inputs = 'inputs' in stack ? stack.inputs : []
    const locals = Array.from({ length: stack.locals }, (_, i) =>
      i < inputs.length ? inner.take(inputs[i]!, 'input') : inner.take(`t${i - inputs.length + 1}`, 't'),
    )
    return {
      locals,
      variable: (number) => this.variables[number]!,
      list: (number) => this.lists[number]!,
      procedure: (number) => this.procedures[number]!,
      local: (number) => locals[number]!,
    }
  }
}
