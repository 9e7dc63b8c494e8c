/** `blockgrad grade`: a class of thirty, in which each row says the right thing. */
import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { classOfThirty, taskText } from '../../testing/grading/class-of-thirty.test-support'
import { Folder, type Printed } from '../cli.test-support'

interface GradedClass {
  readonly ok: boolean
  readonly checks: readonly string[]
  readonly files: readonly {
    readonly name: string
    readonly file: string
    readonly state: string
    readonly passed: number
    readonly of: number
    readonly message: string | null
    readonly results: readonly {
      readonly check: string
      readonly passed: boolean
      readonly message: string | null
    }[]
    readonly gradients: string | null
    readonly accuracy: number | null
  }[]
}

const folder = new Folder()
afterAll(() => folder.remove())
mkdirSync(`${folder.path}/class`)
folder.write('task.json', taskText())
for (const { name, text } of classOfThirty) folder.write(`class/${name}`, text)
folder.write('class/notes.txt', 'No project, and nobody minds.')

describe('a class of thirty', { timeout: 300_000 }, () => {
  let printed: Printed
  let graded: GradedClass
  beforeAll(async () => {
    printed = await folder.blockgrad(
      'grade',
      'task.json',
      'class',
      '--json',
      '--csv',
      'class.csv',
      '--seconds',
      '30',
    )
    graded = JSON.parse(printed.out)
  }, 300_000)

  const rowOf = (name: string) => {
    const row = graded.files.find(({ file }) => file.includes(name))
    if (!row) throw new Error(`There is no row ${name}.`)
    return row
  }

  it('are thirty', () => expect(classOfThirty).toHaveLength(30))

  it('has a row for each file, in the order of their names, with a column for each check', () => {
    expect(graded.files.map(({ file }) => file)).toEqual(classOfThirty.map(({ name }) => name))
    expect(graded.checks).toHaveLength(3)
  })

  it('is not all that could be looked at, because of the broken file', () => {
    expect({ code: printed.code, ok: graded.ok, err: printed.err }).toEqual({ code: 1, ok: false, err: '' })
  })

  it.each(classOfThirty)('says of “$name” what is so', ({ name, expected: { state, passed, gradients } }) => {
    const row = rowOf(name)
    expect(row).toMatchObject({
      state,
      ...(passed && { passed: passed.filter(Boolean).length }),
      ...(gradients && { gradients }),
    })
    if (passed) expect(row.results.map((each) => each.passed)).toEqual(passed)
  })

  it('names what a copy is like, the stack that was locked, and the pixel that decides', () => {
    expect(rowOf('copied').message).toMatch(/the same blocks as 02 blame in one block,/)
    expect(rowOf('locked').message).toBe('The stack “forward” was locked, and is no longer what it was.')
    expect(rowOf('one pixel').message).toMatch(/one pixel only: number 56, in row 6 and column 6/)
  })
})
