/** The page for who writes lessons (src/lessons/README.md) is true: its lesson is the one to copy, proven, and its faults are said so. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { blockLanguage, blocksByCategory } from '../../../blocks/index'
import { USUAL_FUEL } from '../../core/lessons/index'
import { writeProject } from '../../core/project/write'
import { noImages } from '../../data/image-source'
import { wasmHost } from '../../host/wasm-host'
import { sentence } from '../../words'
import { type LessonFiles, lessonReader, prove } from '../index'

const ROOT = join(import.meta.dirname, '../../..')
const FOLDER = join(ROOT, 'examples/lesson-to-copy')
const PAGE = readFileSync(join(ROOT, 'src/lessons/README.md'), 'utf8')
const textOf = (file: string) => readFileSync(join(FOLDER, file), 'utf8')

const FILES: LessonFiles = {
  id: 'lesson-to-copy',
  lesson: textOf('lesson.md'),
  start: textOf('start.json'),
  solution: textOf('solution.json'),
  slips: textOf('slips.json'),
}
const read = lessonReader({ language: blockLanguage, blocksByCategory })

describe('the lesson to copy', () => {
  const result = read(FILES)
  if (!result.ok) throw new Error(sentence(result.message))
  const { lesson } = result

  it('stands on the page as it is', () => {
    expect(PAGE).toContain(`\`\`\`\`\`markdown\n${FILES.lesson}\`\`\`\`\`\n`)
  })

  it('holds: the solution passes, the start does not, and each changed solution is caught', () => {
    const proving = prove(lesson, {
      language: blockLanguage,
      images: noImages(),
      host: wasmHost(),
      seed: 1,
      fuel: USUAL_FUEL,
    })
    let step = proving.next()
    while (!step.done) step = proving.next()
    const { holds, mutants, uncaught } = step.value
    expect({ holds, uncaught }).toEqual({ holds: true, uncaught: [] })
    expect(PAGE).toContain(`${mutants} of ${mutants} changed solutions are caught by a check.`)
  })

  it('has projects as the page would save them', () => {
    for (const [project, text] of [
      [lesson.start, FILES.start],
      [lesson.solution, FILES.solution],
      [lesson.slips, FILES.slips],
    ] as const)
      expect(project && writeProject(project, blockLanguage)).toEqual({ ok: true, text })
  })
})

describe('a common fault is said as the page says', () => {
  /** By what the page says was written. */
  const FAULTS: Readonly<Record<string, () => LessonFiles>> = {
    'no line `---` at the top': () => written(/^---\n/, ''),
    '`# Half of what?`': () => written('## Half', '# Half'),
    '` ```chek `': () => written('```check', '```chek'),
    '`after: 4 + 10 ÷ 2: that is 9`': () => written(/after: .*/, 'after: 4 + 10 ÷ 2: that is 9'),
    '`outcome: 4` of three choices': () => written('outcome: 2', 'outcome: 4'),
    '`own-block: middel of`': () => written('own-block: middle of', 'own-block: middel of'),
    '`trails: 50` in a check': () => written('same: {', 'trails: 50\nsame: {'),
    '`- multiplication` as a drawer': () => written('- maths', '- multiplication'),
    '`hint 2` without `hint 1`': () => written(/```hint 1\n.*\n```\n\n/, ''),
    'a picture, a table or a link': () => written('The middle of 4', '![a line](line.png) The middle of 4'),
    'half of `solution.json`': () => ({ ...FILES, solution: cut(FILES.solution) }),
  }
  const written = (from: string | RegExp, to: string): LessonFiles => {
    const lesson = FILES.lesson.replace(from, to)
    if (lesson === FILES.lesson) throw new Error('Nothing was changed.')
    return { ...FILES, lesson }
  }
  const cut = (text: string) => text.slice(0, text.length / 2)
  const rows = [...PAGE.matchAll(/^\| (.+?) \| (.+?) \|$/gm)].map(([, what, said]) => [what!, said!] as const)
  const said = new Map(rows)

  it('and each of them was looked at', () => {
    // What is missing in a folder is found before it is read: src/app/learn/own/lesson-files.test.ts.
    const found = [...said.keys()].filter((what) => !['What was written', 'no `start.json`'].includes(what))
    expect(found).toEqual(Object.keys(FAULTS))
  })

  it.each(Object.keys(FAULTS))('%s', (what) => {
    const result = read(FAULTS[what]!())
    expect(result.ok ? 'It was read.' : sentence(result.message)).toBe(said.get(what))
  })
})
