/** One check of a project, in slices: whoever calls it goes on when there is time, and may stop at any moment. */
import type { Language } from '../language/language'
import { message } from '../message'
import type { ImageWidth } from '../program/ir'
import { lower } from '../program/lowering/lower'
import type { Project } from '../project/project'
import { checkAccuracy, checkList, checkVariable } from './after-a-run'
import type { Check } from './check'
import { checkGradientsOf } from './gradients'
import { type CheckOutcome, failed } from './outcome'
import { checkOwnBlock } from './own-block'
import type { CheckParts } from './parts'

/** Enough for the flagship twenty times over. */
export const USUAL_FUEL = 2e10

export function* runCheck(check: Check, parts: CheckParts): Generator<void, CheckOutcome> {
  try {
    switch (check.kind) {
      case 'own-block':
        return yield* checkOwnBlock(check, parts)
      case 'list':
        return yield* checkList(check, parts)
      case 'variable':
        return yield* checkVariable(check, parts)
      case 'gradients':
        return yield* checkGradientsOf(check, parts)
      case 'accuracy':
        return yield* checkAccuracy(check, parts)
    }
  } catch (reason) {
    // A host that has no more memory throws; the program wanted it.
    if (reason instanceof RangeError) return failed(message('check-too-big'), { trouble: 'too-big' })
    throw reason
  }
}

/** The widths of images that these programs ask for. */
export function widthsFor(projects: readonly (Project | null)[], language: Language): readonly ImageWidth[] {
  return [...new Set(projects.flatMap((project) => (project ? lower(project, language).program.images : [])))]
}
