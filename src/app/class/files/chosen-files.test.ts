/** What a teacher drops: files and archives together, and what is refused in words. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { filesOf } from './chosen-files'

const file = (path: string, content: string | Uint8Array) => ({
  path,
  file: new File([content as BlobPart], path.split('/').at(-1) ?? '') as File,
})

const zip = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])))

async function refusalOf(...chosen: Parameters<typeof filesOf>[0]) {
  const found = await filesOf(chosen)
  return found.ok ? null : found.message
}

describe('the files of a class', () => {
  it('are those that were dropped and those in archives, with whose they are', async () => {
    const found = await filesOf([
      file('class/Zoë.json', '{"z":1}'),
      file('class.ZIP', zip({ 'Ada_1_assignsubmission_file_/net.json': '{"a":1}', 'essay.docx': '' })),
    ])
    if (!found.ok) throw new Error(found.message.code)
    const texts = await Promise.all(found.projects.map(async ({ name, read }) => [name, await read()]))
    expect(texts).toEqual([
      ['Ada', { ok: true, value: '{"a":1}' }],
      ['Zoë', { ok: true, value: '{"z":1}' }],
    ])
    expect(found.others.map(({ path }) => path)).toEqual(['essay.docx'])
  })

  it('that can’t be read say so when their turn has come', async () => {
    const gone = file('Ada.json', '{}')
    gone.file.arrayBuffer = () => Promise.reject(new Error('gone'))
    const found = await filesOf([gone])
    expect(found.ok && (await found.projects[0]?.read())).toMatchObject({
      ok: false,
      message: { code: 'file-not-readable' },
    })
  })

  it('are refused where there are none, or far too many', async () => {
    expect(await refusalOf(file('essay.docx', ''))).toMatchObject({ code: 'class-no-projects' })
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`${i}.json`, '{}']))
    expect(await refusalOf(file('disk.zip', zip(many)))).toMatchObject({
      code: 'class-too-many',
      values: { count: 1001 },
    })
  })

  it('are refused with the archive that is damaged', async () => {
    const cut = zip({ 'Ada.json': '{}' }).slice(0, -1)
    expect(await refusalOf(file('class.zip', cut))).toMatchObject({
      code: 'class-zip-refused',
      values: { file: 'class.zip', why: { code: 'zip-no-end' } },
    })
  })

  it('are refused with an archive that is larger than memory should hold', async () => {
    const huge = file('class.zip', zip({ 'Ada.json': '{}' }))
    Object.defineProperty(huge.file, 'size', { value: 500_000_001 })
    expect(await refusalOf(huge)).toMatchObject({
      code: 'class-zip-refused',
      values: { why: { code: 'class-zip-too-large' } },
    })
  })
})
