/** Opens the help, which is fetched when somebody asks for it first. */
import { say } from '../../words'
import { textsFor } from '../spoken-language'
import type { Workbench } from '../workbench'

export async function openHelp(workbench: Workbench): Promise<void> {
  const { dialogs, later } = workbench
  const load = () => Promise.all([import('./help'), textsFor('help')])
  const parts = await later.fetch('help', load, () => void openHelp(workbench))
  if (!parts) return
  const [{ Help }] = parts
  void dialogs.ask(say('help-title'), () => <Help />, true)
}
