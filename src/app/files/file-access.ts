/**
 * The browser's ways to open and save files, and how they are read. Nobody needs them before there are blocks to save, so they are fetched when the
 * page is at rest, and are there when a button is pressed: browsers show their own dialogs only right after a press.
 */
import { message } from '../../core/message'
import { whenIdle } from '../../slices'

type FileAccess = typeof import('browser-fs-access')

let coming: Promise<FileAccess> | null = null

function fileAccess(): Promise<FileAccess> {
  coming ??= import('browser-fs-access').catch((reason) => {
    coming = null
    throw reason
  })
  return coming
}

/** Milliseconds after which they are fetched even if there is something else to do. */
const AT_EASE = 3000

export const fetchFileAccess = (): void =>
  whenIdle(() => void Promise.all([fileAccess(), import('./read-file')]).catch(() => {}), AT_EASE)

/** A file that somebody has chosen or dropped. */
export const readFile: typeof import('./read-file').readFile = (file, language) =>
  import('./read-file').then(
    (reading) => reading.readFile(file, language),
    () => ({ ok: false, message: message('file-not-readable') }),
  )

// What comes depends on whether one file is asked for or many, which TypeScript does not carry through a promise of it.
export const fileOpen = (async (options?: Parameters<FileAccess['fileOpen']>[0]) =>
  (await fileAccess()).fileOpen(options)) as unknown as FileAccess['fileOpen']

export const fileSave: FileAccess['fileSave'] = async (...options) =>
  (await fileAccess()).fileSave(...options)
