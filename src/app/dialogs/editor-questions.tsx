/** The editor's questions, asked with our own dialogs. */
import type { Signature } from '../../core/project/project'
import type { Dialogs } from '../../editor'
import { say } from '../../words'
import { AskName } from './ask-name'
import { AskSignature } from './ask-signature'
import { Confirm } from './confirm'
import type { DialogStack } from './dialog-stack'

export function questions(dialogs: DialogStack): Dialogs {
  return {
    askName: (title, label, initial, check) =>
      dialogs.ask<string>(title, (done) => (
        <AskName label={label} initial={initial} check={check} done={done} />
      )),
    askSignature: (initial, takenNames) =>
      dialogs.ask<Signature>(say(initial ? 'dialogs-change-block' : 'dialogs-make-block'), (done) => (
        <AskSignature initial={initial} taken={takenNames} done={done} />
      )),
    confirm: async (title, message, action) =>
      (await dialogs.ask<boolean>(title, (done) => (
        <Confirm message={message} action={action} done={done} />
      ))) ?? false,
  }
}
