/** Folders that are dropped, as browsers hand them over: entries that are asked one by one. */
import { expect, it } from 'vitest'
import { droppedFiles } from './dropped'

interface Tree {
  readonly [name: string]: Tree | string
}

function entryOf(name: string, inside: Tree | string, above = ''): FileSystemEntry {
  const fullPath = `${above}/${name}`
  if (typeof inside === 'string')
    return {
      isFile: true,
      isDirectory: false,
      fullPath,
      file: (give: (file: File) => void) => give(new File([inside], name)),
    } as unknown as FileSystemEntry
  let rest = Object.entries(inside).map(([each, content]) => entryOf(each, content, fullPath))
  return {
    isFile: false,
    isDirectory: true,
    fullPath,
    createReader: () => ({
      // Two at a time, and none at the end.
      readEntries(give: (entries: readonly FileSystemEntry[]) => void) {
        give(rest.slice(0, 2))
        rest = rest.slice(2)
      },
    }),
  } as unknown as FileSystemEntry
}

const transferOf = (entries: readonly FileSystemEntry[], files: readonly File[] = []) =>
  ({ items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })), files }) as unknown as DataTransfer

it('are looked through to their last file', async () => {
  const folder = entryOf('9b', { Ada: { 'net.json': 'a' }, 'Ben.json': 'b', Cem: {}, 'Dora.json': 'd' })
  const found = await droppedFiles(transferOf([folder, entryOf('more.zip', 'z')]))
  expect(await Promise.all(found.map(async ({ path, file }) => [path, await file.text()]))).toEqual([
    ['/9b/Ada/net.json', 'a'],
    ['/9b/Ben.json', 'b'],
    ['/9b/Dora.json', 'd'],
    ['/more.zip', 'z'],
  ])
})

it('are not asked for where there are files only', async () => {
  const file = new File(['a'], 'Ada.json')
  expect(await droppedFiles(transferOf([entryOf('Ada.json', 'a')], [file]))).toEqual([
    { path: 'Ada.json', file },
  ])
})
