/** `blockgrad grade` by a task's file: its checks, and its locks. */
import { mkdirSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { seal } from '../../core/project/frame/fingerprint'
import type { Project, Stack } from '../../core/project/project'
import { textOf } from '../../core/project/write'
import { add, change, giveBack, input, multiply, own } from '../../testing/fixtures/in-blocks.test-support'
import { projectOf } from '../../testing/fixtures/project-of.test-support'
import { Folder } from '../cli.test-support'

const folder = new Folder()
afterAll(() => folder.remove())

const x = () => input('twice.x')
const program = (value: Parameters<typeof giveBack>[0]): Project =>
  projectOf({
    flag: [change('count', 1)],
    variables: { count: 0 },
    own: [own('twice', ['x'], true, giveBack(value))],
  })
const empty = program(0)
const [flag] = empty.stacks
if (!flag) throw new Error('There is no flag.')
/** As pupils have it: what is under the flag is what they were handed out, ids and all. */
const handedIn = (project: Project, first: Stack = flag): Project => ({
  ...project,
  stacks: [first, ...project.stacks.slice(1)],
})
const another: Stack = {
  ...flag,
  blocks: flag.blocks.map((block) =>
    block.type === 'variables_change' ? { ...block, args: { ...block.args, by: 5 } } : block,
  ),
}

const { seed, variables, lists, stacks } = handedIn(program(multiply(2, x())))
const task = seal(empty, {
  instructions: 'Fill in [define twice].',
  locks: [{ block: flag.blocks[0]?.id ?? '', kind: 'stack' }],
  checks: [
    {
      kind: 'own-block',
      block: 'twice',
      given: { inputs: [{ from: -5, to: 5, whole: false }], lists: {}, variables: {} },
      same: { result: true, lists: [], variables: [] },
      trials: 20,
      tolerance: 1e-9,
      slips: [],
    },
  ],
  solution: { seed, variables, lists, stacks },
})

it('says of each file whether it does what the task asks, and where a locked stack was changed', async () => {
  mkdirSync(`${folder.path}/class`)
  folder.write('task.json', textOf(task))
  const hand = (name: string, project: Project) => folder.write(`class/${name}.json`, textOf(project))
  hand('1 right', handedIn(program(add(x(), x()))))
  hand('2 wrong', handedIn(program(multiply(3, x()))))
  hand('3 changed', handedIn(program(multiply(2, x())), another))
  const printed = await folder.blockgrad('grade', 'task.json', 'class', '--json')
  const { ok, checks, files } = JSON.parse(printed.out)
  expect({ ok, code: printed.code, checks }).toEqual({
    ok: true,
    code: 0,
    checks: ['“twice” gives what it should'],
  })
  expect(
    files.map(({ state, message }: { state: string; message: string | null }) => [state, message]),
  ).toEqual([
    ['passed', null],
    ['not-yet', null],
    ['changed-lock', 'The stack “when ⚑ clicked” was locked, and is no longer what it was.'],
  ])
}, 120_000)

it('wants a project with a task', async () => {
  folder.write('plain.json', textOf(program(0)))
  const { code, err } = await folder.blockgrad('grade', 'plain.json', 'class')
  expect({ code, err }).toEqual({
    code: 1,
    err: 'plain.json is a project without a task: there is nothing in it to grade by.\n',
  })
}, 120_000)
