/** A class from its files to its rows: stopped, gone on with, begun anew. */
import { describe, expect, it } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import { message } from '../../core/message'
import { type Row, withoutResults } from '../../lessons/grading/rows/index'
import { PROJECT } from '../learn/lessons.test-support'
import { createClassSession } from './class-session'
import type { Assigned } from './files/assignments'
import type { PoolParts } from './work/pool'

const GIVEN: Assigned = {
  id: 'task',
  title: 'A task',
  assignment: { checks: [], start: PROJECT, solution: PROJECT, slips: null, task: null },
  questions: [],
}

const placed = (...paths: readonly string[]) => paths.map((path) => ({ path, file: new File(['{}'], path) }))
const rowOf = (state: Row['state'], blocks: string | null = null): Row => ({
  ...withoutResults(state, message('file-is-empty')),
  blocks,
})

function opened(given: Assigned | null = GIVEN) {
  const asked: { readonly count: number; readonly parts: PoolParts; isStopped: boolean }[] = []
  const session = createClassSession({
    language,
    ownImages: async () => null,
    size: 2,
    grade(files, parts) {
      const one = { count: files.length, parts, isStopped: false }
      asked.push(one)
      return () => {
        one.isStopped = true
      }
    },
  })
  session.assigned.value = given
  const states = () => session.all.value.map(({ name, row }) => [name, row?.state ?? null])
  return { session, asked, states }
}

describe('a class', () => {
  it('waits for what it was given', async () => {
    const { session, asked } = opened(null)
    await session.take(placed('Ada.json'))
    expect({ step: session.step.value, asked }).toEqual({ step: 'files', asked: [] })
  })

  it('has a row a file, which come in any order', async () => {
    const { session, asked, states } = opened()
    await session.take(placed('Ben.json', 'Ada.json', 'essay.docx'))
    expect(session.others.value).toEqual(['essay.docx'])
    asked[0]?.parts.onRow(1, rowOf('passed'))
    expect({ step: session.step.value, rows: states() }).toEqual({
      step: 'working',
      rows: [
        ['Ada', null],
        ['Ben', 'passed'],
      ],
    })
    asked[0]?.parts.onRow(0, rowOf('not-yet'))
    expect(session.step.value).toBe('done')
  })

  it('sees a copy, whichever of the two was looked at first', async () => {
    const { session, asked, states } = opened()
    await session.take(placed('Ada.json', 'Ben.json'))
    asked[0]?.parts.onRow(1, rowOf('passed', 'same'))
    asked[0]?.parts.onRow(0, rowOf('passed', 'same'))
    expect(states()).toEqual([
      ['Ada', 'passed'],
      ['Ben', 'copy'],
    ])
  })

  it('goes on with those that are left, after it was stopped', async () => {
    const { session, asked, states } = opened()
    await session.take(placed('Ada.json', 'Ben.json', 'Cem.json'))
    asked[0]?.parts.onRow(1, rowOf('passed'))
    session.stop()
    expect([session.step.value, asked[0]?.isStopped]).toEqual(['stopped', true])
    session.goOn()
    await Promise.resolve()
    expect(asked[1]?.count).toBe(2)
    asked[1]?.parts.onRow(1, rowOf('endless'))
    expect(states()).toEqual([
      ['Ada', null],
      ['Ben', 'passed'],
      ['Cem', 'endless'],
    ])
  })

  it('says why nothing can be looked at', async () => {
    const { session, asked } = opened()
    await session.take(placed('Ada.json'))
    asked[0]?.parts.onFailed(message('grade-no-images'))
    expect([session.step.value, session.mistake.value?.code]).toEqual(['stopped', 'grade-no-images'])
  })

  it('stays at choosing where there is no project, and says so', async () => {
    const { session } = opened()
    await session.take(placed('essay.docx'))
    expect([session.step.value, session.mistake.value?.code]).toEqual(['files', 'class-no-projects'])
  })

  it('forgets files that were left for others meanwhile', async () => {
    const { session, asked } = opened()
    const first = session.take(placed('Ada.json'))
    session.again()
    await first
    expect([session.step.value, asked.length]).toEqual(['files', 0])
  })
})
