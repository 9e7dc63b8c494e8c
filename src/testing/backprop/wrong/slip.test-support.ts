/** How the catalogue of wrong programs is written: a program, then slips, each with what is wrong then and why. */
import type { Project } from '../../../core/project/project'
import type { Design, Verdict, WrongProgram } from '../design.test-support'

export interface Slip {
  readonly name: string
  readonly change: (project: Project) => Project
  /** The names of the wrong lists, or a verdict that names none. */
  readonly wrong: readonly string[] | Exclude<Verdict, 'wrong'>
  /** How that follows from the blocks, in one sentence. */
  readonly why: string
}

interface Subject {
  readonly family: string
  readonly project: Project
  readonly design: Design
}

export const wrongBy = (
  { family, project, design }: Subject,
  slips: readonly Slip[],
): readonly WrongProgram[] =>
  slips.map(({ name, change, wrong, why }) => ({
    name: `${family}: ${name}`,
    family,
    project: change(project),
    design,
    expected: typeof wrong === 'string' ? verdictOf(wrong, design) : { verdict: 'wrong', wrong },
    why,
  }))

/** A program that never learns moves none of its lists. */
const verdictOf = (verdict: Verdict, { weights }: Design) => ({
  verdict,
  wrong: verdict === 'no-learning' ? weights : [],
})
