/** Which lesson is meant by files, and what is said where none, or more than one, is. */
import { describe, expect, it } from 'vitest'
import { sentence } from '../../../words'
import { type FoundFile, lessonAmong } from './lesson-files'

const file = (path: string, text = path): FoundFile => ({ path, size: text.length, text: async () => text })
const lesson = (folder: string) =>
  ['lesson.md', 'start.json', 'solution.json'].map((name) => file(`${folder}${name}`))

async function refusal(files: readonly FoundFile[]): Promise<string> {
  const result = await lessonAmong(files, 'packed')
  if (result.ok) throw new Error('A lesson was found.')
  return sentence(result.message)
}

describe('among files', () => {
  it('the lesson is where its text lies, and is called as its folder', async () => {
    expect(await lessonAmong([...lesson('12-mine/'), file('12-mine/slips.json')], 'packed')).toEqual({
      ok: true,
      files: {
        id: '12-mine',
        lesson: '12-mine/lesson.md',
        start: '12-mine/start.json',
        solution: '12-mine/solution.json',
        slips: '12-mine/slips.json',
      },
    })
  })

  it('it is called as the archive where it lies in no folder, and needs no slips', async () => {
    expect(await lessonAmong(lesson(''), 'packed')).toMatchObject({ files: { id: 'packed', slips: null } })
  })

  it('it may lie deeper, and what lies still deeper, or is hidden, does not matter', async () => {
    const files = [
      ...lesson('a/b/'),
      ...lesson('a/b/old/'),
      file('__MACOSX/lesson.md'),
      file('.git/lesson.md'),
    ]
    expect(await lessonAmong(files, '')).toMatchObject({ files: { id: 'b', lesson: 'a/b/lesson.md' } })
  })

  it.each([
    ['there is none', [file('start.json')], /^There is no lesson\.md here\./],
    ['a project is missing', [file('a/lesson.md'), file('a/start.json')], /^solution\.json is missing:/],
    [
      'one lies elsewhere',
      [file('a/lesson.md'), file('start.json'), file('solution.json')],
      /^start\.json is missing:/,
    ],
    [
      'there are several',
      [...lesson('all/02-b/'), ...lesson('all/01-a/')],
      /several lessons here, such as all\/01-a\/ and all\/02-b\//,
    ],
    [
      'one is too large',
      [...lesson('').slice(0, 2), { ...file('solution.json'), size: 40_000_001 }],
      /^solution\.json has more than 40 MB/,
    ],
  ])('says so where %s', async (_, files, words) => {
    expect(await refusal(files)).toMatch(words)
  })

  it('says so where a file can not be read', async () => {
    const gone = { ...file('lesson.md'), text: () => Promise.reject(new Error('gone')) }
    expect(await refusal([gone, ...lesson('').slice(1)])).toMatch(/could not be read/)
  })
})
