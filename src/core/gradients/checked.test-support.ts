/** Checks a project from its beginning, with the real images. */
import { blockLanguage } from '../../../blocks/index'
import { imagesAt } from '../../testing/fixtures/examples.test-support'
import { lower } from '../program/lowering/lower'
import type { Project } from '../project/project'
import { checkGradients, type GradientCheck, type GradientReport } from './index'

export async function checked(project: Project, more: Partial<GradientCheck> = {}): Promise<GradientReport> {
  const lowered = lower(project, blockLanguage)
  const images = await imagesAt(lowered.program.images)
  const work = checkGradients({ lowered, language: blockLanguage, images, starting: project, ...more })
  let step = work.next()
  while (!step.done) step = work.next()
  return step.value
}
