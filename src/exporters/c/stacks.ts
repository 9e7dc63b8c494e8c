/** The learner's part of the program: a function for each own block, and one for each script. */
import type { Procedure, Program, Script, Statement } from '../../core/program/ir'
import { visit } from '../../core/program/survey'
import type { CodeLine } from '../exporter'
import { Lines } from '../lines'
import type { Remarks } from '../remarks'
import { Expressions } from './expressions'
import type { Helpers } from './helpers'
import { stringLiteral } from './literals'
import type { GlobalNames } from './scope'
import { Statements } from './statements'

export interface Stacks {
  readonly lines: readonly CodeLine[]
  /** What must be declared above, so that functions may call one another in any order. */
  readonly heads: readonly string[]
}

export function writeStacks(
  program: Program,
  names: GlobalNames,
  helpers: Helpers,
  remarks: Remarks,
): Stacks {
  const lines = new Lines()
  const heads = [
    ...program.procedures.map((procedure, i) => headOf(procedure, names.procedures[i]!, names)),
    ...names.scripts.map((name) => `void ${name}(void)`),
  ]
  for (const [i, stack] of [...program.procedures, ...program.scripts].entries()) {
    const inner = names.within(stack)
    const expressions = new Expressions(inner, helpers)
    const returns = 'returns' in stack && stack.returns
    const statements = new Statements({ lines, names: inner, expressions, remarks, returns })
    lines.gap()
    statements.remark(stack.at)
    lines.add(heads[i]!, stack.at)
    lines.add('{', stack.at)
    lines.indented(() => {
      declareLocals(lines, stack, inner.locals)
      statements.sequence(stack.body)
      if (returns && goesOn(stack.body)) {
        helpers.use('stop_with')
        const message = `${stack.name} came to its end without giving back a number.`
        lines.add(`stop_with(${stringLiteral(message)});`, stack.at)
      }
    })
    lines.add('}', stack.at)
  }
  return { lines: lines.all, heads }
}

function headOf(procedure: Procedure, name: string, names: GlobalNames): string {
  const { locals } = names.within(procedure)
  const inputs = procedure.inputs.map((_, i) => `double ${locals[i]!}`).join(', ')
  return `${procedure.returns ? 'double' : 'void'} ${name}(${inputs || 'void'})`
}

/** Whether a run can come to the end of these statements. */
function goesOn(statements: readonly Statement[]): boolean {
  const last = statements.at(-1)
  if (last?.kind === 'if') return goesOn(last.then) || goesOn(last.else)
  if (last?.kind === 'loop') return last.until !== null
  return last === undefined || !['return', 'stop', 'missing'].includes(last.kind)
}

/** Temporaries; loops declare their own counters. What is never read is named once, because compilers warn of such. */
function declareLocals(lines: Lines, stack: Procedure | Script, names: readonly string[]): void {
  const inputs = 'inputs' in stack ? stack.inputs.length : 0
  const read = new Set<number>()
  const written = new Set<number>()
  visit(stack.body, (node) => {
    if (node.kind === 'local') read.add(node.local as number)
    if (node.kind === 'setLocal') written.add(node.local as number)
    if (node.kind === 'call' && typeof node.into === 'number') written.add(node.into)
  })
  const all = names.map((_, i) => i)
  const declared = all.filter((i) => i >= inputs && (read.has(i) || written.has(i)))
  for (let from = 0; from < declared.length; from += 8) {
    const some = declared.slice(from, from + 8).map((i) => `${names[i]!} = 0`)
    lines.add(`double ${some.join(', ')};`, stack.at)
  }
  for (const i of all.filter((i) => !read.has(i) && (i < inputs || written.has(i))))
    lines.add(`(void)${names[i]!};`, stack.at)
}
