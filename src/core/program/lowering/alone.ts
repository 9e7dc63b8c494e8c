/**
 * A program that runs just one block, or one stack, of a project: a script of its own, beside the project's own blocks.
 * The block may lie loose, or stand in the middle of something.
 */

import type { Language } from '../../language/language'
import { message } from '../../message'
import { findPlace } from '../../project/find-block'
import type { Project, Signature } from '../../project/project'
import { constant } from '../build'
import type { Script, Statement } from '../ir'
import { type LoweredProject, lower } from './lower'
import { type LoweringScope, StackLowering } from './stack-lowering'

/** `inputs` are the numbers of the own block around it, if it is open just now. */
export interface Alone {
  readonly blockId: string
  /** The event that starts it. */
  readonly event: string
  inputs(signature: Signature): readonly number[] | null
}

/** Null where there is nothing to run: no such block, or the head of an own block. */
export function lowerAlone(project: Project, language: Language, alone: Alone): LoweredProject | null {
  const found = findPlace(alone.blockId, project.stacks)
  if (!found) return null
  const { block, stack } = found
  const gives = language.blocks.get(block.type)?.gives
  const around = stack[0]?.signature ?? null
  if (block.signature) return null
  const inputs = around && alone.inputs(around)
  const noInputs = around && !inputs ? message('input-without-number', { block: around.name }) : null
  const isStack = stack[0] === block && (gives === 'hat' || gives === 'statement' || gives === 'last')
  const isValue = gives === 'number' || gives === 'boolean' || gives === 'list'
  const at = block.id
  const script = (scope: LoweringScope): Script => {
    const lowering = new StackLowering(scope, around, noInputs)
    const work = isValue
      ? lowering.value(block)
      : lowering.statements(isStack ? (gives === 'hat' ? stack.slice(1) : stack) : [block])
    const given = (inputs ?? []).map((value, local): Statement => {
      return { kind: 'setLocal', local, value: { ...constant(value), at }, at }
    })
    const body = [...given, ...endingAtReturn(work, lowering.locals++)]
    return { event: alone.event, locals: lowering.locals, body, at }
  }
  return lower(project, language, { alone: script })
}

/** Nobody waits for what a block gives back that runs alone: it is worked out into `spare`, and there it ends. */
function endingAtReturn(statements: readonly Statement[], spare: number): readonly Statement[] {
  const inside = (body: readonly Statement[]) => endingAtReturn(body, spare)
  return statements.flatMap((statement): readonly Statement[] => {
    switch (statement.kind) {
      case 'return': {
        const { at, value } = statement
        const stop: Statement = { kind: 'stop', at }
        return value ? [{ kind: 'setLocal', local: spare, value, at }, stop] : [stop]
      }
      case 'if':
        return [{ ...statement, then: inside(statement.then), else: inside(statement.else) }]
      case 'repeat':
      case 'forEach':
      case 'loop':
        return [{ ...statement, body: inside(statement.body) }]
      default:
        return [statement]
    }
  })
}
