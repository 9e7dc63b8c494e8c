/** Files as a class of about thirty hands them in for lesson 9, the whole network, and what each row has to say. None has a locked stack. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { blockLanguage } from '../../../blocks/index'
import type { BlockNode, Project } from '../../core/project/project'
import { readProject } from '../../core/project/read'
import { format } from '../../core/project/write'
import type { State } from '../../lessons/index'
import { sentence } from '../../words'
import {
  add,
  addTo,
  block,
  call,
  change,
  divide,
  either,
  forEach,
  forever,
  get,
  is,
  item,
  multiply,
  repeat,
  replace,
  set,
  subtract,
  when,
} from '../fixtures/in-blocks.test-support'

const LESSON = join(import.meta.dirname, '../../../examples/lessons/09-the-whole-network')

const ASKED: readonly string[] = [
  'One image, from the answer to the last step',
  'All 1,021 numbers learn as they should',
  'At least 99.5 % of images that it has never seen',
]

/** Lesson 9 with these three of its checks: what it asks besides may change. */
export const lessonFiles: Readonly<Record<string, string>> = Object.fromEntries(
  ['lesson.md', 'start.json', 'solution.json', 'slips.json'].map((name) => [
    name,
    readFileSync(join(LESSON, name), 'utf8').replace(/```check\ntitle: (.*)\n[\s\S]*?```/g, (fence, title) =>
      ASKED.includes(title) ? fence : '',
    ),
  ]),
)

const textOf = (file: string) => readFileSync(join(LESSON, file), 'utf8')

function lessonProject(file: string): Project {
  const read = readProject(textOf(file), blockLanguage)
  if (!read.ok) throw new Error(sentence(read.message))
  return read.project
}

const solution = lessonProject('solution.json')

type Body = readonly BlockNode[]

/** Another body for an own block, by its name, or for what is under the flag. */
function withBody(project: Project, name: string, body: Body): Project {
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

const solved = (name: string, body: Body): Project => withBody(solution, name, body)
const starting = (variable: string, value: number): Project => ({
  ...solution,
  variables: solution.variables.map((each) => (each.name === variable ? { ...each, value } : each)),
})

const rated = (x: BlockNode) => multiply(get('rate'), x)
const weight = () => add(multiply(subtract(get('j'), 1), 100), get('i'))
const labelOf = (n: BlockNode, of: string) => block('data_label', { n, set: of })
const count = (of: string) => block('data_count', { set: of })
const load = (n: BlockNode, of: string) => block('data_load', { n, set: of, width: '10', list: 'pixels' })

/** The blame of hidden neuron j, spelled out in one block. */
const blame = (...factors: readonly BlockNode[]) => [
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
const slope = () => multiply(item(get('j'), 'hidden'), subtract(1, item(get('j'), 'hidden')))
const wired = () => item(get('j'), 'w2')

const moveLayer1 = (by: BlockNode, bias: BlockNode, sign = subtract) => [
  forEach(
    'j',
    1,
    10,
    forEach('i', 1, 100, replace(weight(), 'w1', sign(item(weight(), 'w1'), by))),
    replace(get('j'), 'b1', sign(item(get('j'), 'b1'), bias)),
  ),
]
const ownBlame = () => rated(item(get('j'), 'blame'))
const moveLayer2 = (from = 1, bias = true, to = 10) => [
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
const learn = (...order: readonly string[]) => [
  call('forward'),
  set('error', subtract(get('answer'), get('label'))),
  ...order.map((each) => call(each)),
]
const test = (answer: Body, images: BlockNode | number = count('test')) => [
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
const inOrder = () => [
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

/** Other ids, other places, and another name for what no check asks for: what somebody changes who hands in another one's work. */
function disguised(project: Project): Project {
  const renamed = new Map<string, string>()
  // “test” is an own block here, and a set of images, too.
  for (const { id } of [...project.variables, ...project.lists]) renamed.set(id, `my ${id}`)
  for (const { blocks } of project.stacks) {
    const signature = blocks[0]?.signature
    if (!signature) continue
    renamed.set(signature.id, `my ${signature.id}`)
    for (const { id } of signature.inputs) renamed.set(id, `my ${id}`)
  }
  const name = (id: string) => renamed.get(id) ?? id
  const change = (block: BlockNode): BlockNode => ({
    ...block,
    id: `copied ${block.id}`,
    ...(block.procedure !== undefined && { procedure: name(block.procedure) }),
    ...(block.signature && {
      signature: {
        ...block.signature,
        id: name(block.signature.id),
        inputs: block.signature.inputs.map((input) => ({ ...input, id: name(input.id) })),
      },
    }),
    ...(block.args && {
      args: Object.fromEntries(
        Object.entries(block.args).map(([slot, given]) => [
          block.procedure === undefined ? slot : name(slot),
          typeof given === 'string'
            ? slot === 'set'
              ? given
              : name(given)
            : typeof given === 'number'
              ? given
              : Array.isArray(given)
                ? given.map(change)
                : change(given as BlockNode),
        ]),
      ),
    }),
  })
  return {
    ...project,
    variables: project.variables.map(({ id, name: said, ...rest }) => ({
      ...rest,
      id: name(id),
      name: said === 'picked' ? 'lucky' : said,
    })),
    lists: project.lists.map((each) => ({ ...each, id: name(each.id) })),
    stacks: project.stacks
      .toReversed()
      .map(({ blocks }, i) => ({ x: 500, y: 300 * i, blocks: blocks.map(change) })),
  }
}

export interface Expected {
  readonly state: State
  /** Of the three checks: the own block, the gradients, the accuracy. */
  readonly passed?: readonly [boolean, boolean, boolean]
  readonly gradients?: string | null
}

export interface HandedIn {
  readonly name: string
  readonly text: string
  readonly expected: Expected
}

const RIGHT: Expected = { state: 'passed', passed: [true, true, true], gradients: 'right' }
/** A mistake that the accuracy does not notice. */
const HIDDEN: Expected = { state: 'not-yet', passed: [false, false, true], gradients: 'wrong' }
const UNSEEN_BY_ONE_STEP: Expected = { state: 'not-yet' }

const unusual = solved('blame', blame(slope(), get('error'), wired()))

const right: Readonly<Record<string, Project>> = {
  'as in the lesson': solution,
  'blame in one block': unusual,
  'the sum of layer 2 in another order': solved('move layer 2', moveLayer2()),
  'layer 1 with its factors swapped': solved(
    'move layer 1',
    moveLayer1(multiply(item(get('i'), 'pixels'), ownBlame()), ownBlame()),
  ),
  'counted with the number of images typed in': solved('test', test([call('forward')], 2115)),
  'trained in the order of the images': withBody(solution, 'flag', inOrder()),
  'another seed': { ...solution, seed: 7 },
  'a smaller rate': starting('rate', 0.05),
  'layer 2 first, with the blame before it': solved('learn', learn('blame', 'move-layer-2', 'move-layer-1')),
  'images counted by a loop of its own': solved('test', [
    set('right', 0),
    set('n', 0),
    repeat(
      count('test'),
      change('n', 1),
      load(get('n'), 'test'),
      call('forward'),
      either(
        is(get('answer'), '>', 0.5),
        [change('right', labelOf(get('n'), 'test'))],
        [change('right', subtract(1, labelOf(get('n'), 'test')))],
      ),
    ),
    set('accuracy', divide(multiply(get('right'), 100), count('test'))),
  ]),
}

const wrong: Readonly<Record<string, readonly [Project, Expected]>> = {
  'nothing built': [lessonProject('start.json'), { state: 'not-yet', passed: [false, false, false] }],
  'no learning yet': [solved('learn', []), { state: 'not-yet', passed: [false, false, false] }],
  'only the answer': [solved('learn', learn()), { state: 'not-yet', passed: [false, false, false] }],
  'the label first': [
    solved('learn', [
      call('forward'),
      set('error', subtract(get('label'), get('answer'))),
      ...learn('blame', 'move-layer-1', 'move-layer-2').slice(2),
    ]),
    { state: 'not-yet', passed: [false, false, false], gradients: 'wrong' },
  ],
  'layer 2 moves first': [solved('learn', learn('move-layer-2', 'blame', 'move-layer-1')), HIDDEN],
  'no layer 1': [solved('learn', learn('blame', 'move-layer-2')), { state: 'not-yet', gradients: 'wrong' }],
  'without the slope': [
    solved('blame', blame(get('error'), wired())),
    { state: 'not-yet', gradients: 'wrong' },
  ],
  'without the wires': [solved('blame', blame(get('error'), slope())), HIDDEN],
  'the bias of layer 2 forgotten': [solved('move layer 2', moveLayer2(1, false)), HIDDEN],
  'one hidden neuron forgotten': [solved('move layer 2', moveLayer2(2)), HIDDEN],
  'no test': [solved('test', []), { state: 'not-yet', passed: [true, true, false] }],
  'no pixel in the step': [
    solved('move layer 1', moveLayer1(ownBlame(), ownBlame())),
    { state: 'not-yet', gradients: 'wrong' },
  ],
  'the last step is missing': [solved('move layer 2', moveLayer2(1, true, 9)), UNSEEN_BY_ONE_STEP],
}

const special: Readonly<Record<string, readonly [string, Expected]>> = {
  endless: [
    format(withBody(solution, 'test', [forever(set('right', 0))])),
    { state: 'endless', passed: [true, true, false] },
  ],
  bursting: [
    format(withBody(solution, 'test', [forever(addTo('order', 1))])),
    { state: 'too-big', passed: [true, true, false] },
  ],
  peeking: [
    format(solved('test', test([set('answer', labelOf(get('n'), 'test'))]))),
    { state: 'peeks', passed: [true, true, false] },
  ],
  'one pixel': [
    format(
      solved(
        'test',
        test([either(is(item(56, 'pixels'), '>', 0.2), [set('answer', 1)], [set('answer', 0)])]),
      ),
    ),
    { state: 'learns-nothing', passed: [true, true, false] },
  ],
  copied: [format(disguised(unusual)), { state: 'copy', passed: [true, true, true] }],
  broken: [format(solution).slice(0, 3000), { state: 'unreadable' }],
}

/** In the order of their names. */
export const classOfThirty: readonly HandedIn[] = [
  ...Object.entries(right).map(([name, project]) => ({ name, text: format(project), expected: RIGHT })),
  ...Object.entries(special).map(([name, [text, expected]]) => ({ name, text, expected })),
  ...Object.entries(wrong).map(([name, [project, expected]]) => ({ name, text: format(project), expected })),
].map((each, i) => ({ ...each, name: `${String(i + 1).padStart(2, '0')} ${each.name}.json` }))
