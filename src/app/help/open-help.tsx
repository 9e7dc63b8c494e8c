/** Opens the help, which is fetched when somebody asks for it first. */
import { say } from '../../words'
import { textsFor } from '../spoken-language'
import type { Workbench } from '../workbench'

export async function openHelp({ dialogs }: Workbench): Promise<void> {
  const [{ Help }] = await Promise.all([import('./help'), textsFor('help')])
  void dialogs.ask(say('help-title'), () => <Help />, true)
}
