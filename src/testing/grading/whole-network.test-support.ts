/** Lesson 9, the whole network, and what its own blocks may be filled with: right, in other words, or wrong. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { blockLanguage } from '../../../blocks/index'
import type { BlockNode, Project } from '../../core/project/project'
import { readProject } from '../../core/project/read'
import { sentence } from '../../words'
import {
  add,
  block,
  call,
  change,
  divide,
  forEach,
  get,
  is,
  item,
  multiply,
  replace,
  set,
  subtract,
  when,
} from '../fixtures/in-blocks.test-support'

const LESSON = join(import.meta.dirname, '../../../examples/lessons/09-the-whole-network')

/** The text of one of the lesson's files. */
export const lessonText = (file: string): string => readFileSync(join(LESSON, file), 'utf8')

function lessonProject(file: string): Project {
  const read = readProject(lessonText(file), blockLanguage)
  if (!read.ok) throw new Error(sentence(read.message))
  return read.project
}

export const start = lessonProject('start.json')
export const solution = lessonProject('solution.json')

type Body = readonly BlockNode[]

/** Another body for an own block, by its name, or for what is under the flag. */
export function withBody(project: Project, name: string, body: Body): Project {
  let found = 0
  const stacks = project.stacks.map((stack) => {
    const [hat] = stack.blocks
    const isIt = name === 'flag' ? hat?.type === 'events_flag' : hat?.signature?.name === name
    if (!hat || !isIt) return stack
    found++
    return { ...stack, blocks: [hat, ...body] }
  })
  if (found !== 1) throw new Error(`There is no ${name}.`)
  return { ...project, stacks }
}

export const solved = (name: string, body: Body): Project => withBody(solution, name, body)
export const starting = (variable: string, value: number): Project => ({
  ...solution,
  variables: solution.variables.map((each) => (each.name === variable ? { ...each, value } : each)),
})

export const rated = (x: BlockNode) => multiply(get('rate'), x)
const weight = () => add(multiply(subtract(get('j'), 1), 100), get('i'))
export const labelOf = (n: BlockNode, of: string) => block('data_label', { n, set: of })
export const count = (of: string) => block('data_count', { set: of })
export const load = (n: BlockNode, of: string) =>
  block('data_load', { n, set: of, width: '10', list: 'pixels' })

/** The blame of hidden neuron j, spelled out in one block. */
export const blame = (...factors: readonly BlockNode[]) => [
  forEach(
    'j',
    1,
    10,
    replace(
      get('j'),
      'blame',
      factors.reduce((a, b) => multiply(a, b)),
    ),
  ),
]
export const slope = () => multiply(item(get('j'), 'hidden'), subtract(1, item(get('j'), 'hidden')))
export const wired = () => item(get('j'), 'w2')

export const moveLayer1 = (by: BlockNode, bias: BlockNode, sign = subtract) => [
  forEach(
    'j',
    1,
    10,
    forEach('i', 1, 100, replace(weight(), 'w1', sign(item(weight(), 'w1'), by))),
    replace(get('j'), 'b1', sign(item(get('j'), 'b1'), bias)),
  ),
]
export const ownBlame = () => rated(item(get('j'), 'blame'))
export const moveLayer2 = (from = 1, bias = true, to = 10) => [
  forEach(
    'j',
    from,
    to,
    replace(
      get('j'),
      'w2',
      subtract(item(get('j'), 'w2'), rated(multiply(get('error'), item(get('j'), 'hidden')))),
    ),
  ),
  ...(bias ? [set('b2', subtract(get('b2'), rated(get('error'))))] : []),
]
export const learn = (...order: readonly string[]) => [
  call('forward'),
  set('error', subtract(get('answer'), get('label'))),
  ...order.map((each) => call(each)),
]
export const test = (answer: Body, images: BlockNode | number = count('test')) => [
  set('right', 0),
  forEach(
    'n',
    1,
    images,
    load(get('n'), 'test'),
    ...answer,
    when(is(block('maths_round', { a: get('answer') }), '=', labelOf(get('n'), 'test')), change('right', 1)),
  ),
  set('accuracy', multiply(divide(get('right'), typeof images === 'number' ? images : count('test')), 100)),
]
export const inOrder = () => [
  call('begin'),
  forEach(
    'n',
    1,
    count('training'),
    load(get('n'), 'training'),
    set('label', labelOf(get('n'), 'training')),
    call('learn'),
  ),
  call('test'),
]

/** What stands in an own block of the solution. */
export const bodyOf = (name: string): Body =>
  solution.stacks.find(({ blocks: [hat] }) => hat?.signature?.name === name)?.blocks.slice(1) ?? []
