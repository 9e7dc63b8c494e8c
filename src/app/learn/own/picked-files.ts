/** Files as the browser hands them over: chosen, dropped as a folder, or packed into a zip. All of it within bounds. */
import { type Message, message } from '../../../core/message'
import { textOf } from '../../../data/text-of'
import { filesInZip, ZipFault } from '../../../data/zip'
import type { FoundFile } from './lesson-files'

export type Picked =
  | { readonly ok: true; readonly files: readonly FoundFile[]; readonly name: string }
  | { readonly ok: false; readonly message: Message }

/** Bytes of a zip, which is read into memory as it is. The largest lesson of ours has a quarter of one million. */
const MOST_PACKED = 48_000_000
/** A folder with more files was chosen by mistake: somebody's whole desk. */
const MOST_FILES = 2_000
const DEEPEST = 6

const isZip = ({ name, type }: Pick<File, 'name' | 'type'>): boolean =>
  /\.zip$/i.test(name) || /zip-compressed|\/zip$/.test(type)

const tooMany: Picked = { ok: false, message: message('own-lesson-too-many', { most: MOST_FILES }) }

/** One zip, or the files of a folder with the way to each. */
export async function pickedFrom(files: readonly File[]): Promise<Picked> {
  const [first] = files
  if (first && files.length === 1 && isZip(first)) return unpacked(first)
  if (files.length > MOST_FILES) return tooMany
  return { ok: true, files: files.map((file) => found(file, file.webkitRelativePath || file.name)), name: '' }
}

const found = (file: File, path: string): FoundFile => ({
  path,
  size: file.size,
  text: async () => textOf(new Uint8Array(await file.arrayBuffer())),
})

/** Each file of it is unpacked when it is asked for, by those who have looked at its size. */
async function unpacked(file: File): Promise<Picked> {
  if (file.size > MOST_PACKED) {
    const size = Math.ceil(file.size / 1_000_000)
    return { ok: false, message: message('file-too-large', { size, most: MOST_PACKED / 1_000_000 }) }
  }
  try {
    const inside = filesInZip(new Uint8Array(await file.arrayBuffer()))
    if (inside.length > MOST_FILES) return tooMany
    const files = inside
      .filter(({ name }) => !name.endsWith('/'))
      .map(({ name, size, unpack }) => ({
        path: name.replaceAll('\\', '/'),
        size,
        text: async () => textOf(unpack()),
      }))
    return { ok: true, files, name: file.name.replace(/\.zip$/i, '') }
  } catch (reason) {
    return {
      ok: false,
      message:
        reason instanceof ZipFault
          ? message('zip-not-unpacked', { fault: reason.why })
          : message('file-not-readable'),
    }
  }
}

/** What was dropped. The browser takes it away again after the event, so that it is asked for at once. */
export function pickedFromDrop(transfer: DataTransfer): Promise<Picked> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const [entry] = entries
  if (!entry?.isDirectory) return pickedFrom([...transfer.files])
  return fromFolder(entry as FileSystemDirectoryEntry)
}

async function fromFolder(folder: FileSystemDirectoryEntry): Promise<Picked> {
  const files: FoundFile[] = []
  const walk = async (entry: FileSystemEntry, path: string, depth: number): Promise<void> => {
    if (files.length > MOST_FILES || depth > DEEPEST) return
    if (entry.isDirectory) {
      for (const inside of await entriesIn(entry as FileSystemDirectoryEntry))
        await walk(inside, `${path}${entry.name}/`, depth + 1)
      return
    }
    files.push(found(await fileOf(entry as FileSystemFileEntry), path + entry.name))
  }
  try {
    await walk(folder, '', 0)
  } catch {
    return { ok: false, message: message('file-not-readable') }
  }
  return files.length > MOST_FILES ? tooMany : { ok: true, files, name: folder.name }
}

const fileOf = (entry: FileSystemFileEntry) => new Promise<File>((done, fail) => entry.file(done, fail))

/** Browsers give them a hundred at a time, and none at the end. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail))
    if (some.length === 0) return all
    all.push(...some)
    if (all.length > MOST_FILES) return all
  }
}
