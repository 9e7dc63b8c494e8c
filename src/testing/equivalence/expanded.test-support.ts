/** A program with plain statements in place of its ops, for tests that hold the two to the same result. */
import type { Language } from '../../core/language/language'
import type { LoweredProject } from '../../core/program/lowering/lower'
import { type ExpandOptions, expandOps } from '../../core/program/passes/expand'

export const expanded = (
  lowered: LoweredProject,
  language: Language,
  keeps: (op: string) => boolean = () => false,
  options: ExpandOptions = {},
): LoweredProject => ({ ...lowered, program: expandOps(lowered.program, language, keeps, options) })

/** The names of the ops that are still in it. */
export function opsIn(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return []
  const own = 'kind' in part && part.kind === 'op' && 'op' in part ? [part.op as string] : []
  return [...own, ...Object.values(part).flatMap(opsIn)]
}
