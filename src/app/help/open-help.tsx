/** Opens the help, which is fetched when somebody asks for it first. */
import { say } from '../../words'
import { textsFor } from '../spoken-language'
import type { Workbench } from '../workbench'
import { openReference } from './open-block-help'

export async function openHelp(workbench: Workbench): Promise<void> {
  const { dialogs, later } = workbench
  const load = () => Promise.all([import('./help'), textsFor('help')])
  const parts = await later.fetch('help', load, () => void openHelp(workbench))
  if (!parts) return
  const [{ Help }] = parts
  const wantsBlocks = await dialogs.ask<true>(
    say('help-title'),
    (done) => <Help showBlocks={() => done(true)} />,
    true,
  )
  if (wantsBlocks) void openReference(workbench)
}
