/** Opens the failure lab, which goes away again with all that it ran. */
import { say } from '../../../words'
import { textsFor } from '../../spoken-language'
import type { Workbench } from '../../workbench'
import { lessonOf } from '../catalogue'
import { FailureLab } from './failure-lab'
import { createLab } from './lab'
import { LAB_LESSON, labCases } from './lab-cases'
import { createLabRun } from './lab-run'

export async function openFailureLab({ dialogs, language }: Workbench): Promise<void> {
  const [lesson] = await Promise.all([lessonOf(LAB_LESSON), textsFor('beside')])
  const labRun = createLabRun(lesson)
  const lab = createLab({ cases: labCases(lesson), run: labRun.run, random: Math.random })
  await dialogs.ask<void>(
    say('lab-title'),
    () => <FailureLab lab={lab} session={labRun.session} project={lesson.start} known={language.blocks} />,
    true,
  )
  labRun.end()
}
