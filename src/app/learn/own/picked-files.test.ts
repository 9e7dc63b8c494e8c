/** What the browser hands over: a folder's files, a zip, a dropped folder; and what is refused before it costs memory. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { sentence } from '../../../words'
import { lessonAmong } from './lesson-files'
import { type Picked, pickedFrom, pickedFromDrop } from './picked-files'

const zip = (files: Record<string, Uint8Array>, name = 'mine.zip') =>
  new File([zipSync(files) as Uint8Array<ArrayBuffer>], name)

function pathsOf(picked: Picked): readonly string[] {
  if (!picked.ok) throw new Error(sentence(picked.message))
  return picked.files.map(({ path }) => path).sort()
}
const refusal = (picked: Picked) => (picked.ok ? 'It was taken.' : sentence(picked.message))

describe('chosen files', () => {
  it('of a zip are what is in it, called as it is', async () => {
    const picked = await pickedFrom([
      zip({ 'mine/lesson.md': strToU8('text'), 'mine/start.json': strToU8('{}') }, 'Mine.ZIP'),
    ])
    expect(pathsOf(picked)).toEqual(['mine/lesson.md', 'mine/start.json'])
    expect(picked.ok && picked.name).toBe('Mine')
    expect(picked.ok && (await picked.files[0]?.text())).toBe('text')
  })

  it('of a folder have their way in it', async () => {
    const file = new File(['text'], 'lesson.md')
    Object.defineProperty(file, 'webkitRelativePath', { value: 'mine/lesson.md' })
    expect(pathsOf(await pickedFrom([file, new File(['{}'], 'start.json')]))).toEqual([
      'mine/lesson.md',
      'start.json',
    ])
  })

  it('of a zip that bursts are said to be large before one is unpacked', async () => {
    const small = strToU8('{}')
    const picked = await pickedFrom([
      zip({ 'lesson.md': new Uint8Array(48_000_001), 'start.json': small, 'solution.json': small }),
    ])
    if (!picked.ok) throw new Error(refusal(picked))
    const files = picked.files.map((file) => ({ ...file, text: () => expect.fail('It was unpacked.') }))
    expect(await lessonAmong(files, '')).toMatchObject({ message: { code: 'own-lesson-too-large' } })
  })

  it.each([
    ['is none', new File(['no archive'], 'mine.zip'), /the end of this archive is missing/],
    [
      'stops in the middle',
      new File([zipSync({ a: strToU8('a'.repeat(9)) }).slice(0, 60) as Uint8Array<ArrayBuffer>], 'a.zip'),
      /the end of this archive is missing/,
    ],
    [
      'has far too many files',
      zip(Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`${i}`, new Uint8Array(0)]))),
      /more than 2,000 files/,
    ],
  ])('of a zip that %s are refused in words', async (_, file, words) => {
    expect(refusal(await pickedFrom([file]))).toMatch(words)
  })

  it('of somebody’s whole desk are refused', async () => {
    const files = Array.from({ length: 2001 }, (_, i) => new File([], `${i}`))
    expect(refusal(await pickedFrom(files))).toMatch(/more than 2,000 files/)
  })
})

/** A folder as browsers give it: its entries in portions, then none. */
function folder(name: string, entries: readonly unknown[]) {
  const portions = [entries.slice(0, 1), entries.slice(1), []]
  const createReader = () => ({ readEntries: (done: (some: unknown) => void) => done(portions.shift()) })
  return { isDirectory: true, name, createReader }
}
const entry = (name: string) => ({
  isDirectory: false,
  name,
  file: (done: (file: File) => void) => done(new File([name], name)),
})
const dropped = (...entries: readonly unknown[]) =>
  ({ items: entries.map((each) => ({ webkitGetAsEntry: () => each })), files: [] }) as unknown as DataTransfer

describe('what is dropped', () => {
  it('may be a folder, with folders in it', async () => {
    const picked = await pickedFromDrop(
      dropped(folder('mine', [entry('lesson.md'), entry('start.json'), folder('old', [entry('a.md')])])),
    )
    expect(pathsOf(picked)).toEqual(['mine/lesson.md', 'mine/old/a.md', 'mine/start.json'])
    expect(picked.ok && picked.name).toBe('mine')
  })

  it('may be a zip', async () => {
    const files = [zip({ 'lesson.md': strToU8('text') })]
    const picked = await pickedFromDrop({ items: [], files } as unknown as DataTransfer)
    expect(pathsOf(picked)).toEqual(['lesson.md'])
  })

  it('is refused where the browser can not read it', async () => {
    const broken = { isDirectory: false, name: 'a', file: (_: unknown, fail: () => void) => fail() }
    expect(refusal(await pickedFromDrop(dropped(folder('mine', [broken]))))).toMatch(/could not be read/)
  })
})
