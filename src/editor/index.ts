/** The door to the editor: what makes one, and what it is told and tells (contract.ts). README.md says what the room is for. */
export type * from './contract'
export type { Dialogs, NameCheck } from './dialogs'
export { createEditor } from './editor'
