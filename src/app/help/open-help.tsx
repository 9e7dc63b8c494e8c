/** Opens the help, which is fetched when somebody asks for it first. */
import { say } from '../../words'
import { withPart } from '../later/with-part'
import { textsFor } from '../spoken-language'
import type { Workbench } from '../workbench'

export function openHelp({ dialogs, notices }: Workbench): Promise<void> {
  const load = () => Promise.all([import('./help'), textsFor('help')])
  return withPart(notices, load, ([{ Help }]) => void dialogs.ask(say('help-title'), () => <Help />, true))
}
