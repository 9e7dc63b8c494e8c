/**
 * What the editor has to ask a person, and how. The app answers with real, accessible HTML dialogs and tests
 * answer with fakes; Blockly's own questions are sent the same way, so that no browser prompt ever appears.
 */
import * as B from 'blockly/core'
import type { Signature } from '../core/project/project'
import { say } from '../words'

/** Words on why a name will not do, or null where it will. */
export type NameCheck = (name: string) => string | null

export interface Dialogs {
  askName(title: string, label: string, initial: string, check: NameCheck): Promise<string | null>
  /** `initial` is null for a new own block. Inputs that stay keep their ids; new ones get fresh ids. */
  askSignature(initial: Signature | null, takenNames: readonly string[]): Promise<Signature | null>
  /** True where the person says yes. `action` names what yes does, as in "Delete it". */
  confirm(title: string, message: string, action: string): Promise<boolean>
}

/** Sends Blockly's own questions to the app. Blockly keeps one set for the page, so the newest editor answers. */
export function routeBlocklyDialogs(ask: Dialogs, notice: (message: string) => void): void {
  B.dialog.setPrompt((message, initial, done) => {
    void ask.askName(message, message, initial, () => null).then(done)
  })
  B.dialog.setConfirm((message, done) => {
    void ask.confirm(message, '', say('editor-ok')).then(done)
  })
  B.dialog.setAlert((message, done) => {
    notice(message)
    done?.()
  })
}
