/** Opens the project that an address holds, as a file is opened: what is open stays until the other is shown. */
import { say } from '../../words'
import { textsFor } from '../spoken-language'
import type { Workbench } from '../workbench'
import { projectInLink } from './link'

/** Gives whether it was opened; where not, a notice has said why. */
export async function openLink(packed: string, { projects, notices, language }: Workbench): Promise<boolean> {
  await textsFor('share')
  const result = await projectInLink(packed, language)
  if (result.ok) return projects.openProject(result.project)
  const open = projects.opened.peek() > 0 ? 'yes' : 'no'
  notices.show(say('share-link-refused', { why: result.message, open }), { tone: 'bad' })
  return false
}
