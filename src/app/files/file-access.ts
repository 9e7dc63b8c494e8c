/**
 * The browser's ways to open and save files. Nobody needs them before there are blocks to save, so they are fetched when the
 * page is at rest, and are there when a button is pressed: browsers show their own dialogs only right after a press.
 */
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

export const fetchFileAccess = (): void => whenIdle(() => void fileAccess().catch(() => {}), AT_EASE)

export const fileOpen = (async (...options: Parameters<FileAccess['fileOpen']>) =>
  (await fileAccess()).fileOpen(...options)) as unknown as FileAccess['fileOpen']

export const fileSave: FileAccess['fileSave'] = async (...options) =>
  (await fileAccess()).fileSave(...options)
