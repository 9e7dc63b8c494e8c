/** What is dropped, with the files in folders: browsers hand over a folder only while the drop is heard of. */
import type { PlacedFile } from './chosen-files'

/** To be called in the very turn of the drop. */
export function droppedFiles(transfer: DataTransfer): Promise<readonly PlacedFile[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry?.() ?? [])
  if (!entries.some(({ isDirectory }) => isDirectory)) return Promise.resolve(placed([...transfer.files]))
  return Promise.all(entries.map((entry) => within(entry))).then((found) => found.flat())
}

/** Of a folder that was chosen, the browser tells the path. */
export const placed = (files: readonly File[]): readonly PlacedFile[] =>
  files.map((file) => ({ path: file.webkitRelativePath || file.name, file }))

async function within(entry: FileSystemEntry): Promise<readonly PlacedFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)))
    return file ? [{ path: entry.fullPath, file }] : []
  }
  if (!isFolder(entry)) return []
  const reader = entry.createReader()
  const found: PlacedFile[] = []
  // A reader gives a hundred at a time, and none at its end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    )
    if (some.length === 0) return found
    for (const each of some) found.push(...(await within(each)))
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
