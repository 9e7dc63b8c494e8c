/** Checks a project from its beginning, with the real images. */
import { blockLanguage } from '../../../blocks/index'
import { checkGradients, type GradientCheck, type GradientReport } from '../../core/gradients/index'
import { lower } from '../../core/program/lowering/lower'
import type { Project } from '../../core/project/project'
import { imagesAt } from '../fixtures/examples.test-support'

export async function checked(project: Project, more: Partial<GradientCheck> = {}): Promise<GradientReport> {
  const lowered = lower(project, blockLanguage)
  const images = await imagesAt(lowered.program.images)
  const work = checkGradients({ lowered, language: blockLanguage, images, starting: project, ...more })
  let step = work.next()
  while (!step.done) step = work.next()
  return step.value
}
