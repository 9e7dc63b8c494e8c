/** The editor's questions, asked with our own dialogs. */
import type { Signature } from '../../core/project/project'
import type { Dialogs } from '../../editor'
import { say } from '../../words'
import type { Later } from '../later/later'
import { Confirm } from './confirm'
import type { DialogStack } from './dialog-stack'

export function questions(dialogs: DialogStack, later: Later): Dialogs {
  return {
    async askName(title, label, initial, check) {
      const part = await later.fetch('blocks', () => import('./ask-name'))
      if (!part) return null
      return dialogs.ask<string>(title, (done) => (
        <part.AskName label={label} initial={initial} check={check} done={done} />
      ))
    },
    async askSignature(initial, takenNames) {
      const part = await later.fetch('blocks', () => import('./ask-signature'))
      if (!part) return null
      return dialogs.ask<Signature>(say(initial ? 'dialogs-change-block' : 'dialogs-make-block'), (done) => (
        <part.AskSignature initial={initial} taken={takenNames} done={done} />
      ))
    },
    confirm: async (title, message, action) =>
      (await dialogs.ask<boolean>(title, (done) => (
        <Confirm message={message} action={action} done={done} />
      ))) ?? false,
  }
}
