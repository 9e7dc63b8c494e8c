/** Names of files from names of projects and lists. */
import { say } from '../../words'

/** A name that every file system takes, with an ending. */
export function fileNameFor(name: string, ending = 'json', nameless = say('files-my-project')): string {
  return `${folderNameFor(name, nameless)}.${ending}`
}

/** The same for a folder. */
export function folderNameFor(name: string, nameless = say('files-my-project')): string {
  const safe = name
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what file systems refuse
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80)
  return safe || nameless
}
