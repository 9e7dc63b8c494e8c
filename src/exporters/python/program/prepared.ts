/**
 * The program as Python wants it. Python can call functions inside expressions, so calls of own blocks stay where the
 * learner put them, and are taken out in front only where Python would look at a list before it calls. Ops that the
 * language has no spelling for become the plain statements that they stand for.
 */
import type { Language } from '../../../core/language/language'
import { FLAG } from '../../../core/program/events'
import type { Program, Statement } from '../../../core/program/ir'
import { lower } from '../../../core/program/lowering/lower'
import { expandOps } from '../../../core/program/passes/expand'
import { liftCalls } from '../../../core/program/passes/lift-calls'
import { visit } from '../../../core/program/visit'
import type { Project } from '../../../core/project/project'
import { hasCalls } from './effects'

export function preparedProgram(
  project: Project,
  language: Language,
  isSpelled: (op: string) => boolean,
): Program {
  const { program } = lower(project, language, { calls: 'in place' })
  const prepare = <S extends { readonly locals: number; readonly body: readonly Statement[] }>(
    stack: S,
  ): S => {
    let { locals } = stack
    const body = stack.body.flatMap((statement) => settled(statement, () => locals++, isSpelled))
    return { ...stack, body, locals }
  }
  const settledProgram = {
    ...program,
    // Stacks that nothing starts outside of Blockgrad come last.
    scripts: program.scripts
      .toSorted((a, b) => Number(b.event === FLAG) - Number(a.event === FLAG))
      .map(prepare),
    procedures: program.procedures.map(prepare),
  }
  return expandOps(settledProgram, language, isSpelled)
}

function settled(
  statement: Statement,
  newLocal: () => number,
  isSpelled: (op: string) => boolean,
): readonly Statement[] {
  if (isTangled(statement, isSpelled)) return liftCalls([statement], newLocal)
  const inside = (body: readonly Statement[]) => body.flatMap((each) => settled(each, newLocal, isSpelled))
  switch (statement.kind) {
    case 'if':
      return [{ ...statement, then: inside(statement.then), else: inside(statement.else) }]
    case 'repeat':
    case 'forEach':
    case 'loop':
      return [{ ...statement, body: inside(statement.body) }]
    default:
      return [statement]
  }
}

/** Whether the statement's own expressions hold a call where it can't stay. */
function isTangled(statement: Statement, isSpelled: (op: string) => boolean): boolean {
  const own = Object.entries(statement).flatMap(([key, value]) =>
    ['body', 'then', 'else', 'before'].includes(key) ? [] : [value],
  )
  let tangled = false
  const isCalling = hasCalls(own)
  const look = (node: Readonly<Record<string, unknown>>) => {
    if (node.kind === 'item' || node.kind === 'length') tangled ||= hasCalls(node)
    if (node.kind === 'op') {
      const usesLists = (node.args as readonly { type: string }[]).some(({ type }) => type === 'list')
      tangled ||= (usesLists && hasCalls(node.args)) || (isCalling && !isSpelled(node.op as string))
    }
  }
  visit(own, look)
  if (statement.kind === 'op') look(statement)
  return tangled
}
