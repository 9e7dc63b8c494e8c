/** The learner's part of the program: a function for each own block, and one for each script. */
// biome-ignore-all lint/style/noNonNullAssertion: there is a name for each own block and local, and a head for each stack
import type { Procedure, Program, Script, Statement } from '../../core/program/ir'
import { visit } from '../../core/program/visit'
import { say } from '../../words'
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
    const statements = new Statements({ lines, names: inner, expressions, remarks })
    lines.gap()
    statements.remark(stack.at)
    lines.add(heads[i]!, stack.at)
    lines.add('{', stack.at)
    lines.indented(() => {
      const first = lines.all.length
      statements.sequence(stack.body)
      if (returns && goesOn(stack.body)) {
        helpers.use('stop_with')
        const why = say('export-stop-no-result', { block: stack.name })
        lines.add(`stop_with(${stringLiteral(why)});`, stack.at)
      }
      const body = lines.all.slice(first).map(({ text }) => text)
      lines.before(first, () => declareLocals(lines, stack, inner.locals, body))
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
function declareLocals(
  lines: Lines,
  stack: Procedure | Script,
  names: readonly string[],
  body: readonly string[],
): void {
  const inputs = 'inputs' in stack ? stack.inputs.length : 0
  const written = wordsIn(body)
  const read = wordsIn(body.map((line) => line.replace(ASSIGNED, '')))
  const counters = new Set<unknown>()
  visit(stack.body, ({ counter, cursor, last }) => {
    for (const each of [counter, cursor, last]) counters.add(each)
  })
  const declared = names.filter((name, i) => i >= inputs && !counters.has(i) && written.has(name))
  for (let from = 0; from < declared.length; from += 8) {
    const some = declared.slice(from, from + 8).map((name) => `${name} = 0`)
    lines.add(`double ${some.join(', ')};`, stack.at)
  }
  for (const name of [...names.slice(0, inputs), ...declared])
    if (!read.has(name)) lines.add(`(void)${name};`, stack.at)
}

/** What only gets a new value, as in `t += 1`, is not read, say compilers. */
const ASSIGNED = /^\s*\w+ [-+]?= /

/** The words of code, without those in comments and texts. */
const wordsIn = (lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.replace(/"(?:[^"\\]|\\.)*"|^\s*\/\/.*/g, '').match(/\w+/g) ?? []))
